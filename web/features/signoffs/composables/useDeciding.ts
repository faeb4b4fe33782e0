import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useDraft } from '../../../app/drafts.ts'
import {
  DeferSignOffDocument,
  RecuseFromPanelDocument,
  SignDocument,
  VoteOnPanelDocument,
  type SignOffToDecideQuery,
} from '../../../generated/signoffs/graphql.ts'
import { useChanges } from '../../evidence/index.ts'
import { deferProblems, deferInput, emptyWord, votedInput, voteProblems, type Word } from '../word-answers.ts'
import { useChange } from './useChange.ts'

export type ToDecide = NonNullable<SignOffToDecideQuery['signOffToDecide']>

const fields = {
  hasTrained: 'trained',
  reason: 'reason',
  isReady: 'vote',
  interest: 'interest',
  needs: 'needs',
  by: 'by',
}

/** The word of one who is asked: signed, not yet, a vote, or none because of an interest. What is typed outlives a reload. */
export function useDeciding(view: Readonly<Ref<ToDecide | null | undefined>>, then: (said: string) => Promise<void>) {
  const { t, n } = useI18n()
  const { errors, isBusy, send } = useChanges()
  const { draft: drafts } = useDraft<Record<string, Word>>('signoffs.words', () => ({}))
  const id = computed(() => view.value?.request.id ?? '')
  const answers = computed({
    get: () => drafts.value[id.value] ?? emptyWord(),
    set: word => (drafts.value = { ...drafts.value, [id.value]: word }),
  })
  const name = computed(() => view.value?.request.owner.name ?? '')
  const problem = (fieldId: string, key: string) => ({ fieldId, message: t(`signoffs.decide.errors.${key}`) })
  const say = useChange(SignDocument, 'sign')
  const later = useChange(DeferSignOffDocument, 'deferSignOff')
  const vote = useChange(VoteOnPanelDocument, 'voteOnPanel')
  const recuse = useChange(RecuseFromPanelDocument, 'recuseFromPanel')
  const given = (count: number): string => t('signoffs.decide.done.signed', { count: n(count), name: name.value }, count)

  async function end(words: string): Promise<void> {
    const { [id.value]: _said, ...others } = drafts.value
    drafts.value = others
    await then(words)
  }

  return {
    answers,
    errors,
    isBusy,
    async sign(): Promise<void> {
      const { hasTrained, reason } = answers.value
      const input = { id: id.value, hasTrained, reason: reason.trim() || null }
      const outcome = await send(() => say({ input }), fields, 'sign')
      if (outcome?.__typename !== 'SignSuccess') return
      await end(outcome.ratingsGiven > 0 ? given(outcome.ratingsGiven) : t('signoffs.decide.done.wait'))
    },
    async defer(): Promise<void> {
      errors.value = deferProblems(answers.value).map(key => problem(key, key))
      if (errors.value.length > 0) return
      const input = { id: id.value, ...deferInput(answers.value) }
      const outcome = await send(() => later({ input }), fields, 'needs')
      if (outcome?.__typename === 'DeferSignOffSuccess') await end(t('signoffs.decide.done.deferred', { name: name.value }))
    },
    async vote(): Promise<void> {
      errors.value = voteProblems(answers.value).map(key => problem(key === 'voteReason' ? 'reason' : key, key))
      if (errors.value.length > 0) return
      const input = { id: id.value, ...votedInput(answers.value) }
      const outcome = await send(() => vote({ input }), fields, 'vote')
      if (outcome?.__typename !== 'VoteOnPanelSuccess') return
      await end(outcome.ratingsGiven > 0 ? given(outcome.ratingsGiven) : t('signoffs.decide.done.voted'))
    },
    async recuse(): Promise<void> {
      const interest = answers.value.recusal.trim()
      errors.value = interest === '' ? [problem('recusal', 'interest')] : []
      if (errors.value.length > 0) return
      const input = { id: id.value, interest }
      const outcome = await send(() => recuse({ input }), { interest: 'recusal' }, 'recusal')
      if (outcome?.__typename === 'RecuseFromPanelSuccess') await end(t('signoffs.decide.done.recused'))
    },
  }
}

export type Deciding = ReturnType<typeof useDeciding>
