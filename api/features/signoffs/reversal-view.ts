import { daysToHear, reversalState } from '../../domain/signoffs/reversal.ts'
import { dayFromIso, isoFromDay, type Day } from '../../platform/calendar.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { InvalidInput } from '../../platform/graphql/index.ts'
import type { Content } from '../records/index.ts'
import { invalid } from './answer.ts'
import { readReversals, type ReversalRow } from './reversal.repository.ts'
import { ReversalState, type SignOffReversal } from './reversal.types.ts'
import type { SignOffDependencies } from './sign-off-dependencies.ts'
import { toAskedRatings } from './sign-off-request.ts'

export type Reversed = { reversal: SignOffReversal }

export interface Looking {
  readonly published: Content
  readonly viewerId: string
  readonly today: Day
}

export async function lookingAs(
  { clock, content }: SignOffDependencies,
  tx: Transaction,
  viewerId: string,
): Promise<Looking> {
  return { published: await content.current(tx), viewerId, today: clock.today() }
}

export function stateOf({ proposedOn, words }: ReversalRow, today: Day): ReversalState {
  const said = new Set(words.map(({ kind }) => kind))
  const isHeard = said.has('HEARD') || said.has('ANSWERED')
  return ReversalState[
    reversalState({ proposedOn: dayFromIso(proposedOn), isHeard, isConfirmed: said.has('CONFIRMED') }, today)
  ]
}

function instant(at: string | undefined): Date | null {
  return at === undefined ? null : new Date(at)
}

export function toReversal(row: ReversalRow, { published, viewerId, today }: Looking): SignOffReversal {
  const word = (kind: string) => row.words.find(each => each.kind === kind)
  const state = stateOf(row, today)
  return {
    id: row.id,
    requestId: row.requestId,
    title: row.title,
    owner: { id: row.ownerId, name: row.ownerName },
    items: toAskedRatings(row.items, published.framework),
    isLevel: row.levelItems !== null,
    reason: row.reason,
    whyNotSigner: row.whyNotSigner,
    proposedBy: { id: row.proposedById, name: row.proposedByName },
    second: { id: row.secondId, name: row.secondName },
    proposedAt: new Date(row.proposedAt),
    state,
    heardAt: instant((word('HEARD') ?? word('ANSWERED'))?.at),
    answer: word('ANSWERED')?.text ?? null,
    confirmableOn: isoFromDay(dayFromIso(row.proposedOn) + daysToHear),
    confirmedAt: instant(word('CONFIRMED')?.at),
    canConfirm: state === ReversalState.HEARD && row.secondId === viewerId,
  }
}

export async function reread(tx: Transaction, id: string, looking: Looking): Promise<Reversed | InvalidInput> {
  const [row] = await readReversals(tx, looking.viewerId, id)
  return row === undefined ? unknown() : { reversal: toReversal(row, looking) }
}

export function unknown(): InvalidInput {
  return invalid('id', 'UNKNOWN', 'There is no such proposal here')
}
