import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core'
import { useChangeOf } from '../../../app/change.ts'
import {
  AdoptReturnPlanDocument,
  EndReturnPlanDocument,
  RecordMyLeaveDocument,
  ShareReturnPlanDocument,
  TickReturnStepDocument,
  WithdrawMyLeaveDocument,
} from '../../../generated/reviews/graphql.ts'
import { useChanges } from '../../evidence/index.ts'

const changed = ['myReviews', 'nextSteps', 'myCapabilities', 'developmentPlan', 'myPreceptorships', 'preceptorship']

const useReviewChange = <Data extends object, Variables extends OperationVariables, Name extends keyof Data>(
  document: TypedDocumentNode<Data, Variables>,
  name: Name,
) => useChangeOf(document, name, changed)

/** What can be done with leave and with the plan on screen. */
export function useReviewChanges(plan: () => { id: string; version: number } | null, done: () => void) {
  const { errors, isBusy, send } = useChanges()
  const adopting = useReviewChange(AdoptReturnPlanDocument, 'adoptReturnPlan')
  const ticking = useReviewChange(TickReturnStepDocument, 'tickReturnStep')
  const ending = useReviewChange(EndReturnPlanDocument, 'endReturnPlan')
  const sharing = useReviewChange(ShareReturnPlanDocument, 'shareReturnPlan')
  const recording = useReviewChange(RecordMyLeaveDocument, 'recordMyLeave')
  const withdrawing = useReviewChange(WithdrawMyLeaveDocument, 'withdrawMyLeave')
  const key = () => ({ id: plan()?.id ?? '', expectedVersion: plan()?.version ?? 0 })
  function then(outcome: { readonly __typename: string } | null): boolean {
    done()
    return outcome?.__typename.endsWith('Success') === true
  }

  return {
    errors,
    isBusy,
    adopt: async (to: string) => then(await send(() => adopting({ input: { to } }), {}, 'return')),
    tick: async (step: string, isDone: boolean) =>
      then(await send(() => ticking({ input: { ...key(), key: step, isDone } }), {}, 'return')),
    end: async () => then(await send(() => ending({ input: key() }), {}, 'return')),
    share: async (personId: string | null, until: string | null) => {
      const input = { ...key(), personId, until }
      return then(await send(() => sharing({ input }), { until: 'until', personId: 'showTo' }, 'showTo'))
    },
    recordLeave: async (leave: { id: string | null; from: string; to: string | null }) =>
      then(await send(() => recording({ input: leave }), { from: 'from', to: 'to' }, 'from')),
    withdrawLeave: async (id: string) => then(await send(() => withdrawing({ input: { id } }), {}, 'leave')),
  }
}
