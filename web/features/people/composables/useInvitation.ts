import { shallowRef } from 'vue'
import { type Refusal, send } from '../account-api.ts'

export interface LinkOpened {
  readonly email: string
  /** Null where somebody signs up by themselves. */
  readonly invitation: {
    readonly organisation: string
    readonly until: string | null
    /** A place in it waits for their yes; null = there is none. */
    readonly group: { readonly id: string; readonly name: string } | null
  } | null
  readonly hasAccount: boolean
}

/** Where somebody who joined goes on: to the group that asks them in, or home. */
export function pathAfter({ invitation }: LinkOpened): string {
  return invitation?.group ? `/groups/mine/${invitation.group.id}` : '/'
}

/** What the link of a letter is for. Looking uses nothing up. */
export function useInvitation(token: string) {
  const opened = shallowRef<LinkOpened | null>(null)
  const refusal = shallowRef<Refusal | null>(null)
  const isLoading = shallowRef(token !== '')

  async function look(): Promise<void> {
    isLoading.value = true
    const answer = await send<LinkOpened>('/sign-up/invitation', { token })
    refusal.value = 'refusal' in answer ? answer.refusal : null
    opened.value = 'data' in answer ? answer.data : null
    isLoading.value = false
  }

  if (token !== '') void look()
  return { opened, refusal, isLoading, look }
}
