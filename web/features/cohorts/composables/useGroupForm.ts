import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { FieldError } from '../../../app/problems.ts'
import { GroupBeginningsDocument } from '../../../generated/cohorts/graphql.ts'
import { isDay, type TypedGroup } from '../group-form.ts'

/** What a group can begin from and aim for, and what is wrong with its form before and after it was sent. */
export function useGroupForm() {
  const { t } = useI18n()
  const { result } = useQuery(GroupBeginningsDocument)

  /** A day that is none cannot be sent. */
  function missing({ startsOn }: TypedGroup): FieldError[] {
    return isDay(startsOn) ? [] : [{ fieldId: 'startsOn', message: t('cohorts.form.errors.startsOn') }]
  }

  return { beginnings: computed(() => result.value), missing }
}

/** "stages.2.dueAfterDays" is line 2 of the stages, its days. */
function fieldOf(path: string): string {
  const [name = '', place, part] = path.split('.')
  if (name === 'stages' && place) return `stages-${place}-${part === 'dueAfterDays' ? 'days' : 'title'}`
  return name.endsWith('Code') ? 'aim' : name
}

/** Problems inside the list of stages go to their own lines. */
export function placed(fields: readonly { readonly path: string; readonly message: string }[]): FieldError[] {
  return fields.map(({ path, message }) => ({ fieldId: fieldOf(path), message }))
}
