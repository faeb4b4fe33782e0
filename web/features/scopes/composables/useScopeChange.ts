import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core'
import { useMutation } from '@vue/apollo-composable'
import { shallowRef } from 'vue'
import { fieldErrors, type FieldError } from '../../../app/problems.ts'
import { useSaveStatus } from '../../../app/status.ts'

interface Outcome {
  readonly __typename: string
  readonly fields?: readonly { readonly path: string; readonly message: string }[]
  readonly message?: string
}

interface Places {
  readonly fields: Readonly<Record<string, string>>
  readonly fallback: string
}

function errorsOf({ fields, message }: Outcome, places: Places): readonly FieldError[] {
  if (fields) return fieldErrors(fields, places.fields, places.fallback)
  return message === undefined ? [] : [{ fieldId: places.fallback, message }]
}

const stale = ['myScope', 'scopeStatement', 'scopeRequests', 'nextSteps', 'myCapabilities']

/**
 * One change of a scope of practice, after which everything that shows one is read anew. What went wrong is said at a
 * field, or at `fallback`, and never swallowed; null = it did not come about.
 */
export function useScopeChange<
  Data extends object,
  Variables extends OperationVariables,
  Name extends keyof Data & string,
>(document: TypedDocumentNode<Data, Variables>, name: Name, places: Places) {
  const { mutate } = useMutation<Data, Variables>(document, {
    throws: 'always',
    update: cache => {
      for (const fieldName of stale) cache.evict({ id: 'ROOT_QUERY', fieldName })
    },
  })
  const errors = shallowRef<readonly FieldError[]>([])
  const isBusy = shallowRef(false)
  const status = useSaveStatus()

  async function send(variables: Variables): Promise<Extract<Data[Name], { __typename: `${string}Success` }> | null> {
    if (isBusy.value) return null
    isBusy.value = true
    status.saving()
    try {
      const answer = await mutate(variables)
      const outcome = answer?.data?.[name] as Outcome | undefined
      if (outcome === undefined) throw new Error('The API gave no answer')
      errors.value = errorsOf(outcome, places)
      if (errors.value.length > 0) status.reset()
      else status.saved()
      const isDone = outcome.__typename.endsWith('Success')
      return isDone ? (outcome as Extract<Data[Name], { __typename: `${string}Success` }>) : null
    } catch {
      errors.value = []
      status.failed()
      return null
    } finally {
      isBusy.value = false
    }
  }

  return { errors, isBusy, send }
}
