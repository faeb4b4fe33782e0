import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  ChangePreceptorDocument,
  type ProgrammePreceptorshipsQuery,
} from '../../../generated/preceptorships/graphql.ts'
import { useChanges } from '../../evidence/index.ts'
import { useSupportChange } from './useSupportChange.ts'

type Programme = ProgrammePreceptorshipsQuery['programmePreceptorships']

/** Names another preceptor for somebody of the place, in the version that is on screen. */
export function useNamingAnother(programme: () => Programme) {
  const { t } = useI18n()
  const { errors, isBusy, send } = useChanges()
  const change = useSupportChange(ChangePreceptorDocument, 'changePreceptor')
  const said = shallowRef('')

  async function name(id: string, preceptorId: string): Promise<void> {
    said.value = ''
    const chosen = programme().find(each => each.id === id)
    const missing = [...(chosen ? [] : ['whosePreceptor']), ...(preceptorId ? [] : ['newPreceptor'])]
    errors.value = missing.map(fieldId => ({ fieldId, message: t(`preceptorships.programme.errors.${fieldId}`) }))
    if (!chosen || missing.length > 0) return
    const input = { id, preceptorId, expectedVersion: chosen.version }
    const outcome = await send(() => change({ input }), { preceptorId: 'newPreceptor' }, 'newPreceptor')
    if (outcome?.__typename === 'ChangePreceptorSuccess')
      said.value = t('preceptorships.programme.changed', { name: chosen.preceptee.name })
  }

  return { errors, isBusy, said, name }
}
