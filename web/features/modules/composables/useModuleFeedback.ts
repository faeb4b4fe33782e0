import { useMutation } from '@vue/apollo-composable'
import { computed, ref, shallowRef } from 'vue'
import { forgetDraft, useDraft } from '../../../app/drafts.ts'
import { fieldErrors, type FieldError } from '../../../app/problems.ts'
import { useSaveStatus } from '../../../app/status.ts'
import {
  GiveModuleFeedbackDocument,
  type FeedbackPartsFragment,
  type GiveModuleFeedbackInput,
} from '../../../generated/modules/graphql.ts'

export const longestWords = 500

/** What is asked, each answered in one tap. */
export const feedbackQuestions = {
  usefulness: ['NOT_USEFUL', 'A_LITTLE', 'USEFUL', 'VERY_USEFUL'],
  difficulty: ['TOO_EASY', 'RIGHT', 'TOO_HARD'],
  time: ['LESS', 'AS_STATED', 'MORE'],
} as const

export type FeedbackQuestion = keyof typeof feedbackQuestions
export type Feedback = FeedbackPartsFragment
type Answers = Pick<GiveModuleFeedbackInput, FeedbackQuestion>
type Said = Answers & { words: string | null }

const nothing: Said = { usefulness: null, difficulty: null, time: null, words: null }
const fieldIds = { usefulness: 'usefulness', words: 'words' }

const answersOf = ({ usefulness, difficulty, time }: Answers): Answers => ({ usefulness, difficulty, time })

function useGiving() {
  const { mutate } = useMutation(GiveModuleFeedbackDocument, { throws: 'always' })

  return async (input: GiveModuleFeedbackInput) => {
    const answer = await mutate({ input })
    if (!answer?.data) throw new Error('The API gave no answer')
    return answer.data.giveModuleFeedback
  }
}

interface FeedbackGiven {
  readonly code: string
  /** What was said so far, as the API has it. */
  said(): Feedback | null | undefined
  readAgain(): Promise<void>
}

/** What one says of a finished module: each tap is kept at once, one after another, and words when they are ready. */
export function useModuleFeedback({ code, said, readAgain }: FeedbackGiven) {
  const give = useGiving()
  const status = useSaveStatus()
  const draftName = `module.${code}.feedback`
  const kept = shallowRef<Feedback | null>(said() ?? null)
  const answers = ref<Answers>(answersOf(kept.value ?? nothing))
  const { draft: words } = useDraft<string>(draftName, () => kept.value?.words ?? '')
  const errors = shallowRef<FieldError[]>([])
  const hasFailed = shallowRef(false)
  const newer = shallowRef<Feedback | null>(null)
  let last = Promise.resolve()

  async function send(what: () => Said): Promise<void> {
    const expectedVersion = kept.value?.version ?? null
    const outcome = await give({ moduleCode: code, ...what(), expectedVersion })
    if (outcome.__typename === 'GiveModuleFeedbackSuccess') {
      kept.value = outcome.module.mine.feedback
      errors.value = []
      return status.saved()
    }
    status.reset()
    if (outcome.__typename === 'InvalidInput') errors.value = fieldErrors(outcome.fields, fieldIds, 'words')
    else {
      await readAgain()
      newer.value = said() ?? null
    }
  }

  /** After what is on its way: each saving replaces the one before it. */
  function save(what: () => Said): Promise<void> {
    last = last.then(async () => {
      hasFailed.value = false
      status.saving()
      await send(what).catch(() => {
        hasFailed.value = true
        status.failed()
      })
    })
    return last
  }

  const choices = (): Said => ({ ...answers.value, words: kept.value?.words ?? null })

  function choose(question: FeedbackQuestion, answer: string): void {
    answers.value = { ...answers.value, [question]: answer }
    void save(choices)
  }

  async function saveWords(): Promise<void> {
    await save(() => ({ ...answers.value, words: words.value.trim() || null }))
    if (kept.value?.words === (words.value.trim() || null)) forgetDraft(draftName)
  }

  function show(saved: Said): void {
    answers.value = answersOf(saved)
    words.value = saved.words ?? ''
  }

  async function takeBack(): Promise<void> {
    await save(() => nothing)
    if (hasFailed.value || newer.value !== null) return
    show(nothing)
  }

  function keepMine(): void {
    kept.value = newer.value
    newer.value = null
    void saveWords()
  }

  function useSaved(): void {
    kept.value = newer.value
    newer.value = null
    show(kept.value ?? nothing)
  }

  const hasSaid = computed(() => Object.entries(kept.value ?? {}).some(([name, value]) => name in nothing && value))
  const retry = (): void => void saveWords()
  return {
    answers,
    words,
    errors,
    hasFailed,
    hasSaid,
    newer,
    choose,
    saveWords,
    takeBack,
    keepMine,
    useSaved,
    retry,
  }
}
