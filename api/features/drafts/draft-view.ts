import { actsOf, isOpen } from '../../domain/drafts/state.ts'
import { isoFromDay, dayFromIso } from '../../platform/calendar.ts'
import type { BlockKind, GateScope, ModuleKind } from '../modules/index.ts'
import { DraftBlock, type DraftPart } from './draft-parts.types.ts'
import type { DraftEvent, DraftState, DraftTemplateName } from './draft-words.types.ts'
import type { KeptMove } from './draft-head.read-model.ts'
import type { DraftHead, KeptBlock, KeptComment, KeptPart } from './draft.read-model.ts'
import { type DraftComment, type DraftMove, ModuleDraft } from './draft.types.ts'

/** A draft as the viewer sees it on a day. */
export function toDraft(head: DraftHead, today: number): ModuleDraft {
  const { isAuthor, hasWritten, isReviewer, isAdministrator, develops, requiredRatings, gates, ...facts } = head
  const standing = { isAuthor, isReviewer: isReviewer && !hasWritten, isAdministrator }
  return Object.assign(new ModuleDraft(), {
    ...facts,
    template: facts.template as DraftTemplateName | null,
    state: facts.state as DraftState,
    kind: facts.kind as ModuleKind,
    develops: develops.map(({ capability: capabilityCode, from, to }) => ({ capabilityCode, from, to })),
    requiredRatings: requiredRatings.map(({ capability: capabilityCode, atLeast }) => ({ capabilityCode, atLeast })),
    gates: gates.map(({ gate: gateCode, scope, part }) => ({ gateCode, scope: scope as GateScope, part })),
    begunAt: new Date(facts.begunAt),
    changedAt: new Date(facts.changedAt),
    isStale: facts.state === 'PUBLISHED' && facts.reviewBy !== null && facts.reviewBy <= isoFromDay(today),
    canWrite: isAuthor && isOpen(facts.state),
    acts: actsOf(facts.state, standing) as DraftEvent[],
    discarded: facts.discarded && toMove(facts.discarded),
  })
}

/** A block that is shown with its draft, or, null, by itself. */
export function toBlock({ savedAt, ...block }: KeptBlock, draft: ModuleDraft | null = null): DraftBlock {
  return Object.assign(new DraftBlock(), {
    ...block,
    draft,
    kind: block.content.kind as BlockKind,
    savedAt: new Date(savedAt),
  })
}

export function toPart(part: KeptPart, draft: ModuleDraft): DraftPart {
  return { ...part, blocks: part.blocks.map(block => toBlock(block, draft)) }
}

export function toComment({ at, settledAt, ...comment }: KeptComment): DraftComment {
  return { ...comment, at: new Date(at), settledAt: settledAt === null ? null : new Date(settledAt) }
}

export function toMove({ event, state, at, ...move }: KeptMove): DraftMove {
  return { ...move, event: event as DraftEvent, state: state as DraftState, at: new Date(at) }
}

/** The day of a date; null = not said. */
export const dayOrNull = (iso: string | null): number | null => (iso === null ? null : dayFromIso(iso))
