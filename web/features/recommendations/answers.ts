import { computed, shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useSaveStatus } from '../../app/status.ts'
import type { ResponseKind, StepFragment } from '../../generated/recommendations/graphql.ts'
import { formatDate } from '../../ui/formats.ts'
import { useRespondToNextStep } from './composables/useRespondToNextStep.ts'
import { useWithdrawResponse } from './composables/useWithdrawResponse.ts'

type Answered = { stepId: string; title: string }
/** What the page says about the last answer; `response` is there while it can be taken back. */
type Notice = { id: number; kind: 'information' | 'success'; text: string; response: Answered | null }

/** The last thing that happened, in words; each new one replaces the one before. */
function useNotice() {
  const { t } = useI18n()
  const status = useSaveStatus()
  const notice = shallowRef<Notice | null>(null)

  function say(kind: Notice['kind'], text: string, response: Answered | null = null): void {
    notice.value = { id: (notice.value?.id ?? 0) + 1, kind, text, response }
  }

  function sayDone(text: string, response: Answered | null = null): void {
    status.saved()
    say('success', text, response)
  }

  function sayRefused(reason: string): void {
    status.reset()
    say('information', t('recommendations.notTaken', { reason }))
  }

  function sayNotSent(): void {
    status.failed()
    say('information', t('recommendations.notSent'), notice.value?.response ?? null)
  }

  return { notice, sayDone, sayRefused, sayNotSent }
}

/** Answering steps and taking answers back, with the words that tell what happened. */
export function useAnswers(minutes: Readonly<Ref<number | null>>, reload: () => Promise<void>) {
  const { t } = useI18n()
  const status = useSaveStatus()
  const { respond, isBusy: isResponding } = useRespondToNextStep(minutes)
  const { withdraw, isBusy: isWithdrawing } = useWithdrawResponse(minutes)
  const { notice, sayDone, sayRefused, sayNotSent } = useNotice()
  const isBusy = computed(() => isResponding.value || isWithdrawing.value)

  async function attempt(work: () => Promise<void>): Promise<void> {
    if (isBusy.value) return
    status.saving()
    try {
      await work()
    } catch {
      return sayNotSent()
    }
    // With a filter in force there may be further steps that fit; they come behind what is shown at once.
    if (minutes.value !== null) await reload()
  }

  function answer(step: StepFragment, response: ResponseKind): Promise<void> {
    return attempt(async () => {
      const outcome = await respond(step.id, response)
      if ('refused' in outcome) return sayRefused(outcome.refused)
      const { title, until } = outcome.response
      const words = { title, until: until ? formatDate(until) : '' }
      sayDone(t(`recommendations.responses.${response}.done`, words), outcome.response)
    })
  }

  function undo({ stepId, title }: Answered): Promise<void> {
    return attempt(async () => {
      const refused = await withdraw(stepId)
      if (refused === null) sayDone(t('recommendations.undone', { title }))
      else sayRefused(refused)
    })
  }

  async function noteRecorded(): Promise<void> {
    await reload()
    sayDone(t('recommendations.recorded'))
  }

  return { notice, isBusy, answer, undo, noteRecorded }
}
