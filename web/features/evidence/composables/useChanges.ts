import { shallowRef } from 'vue'
import { fieldErrors, type FieldError } from '../../../app/problems.ts'
import { useSaveStatus } from '../../../app/status.ts'

interface Outcome {
  readonly __typename: string
  readonly fields?: readonly { readonly path: string; readonly message: string }[]
  readonly message?: string
}

/** The page's own errors, and the way to send a change: what went wrong is said at a field, never swallowed. */
export function useChanges() {
  const errors = shallowRef<readonly FieldError[]>([])
  const isBusy = shallowRef(false)
  const status = useSaveStatus()

  async function send<Answer extends Outcome>(
    change: () => Promise<Answer>,
    fields: Readonly<Record<string, string>>,
    fallback: string,
  ): Promise<Answer | null> {
    if (isBusy.value) return null
    isBusy.value = true
    status.saving()
    try {
      const outcome = await change()
      errors.value = outcome.fields
        ? fieldErrors(outcome.fields, fields, fallback)
        : outcome.message
          ? [{ fieldId: fallback, message: outcome.message }]
          : []
      if (errors.value.length > 0) status.reset()
      else status.saved()
      return outcome
    } catch {
      // What was wrong with an earlier try may be mended by now, and nobody has looked at this one.
      errors.value = []
      status.failed()
      return null
    } finally {
      isBusy.value = false
    }
  }

  return { errors, isBusy, send }
}
