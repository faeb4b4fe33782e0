import { shallowRef } from 'vue'
import { lookUp, type Refusal } from '../account-api.ts'

export interface AccountOverview {
  readonly email: string
  readonly hasPassword: boolean
  readonly hasProvider: boolean
  readonly hasSecondFactor: boolean
}

/** How the person signed in here signs in. */
export function useAccount() {
  const account = shallowRef<AccountOverview | null>(null)
  const refusal = shallowRef<Refusal | null>(null)

  async function read(): Promise<void> {
    const answer = await lookUp<AccountOverview>('/account/overview')
    account.value = 'data' in answer ? answer.data : null
    refusal.value = 'refusal' in answer ? answer.refusal : null
  }

  void read()
  return { account, refusal, read }
}
