import type { ApolloError } from '@apollo/client/core'
import { onMounted, shallowRef, type ShallowRef } from 'vue'
import { failureOf } from './failure.ts'

/**
 * Opens what a link leads to, once the page is there: fetching its address opens nothing.
 *
 * @param ask sends what opens it, and answers with what is shown; null = the link is over
 */
export function useOpening<Shown>(ask: () => Promise<Shown | null>) {
  const shown: ShallowRef<Shown | null> = shallowRef(null)
  const isOver = shallowRef(false)
  const failure = shallowRef<ReturnType<typeof failureOf>>(null)

  async function open(): Promise<void> {
    failure.value = null
    try {
      shown.value = await ask()
      isOver.value = shown.value === null
    } catch (error) {
      failure.value = failureOf(error as ApolloError)
    }
  }

  onMounted(() => void open())
  return { shown, isOver, failure, open }
}
