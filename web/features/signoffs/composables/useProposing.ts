import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { useDraft } from '../../../app/drafts.ts'
import { ProposeReversalDocument } from '../../../generated/signoffs/graphql.ts'
import { useChanges, v7 } from '../../evidence/index.ts'
import { useChange } from './useChange.ts'

export interface Proposal {
  items: string[]
  to: string
  reason: string
  secondId: string
}

const empty = (): Proposal => ({ items: [], to: '', reason: '', secondId: '' })
const fields = { capabilityCodes: 'items', to: 'to', reason: 'reason', secondId: 'second' }

/** What the proposal lacks, by its field. */
function lacking({ items, to, reason, secondId }: Proposal, isLevel: boolean): string[] {
  return [
    ...(items.length === 0 && !isLevel ? ['items'] : []),
    ...(to === '' && !isLevel ? ['to'] : []),
    ...(reason.trim() === '' ? ['reason'] : []),
    ...(secondId === '' ? ['second'] : []),
  ]
}

/** Proposes that something signed is lower, or that a level no longer stands; what is typed outlives a reload and a refusal. */
export function useProposing(requestId: string, isLevel: () => boolean) {
  const { t } = useI18n()
  const router = useRouter()
  const { errors, isBusy, send } = useChanges()
  const { draft, clear } = useDraft<Proposal>(`signoffs.lower.${requestId}`, empty)
  const propose = useChange(ProposeReversalDocument, 'proposeReversal')
  const id = shallowRef(v7())

  async function submit(): Promise<void> {
    const { items, to, reason, secondId } = draft.value
    errors.value = lacking(draft.value, isLevel()).map(key => ({
      fieldId: key,
      message: t(`signoffs.propose.errors.${key}`),
    }))
    if (errors.value.length > 0) return
    const lowered = isLevel() ? { capabilityCodes: [], to: null } : { capabilityCodes: items, to: Number(to) }
    const input = { id: id.value, requestId, ...lowered, reason: reason.trim(), secondId }
    const outcome = await send(() => propose({ input }), fields, 'propose')
    if (outcome?.__typename !== 'ProposeReversalSuccess') return
    clear()
    await router.push(`/sign-off/reversals/${outcome.reversal.id}`)
  }

  return { draft, errors, isBusy, submit }
}
