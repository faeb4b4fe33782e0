import { computed, nextTick, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { answerProblems, type BlockAnswer, type Confidence } from '../../../../api/domain/blocks/browser.ts'
import { confidences, firstAnswer, type AskingBlock, type Given } from './answering.ts'

interface AnsweringParts {
  id(): string
  block(): AskingBlock
  given(): Given | null
  draft(): BlockAnswer | null
  keepDraft(draft: BlockAnswer | null): void
  /** Takes the answer in; what became of it comes back as `given`. */
  answered(given: Given): void
}

async function focusOn(id: string): Promise<void> {
  await nextTick()
  document.getElementById(id)?.focus()
}

/** What stands in the fields of a question, and whether they are open. */
function useFields(parts: AnsweringParts) {
  const question = computed(() => parts.block().question)
  const isOpen = shallowRef(parts.given() === null)
  const answer = shallowRef<BlockAnswer | null>(parts.draft() ?? firstAnswer(question.value))
  const sure = shallowRef('')
  const error = shallowRef<string | null>(null)
  const isCompared = shallowRef(false)
  /** Words of one's own are held against the model answer before they are kept. */
  const comparesFirst = computed(() => question.value.answer === 'FREE_TEXT' && !isCompared.value)

  watch(answer, now => {
    error.value = null
    if (isOpen.value) parts.keepDraft(now)
  })
  // Answered on another device, or opened again because the answer could not be kept.
  watch(parts.given, (now, before) => {
    if ((now === null) !== (before === null)) isOpen.value = now === null
  })
  return { question, isOpen, answer, sure, error, isCompared, comparesFirst }
}

/** One question from the first try to the next: what is being answered, whether it is whole, and what is shown. */
export function useAnsweringBlock(parts: AnsweringParts) {
  const { t } = useI18n()
  const fields = useFields(parts)
  const { question, isOpen, answer, sure, error, isCompared, comparesFirst } = fields

  async function submit(): Promise<void> {
    const now = answer.value
    if (now === null || answerProblems(parts.block(), now).length > 0) {
      error.value = t(`blocks.missing.${question.value.answer}`)
      return focusOn(parts.id())
    }
    if (comparesFirst.value) {
      isCompared.value = true
      return focusOn(`${parts.id()}-model`)
    }
    isOpen.value = false
    parts.keepDraft(null)
    parts.answered({ answer: now, confidence: confidences.find(each => String(each) === sure.value) ?? null })
    await focusOn(`${parts.id()}-result`)
  }

  async function tryAgain(): Promise<void> {
    answer.value = firstAnswer(question.value)
    sure.value = ''
    isCompared.value = false
    isOpen.value = true
    await focusOn(parts.id())
  }

  return { ...fields, submit, tryAgain }
}

export const sureChoices = (words: (level: Confidence) => string) =>
  confidences.map(level => ({ value: String(level), label: words(level) }))
