import type { Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  DeferSignOffDocument,
  RecuseFromPanelDocument,
  SignDocument,
  VoteOnPanelDocument,
  type SignOffToDecideQuery,
} from '../../../generated/signoffs/graphql.ts'
import { useChanges } from '../../evidence/index.ts'
import { deferInput, deferProblems, votedInput, voteProblems } from '../word-answers.ts'
import { useChange } from './useChange.ts'
import { useWord } from './useWord.ts'

export type ToDecide = NonNullable<SignOffToDecideQuery['signOffToDecide']>
type View = Readonly<Ref<ToDecide | null | undefined>>
type Then = (said: string) => Promise<void>

const fields = {
  hasTrained: 'trained',
  reason: 'reason',
  isReady: 'vote',
  interest: 'interest',
  needs: 'needs',
  by: 'by',
}

/** What both ways of deciding need: the answers typed, the page's errors, and what is said once it is done. */
function useSaying(view: View, then: Then) {
  const { t, n } = useI18n()
  const word = useWord(() => view.value?.request)
  const changes = useChanges()
  const name = (): string => view.value?.request.owner.name ?? ''

  return {
    ...word,
    ...changes,
    /** Says what is missing, each at its field; true where nothing is. */
    isComplete(problems: readonly { readonly fieldId: string; readonly key: string }[]): boolean {
      changes.errors.value = problems.map(({ fieldId, key }) => ({
        fieldId,
        message: t(`signoffs.decide.errors.${key}`),
      }))
      return problems.length === 0
    },
    async end(key: 'signed' | 'wait' | 'voted' | 'deferred' | 'recused', given = 0): Promise<void> {
      word.forget()
      const isLevel = key === 'signed' && view.value?.request.levelCode != null
      const said = isLevel ? 'signoffs.level.decided' : `signoffs.decide.done.${key}`
      await then(t(said, { count: n(given), name: name() }, given))
    },
  }
}

type Saying = ReturnType<typeof useSaying>

/** A signature of a supervisor or of one of two, or a "not yet". */
function useSigning({ id, answers, send, isComplete, end }: Saying) {
  const say = useChange(SignDocument, 'sign')
  const later = useChange(DeferSignOffDocument, 'deferSignOff')

  async function sign(): Promise<void> {
    const { hasTrained, reason } = answers.value
    const input = { id: id.value, hasTrained, reason: reason.trim() || null }
    const outcome = await send(() => say({ input }), fields, 'sign')
    if (outcome?.__typename !== 'SignSuccess') return
    await end(outcome.ratingsGiven > 0 ? 'signed' : 'wait', outcome.ratingsGiven)
  }

  async function defer(): Promise<void> {
    if (!isComplete(deferProblems(answers.value).map(key => ({ fieldId: key, key })))) return
    const input = { id: id.value, ...deferInput(answers.value) }
    const outcome = await send(() => later({ input }), fields, 'needs')
    if (outcome?.__typename === 'DeferSignOffSuccess') await end('deferred')
  }

  return { sign, defer }
}

/** A vote of one of a panel, or none because of an interest. */
function useVoting({ id, answers, send, isComplete, end }: Saying) {
  const give = useChange(VoteOnPanelDocument, 'voteOnPanel')
  const leave = useChange(RecuseFromPanelDocument, 'recuseFromPanel')

  async function vote(): Promise<void> {
    const problems = voteProblems(answers.value)
    if (!isComplete(problems.map(key => ({ fieldId: key === 'voteReason' ? 'reason' : key, key })))) return
    const input = { id: id.value, ...votedInput(answers.value) }
    const outcome = await send(() => give({ input }), fields, 'vote')
    if (outcome?.__typename !== 'VoteOnPanelSuccess') return
    const { state } = outcome.request
    await end(state === 'SIGNED' ? 'signed' : state === 'DEFERRED' ? 'deferred' : 'voted', outcome.ratingsGiven)
  }

  async function recuse(): Promise<void> {
    const interest = answers.value.recusal.trim()
    if (!isComplete(interest === '' ? [{ fieldId: 'recusal', key: 'interest' }] : [])) return
    const input = { id: id.value, interest }
    const outcome = await send(() => leave({ input }), { interest: 'recusal' }, 'recusal')
    if (outcome?.__typename === 'RecuseFromPanelSuccess') await end('recused')
  }

  return { vote, recuse }
}

/** The word of one who is asked. What is typed outlives a reload and a refusal. */
export function useDeciding(view: View, then: Then) {
  const saying = useSaying(view, then)
  const { answers, errors, isBusy } = saying
  return { answers, errors, isBusy, ...useSigning(saying), ...useVoting(saying) }
}

export type Deciding = ReturnType<typeof useDeciding>
