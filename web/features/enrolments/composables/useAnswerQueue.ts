import { useMutation } from '@vue/apollo-composable'
import { onScopeDispose } from 'vue'
import { useDraft } from '../../../app/drafts.ts'
import { AnswerBlockDocument } from '../../../generated/enrolments/graphql.ts'
import type { Keeping } from '../../modules/index.ts'
import { refusalOf, type Refusal, type WaitingAnswer } from '../lesson-answers.ts'

const retryMilliseconds = 15_000

interface Told {
  say(blockId: string, state: Keeping): void
  refused(blockId: string, refusal: Refusal): void
}

/**
 * Answers on their way, sent one after another. They stay in this tab until the API has taken or refused them: they are as
 * private as drafts, and go with them.
 */
export function useAnswerQueue(code: string, { say, refused }: Told) {
  const { mutate } = useMutation(AnswerBlockDocument, { throws: 'always' })
  const { draft: waiting } = useDraft<readonly WaitingAnswer[]>(`lesson.${code}.waiting`, () => [])
  let isSending = false

  async function send(one: WaitingAnswer): Promise<void> {
    const { blockId, version, answer, confidence } = one
    say(blockId, 'SAVING')
    const input = { moduleCode: code, version, blockId, answer, confidence }
    const outcome = (await mutate({ input }))?.data?.answerBlock
    if (!outcome) throw new Error('The API gave no answer')
    const refusal = refusalOf(outcome)
    const isLatest = waiting.value.includes(one)
    waiting.value = waiting.value.filter(each => each !== one)
    // Answered anew meanwhile: the newer answer speaks for the block.
    if (!isLatest) return
    say(blockId, refusal ? null : 'SAVED')
    if (refusal) refused(blockId, refusal)
  }

  /** What cannot be sent now waits, and says so. */
  async function flush(): Promise<void> {
    if (isSending) return
    isSending = true
    try {
      for (let [next] = waiting.value; next; [next] = waiting.value) await send(next)
    } catch {
      for (const { blockId } of waiting.value) say(blockId, 'WAITING')
    } finally {
      isSending = false
    }
  }

  function add(one: WaitingAnswer): void {
    waiting.value = [...waiting.value.filter(({ blockId }) => blockId !== one.blockId), one]
    void flush()
  }

  sendWhenBack(() => void flush())
  return { waiting, add, flush }
}

/** Whenever the connection is back, which a browser does not always notice. */
function sendWhenBack(send: () => void): void {
  const timer = setInterval(send, retryMilliseconds)
  window.addEventListener('online', send)
  onScopeDispose(() => {
    clearInterval(timer)
    window.removeEventListener('online', send)
  })
}
