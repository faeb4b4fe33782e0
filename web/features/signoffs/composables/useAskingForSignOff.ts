import { computed, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useDraft } from '../../../app/drafts.ts'
import type { FieldError } from '../../../app/problems.ts'
import { AskForSignOffDocument } from '../../../generated/signoffs/graphql.ts'
import type { Asking } from '../asking.ts'
import { useChanges, v7 } from '../../evidence/index.ts'
import type { Candidate } from './useCandidates.ts'
import { useChange } from './useChange.ts'

export interface Asked {
  leadId: string
  secondId: string
  memberIds: string[]
  trainedByIds: string[]
}

type Words = (key: string, values?: Record<string, unknown>, count?: number) => string

const empty = (): Asked => ({ leadId: '', secondId: '', memberIds: [], trainedByIds: [] })
const fields = { leadId: 'lead', otherIds: 'others', trainedByIds: 'trained' }

/** What keeps it from being asked, beside its field. */
function problemsOf(asked: Asked, { route, fewestSigners }: Asking, t: Words): FieldError[] {
  const { leadId, secondId, memberIds } = asked
  const say = (fieldId: string, key: string, count = 0): FieldError => ({
    fieldId,
    message: t(`signoffs.ask.errors.${key}`, { count }, count),
  })
  const found: FieldError[] = []
  if (leadId === '') found.push(say('lead', route === 'SUPERVISOR' ? 'supervisor' : 'lead'))
  if (route === 'TWO_PEOPLE' && secondId === '') found.push(say('others', 'second'))
  else if (route === 'TWO_PEOPLE' && secondId === leadId) found.push(say('others', 'same'))
  const fewest = fewestSigners - 1
  const members = memberIds.filter(id => id !== leadId)
  if (route === 'PANEL' && members.length < fewest) found.push(say('others', 'members', fewest))
  return found
}

/** Asks people to sign a line or a level. Whom somebody chose outlives a reload, and a request sent twice is one. */
export function useAskingForSignOff(asking: () => Asking, candidates: () => readonly Candidate[]) {
  const { t } = useI18n()
  const { errors, isBusy, send } = useChanges()
  const ask = useChange(AskForSignOffDocument, 'askForSignOff')
  const { draft, clear } = useDraft<Asked>(`signoffs.ask.${asking().scopeLineCode ?? asking().roleProfileCode}`, empty)
  const id = shallowRef(v7())
  const otherIds = computed(() => {
    const { secondId, memberIds, leadId } = draft.value
    if (asking().route === 'SUPERVISOR') return []
    return asking().route === 'TWO_PEOPLE' ? [secondId] : memberIds.filter(each => each !== leadId)
  })
  // Whom the record shows to have trained them is ticked already; they may know of more.
  watch(otherIds, (now, before) => {
    const added = candidates().filter(({ person, hasTrained }) => hasTrained && !before.includes(person.id))
    const known = added.map(({ person }) => person.id).filter(each => now.includes(each))
    draft.value.trainedByIds = [...new Set([...draft.value.trainedByIds, ...known])].filter(each => now.includes(each))
  })

  async function submit(): Promise<boolean> {
    const { scopeLineCode, roleProfileCode, organisation } = asking()
    errors.value = problemsOf(draft.value, asking(), t)
    if (errors.value.length > 0) return false
    const { leadId, trainedByIds } = draft.value
    const named = { leadId, otherIds: otherIds.value, trainedByIds }
    const what = { scopeLineCode, roleProfileCode, organisationId: organisation?.id ?? null }
    const outcome = await send(() => ask({ input: { id: id.value, ...what, ...named } }), fields, 'lead')
    if (outcome?.__typename !== 'AskForSignOffSuccess') return false
    clear()
    return true
  }

  return { draft, otherIds, errors, isBusy, submit }
}
