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

/** Keeps what is said over the version that was read, one saving after another. */
function useKeeping({ code, said, readAgain }: FeedbackGiven) {
  const give = useGiving()
  const status = useSaveStatus()
  const kept = shallowRef<Feedback | null>(said() ?? null)
  const errors = shallowRef<FieldError[]>([])
  const hasFailed = shallowRef(false)
  /** What another window said meanwhile; null = nothing. */
  const newer = shallowRef<Feedback | null>(null)
  let last = Promise.resolve()

  async function send(what: Said): Promise<void> {
    const outcome = await give({ moduleCode: code, ...what, expectedVersion: kept.value?.version ?? null })
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

  async function attempt(what: () => Said): Promise<void> {
    hasFailed.value = false
    status.saving()
    try {
      await send(what())
    } catch {
      hasFailed.value = true
      status.failed()
    }
  }

  /** What is to be said is asked for once it is its turn. */
  function save(what: () => Said): Promise<void> {
    last = last.then(() => attempt(what))
    return last
  }

  return { kept, errors, hasFailed, newer, save }
}

/** What one says of a finished module: each tap is kept at once, and words when they are ready. */
export function useModuleFeedback(given: FeedbackGiven) {
  const { kept, errors, hasFailed, newer, save } = useKeeping(given)
  const draftName = `module.${given.code}.feedback`
  const answers = ref<Answers>(answersOf(kept.value ?? nothing))
  const { draft: words } = useDraft<string>(draftName, () => kept.value?.words ?? '')
  const hasSaid = computed(() => Object.entries(kept.value ?? {}).some(([name, value]) => name in nothing && value))

  function show(saved: Said): void {
    answers.value = answersOf(saved)
    words.value = saved.words ?? ''
  }

  function choose(question: FeedbackQuestion, answer: string): void {
    answers.value = { ...answers.value, [question]: answer }
    void save(() => ({ ...answers.value, words: kept.value?.words ?? null }))
  }

  async function saveAll(): Promise<void> {
    await save(() => ({ ...answers.value, words: words.value.trim() || null }))
    if (kept.value?.words === (words.value.trim() || null)) forgetDraft(draftName)
  }

  async function takeBack(): Promise<void> {
    await save(() => nothing)
    if (!hasFailed.value && newer.value === null) show(nothing)
  }

  /** One of two windows is taken: what was typed here, or what the other one saved. */
  async function settle(isMine: boolean): Promise<void> {
    kept.value = newer.value
    newer.value = null
    if (isMine) await saveAll()
    else show(kept.value ?? nothing)
  }

  return { answers, words, errors, hasFailed, hasSaid, newer, choose, saveAll, takeBack, settle }
}
