import { shallowRef } from 'vue'
import { lookUp, type Refusal, refusalOf, send } from '../account-api.ts'

export interface OwnSession {
  readonly id: string
  readonly isThisOne: boolean
  readonly userAgent: string | null
  readonly signedInAt: string
  readonly seenAt: string
}

/** The devices somebody is signed in on, and the end of one of them. */
export function useOwnSessions() {
  const sessions = shallowRef<readonly OwnSession[] | null>(null)
  const refusal = shallowRef<Refusal | null>(null)
  const ending = shallowRef<string | null>(null)

  async function read(): Promise<void> {
    const answer = await lookUp<OwnSession[]>('/account/sessions')
    if ('data' in answer) sessions.value = answer.data
    refusal.value = refusalOf(answer)
  }

  /** @returns whether it is over. */
  async function end(id: string): Promise<boolean> {
    ending.value = id
    refusal.value = refusalOf(await send('/account/end-session', { id }))
    const isOver = refusal.value === null
    if (isOver) await read()
    ending.value = null
    return isOver
  }

  void read()
  return { sessions, refusal, ending, read, end }
}
