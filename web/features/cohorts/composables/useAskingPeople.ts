import { ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { AskIntoCohortDocument, type GroupPartsFragment } from '../../../generated/cohorts/graphql.ts'
import { useChanges } from '../../evidence/index.ts'
import { isDay, wholeOf } from '../group-form.ts'
import { useGroupChange } from './useGroupChange.ts'

export interface Person {
  readonly id: string
  readonly organisationId: string
}

const idsOf = (people: readonly Person[], organisationId: string): string[] =>
  people.filter(each => each.organisationId === organisationId).map(({ id }) => id)

/** Asks those chosen into a group, organisation by organisation; who could not be asked stays chosen. */
export function useAskingPeople(group: () => GroupPartsFragment | null) {
  const { t, n } = useI18n()
  const { errors, isBusy, send } = useChanges()
  const askIn = useGroupChange(AskIntoCohortDocument, 'askIntoCohort')
  const chosen = shallowRef<ReadonlyMap<string, Person>>(new Map())
  const typed = ref({ startsOn: '', wholeTimePercent: '100' })
  const done = shallowRef('')
  watch(
    () => group()?.startsOn,
    startsOn => void (typed.value.startsOn ||= startsOn ?? ''),
    { immediate: true },
  )

  async function ask(): Promise<void> {
    const cohortId = group()?.id
    done.value = ''
    errors.value = [
      ...(chosen.value.size > 0 ? [] : [{ fieldId: 'people', message: t('cohorts.ask.errors.nobody') }]),
      ...(isDay(typed.value.startsOn) ? [] : [{ fieldId: 'startsOn', message: t('cohorts.form.errors.startsOn') }]),
    ]
    if (cohortId === undefined || errors.value.length > 0) return
    const places = { startsOn: typed.value.startsOn, wholeTimePercent: wholeOf(typed.value.wholeTimePercent) }
    let asked = 0
    const people = [...chosen.value.values()]
    for (const organisationId of new Set(people.map(each => each.organisationId))) {
      const input = { cohortId, organisationId, personIds: idsOf(people, organisationId), ...places }
      const fields = { personIds: 'people', startsOn: 'startsOn', wholeTimePercent: 'wholeTimePercent' }
      const outcome = await send(() => askIn({ input }), fields, 'people')
      if (outcome?.__typename !== 'AskIntoCohortSuccess') break
      asked += outcome.members.length
      chosen.value = new Map([...chosen.value].filter(([, each]) => each.organisationId !== organisationId))
    }
    if (asked > 0) done.value = t('cohorts.ask.done', { count: n(asked) }, asked)
  }

  return { errors, isBusy, chosen, typed, done, ask }
}
