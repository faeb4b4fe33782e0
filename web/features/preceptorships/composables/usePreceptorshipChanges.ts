import {
  AnswerPreceptorshipDocument,
  ChangePreceptorDocument,
  CompletePreceptorshipDocument,
  EndPreceptorshipDocument,
  type PreceptorshipEndReason,
} from '../../../generated/preceptorships/graphql.ts'
import { useChanges } from '../../evidence/index.ts'
import { useSupportChange } from './useSupportChange.ts'

/** What either of the two can do with a preceptorship, in the version that is on screen. */
export function usePreceptorshipChanges(current: () => { id: string; version: number }, done: () => void) {
  const { errors, isBusy, send } = useChanges()
  const answering = useSupportChange(AnswerPreceptorshipDocument, 'answerPreceptorship')
  const naming = useSupportChange(ChangePreceptorDocument, 'changePreceptor')
  const completing = useSupportChange(CompletePreceptorshipDocument, 'completePreceptorship')
  const ending = useSupportChange(EndPreceptorshipDocument, 'endPreceptorship')
  const key = () => ({ id: current().id, expectedVersion: current().version })
  const missing = (fieldId: string, message: string): void => void (errors.value = [{ fieldId, message }])

  return {
    errors,
    isBusy,
    missing,
    /** True where it was done. */
    answer: async (isAccepted: boolean): Promise<boolean> => {
      const outcome = await send(() => answering({ input: { ...key(), isAccepted } }), {}, 'answer')
      done()
      return outcome?.__typename === 'AnswerPreceptorshipSuccess'
    },
    change: async (preceptorId: string): Promise<void> => {
      const input = { ...key(), preceptorId }
      await send(() => naming({ input }), { preceptorId: 'newPreceptor' }, 'newPreceptor')
      done()
    },
    complete: async (): Promise<void> => {
      await send(() => completing({ input: key() }), {}, 'complete')
      done()
    },
    end: async (reason: PreceptorshipEndReason): Promise<void> => {
      await send(() => ending({ input: { ...key(), reason } }), {}, 'reason')
      done()
    },
  }
}
