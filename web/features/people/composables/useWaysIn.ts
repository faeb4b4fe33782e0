import { shallowRef } from 'vue'
import { lookUp } from '../account-api.ts'

interface WaysIn {
  readonly signUp: 'invitation' | 'open'
  /** What the organisation's own sign-in is called; null = there is none. */
  readonly provider: string | null
}

/** Which ways in this installation has; until it is known, those that every one has. */
export function useWaysIn() {
  const ways = shallowRef<WaysIn>({ signUp: 'invitation', provider: null })

  async function read(): Promise<void> {
    const answer = await lookUp<WaysIn>('/sign-in/ways')
    if ('data' in answer) ways.value = answer.data
  }

  void read()
  return { ways }
}
