import {
  EndEvidenceShareDocument,
  RequestConfirmationDocument,
  ShareEvidenceDocument,
  WithdrawConfirmationRequestDocument,
  WithdrawEvidenceDocument,
} from '../../../generated/evidence/graphql.ts'
import { useChange } from './useChange.ts'
import { useChanges } from './useChanges.ts'

/** What its owner can do with a piece; each change is followed by reading the piece anew. */
export function usePieceChanges(piece: () => { id: string; version: number }, readAgain: () => Promise<void>) {
  const { errors, isBusy, send } = useChanges()
  const request = useChange(RequestConfirmationDocument, 'requestConfirmation')
  const stopAsking = useChange(WithdrawConfirmationRequestDocument, 'withdrawConfirmationRequest')
  const share = useChange(ShareEvidenceDocument, 'shareEvidence')
  const endShare = useChange(EndEvidenceShareDocument, 'endEvidenceShare')
  const withdraw = useChange(WithdrawEvidenceDocument, 'withdrawEvidence')

  async function then(change: Promise<unknown>): Promise<void> {
    await change
    await readAgain()
  }
  function missing(fieldId: string, message: string): void {
    errors.value = [{ fieldId, message }]
  }

  return {
    errors,
    isBusy,
    missing,
    ask: (personId: string) => {
      const { id, version: expectedVersion } = piece()
      return then(send(() => request({ input: { id, expectedVersion, personId } }), {}, 'ask'))
    },
    stop: (id: string) => then(send(() => stopAsking({ input: { id } }), {}, 'ask')),
    share: (personId: string, until: string) =>
      then(send(() => share({ input: { id: piece().id, personId, until } }), { until: 'until' }, 'share')),
    endShare: (id: string) => then(send(() => endShare({ input: { id } }), {}, 'share')),
    withdraw: () => {
      const { id, version: expectedVersion } = piece()
      return then(send(() => withdraw({ input: { id, expectedVersion } }), {}, 'withdraw'))
    },
  }
}
