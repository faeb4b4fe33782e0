import type { KeptRequirement, KeptSource } from '../../domain/signoffs/kept-folder.ts'
import type { FolderRequirement } from '../../domain/signoffs/folder.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import type { EvidencePiece } from '../evidence/index.ts'
import type { Capability, Framework } from '../frameworks/index.ts'
import type { PersonRecord } from '../records/index.ts'
import type { SignOffRequirement, SignOffSource } from './sign-off-folder.types.ts'
import type { SourceFact } from './sign-off.read-model.ts'
import { SignOffSourceKind } from './sign-off-words.types.ts'

type Published = Pick<Framework, 'capabilities'>

/** The owner's own folder today: pieces in their latest versions. */
export interface LiveSources {
  readonly record: Pick<PersonRecord, 'ratingDetails'>
  /** By the piece. */
  readonly pieces: ReadonlyMap<string, EvidencePiece>
}

export function toLiveRequirement(
  requirement: FolderRequirement,
  { capabilities }: Published,
  live: LiveSources,
): SignOffRequirement {
  const { missing: _missing, raised, ...rest } = requirement
  return {
    ...rest,
    raised: raised === null ? null : { ...raised },
    capabilities: published(requirement.capabilities, capabilities),
    missingFor: published(requirement.missingFor, capabilities),
    sources: requirement.sources.map(({ kind, id, on, by }): SignOffSource => {
      const piece = kind === 'EVIDENCE' ? (live.pieces.get(id) ?? null) : null
      const seen = kind === 'OBSERVATION' ? live.record.ratingDetails.get(id) : undefined
      const confirmer = piece?.confirmations.find(({ answeredBy }) => by !== null && answeredBy?.id === by)
      const name = seen?.assessorNames[0] ?? confirmer?.answeredBy?.name ?? null
      const source = { id, kind: SignOffSourceKind[kind], on: isoFromDay(on), by: name, comment: seen?.note ?? null }
      return { ...source, piece, isRevisedSince: false }
    }),
  }
}

/** What a request kept, with the words and names that stand elsewhere. */
export interface KeptSources {
  /** By the id of the observation or of the version. */
  readonly facts: ReadonlyMap<string, SourceFact>
  /** By the id of the version; only those the viewer can read. */
  readonly pieces: ReadonlyMap<string, EvidencePiece>
}

export function toKeptRequirement(
  requirement: KeptRequirement,
  { capabilities }: Published,
  kept: KeptSources,
): SignOffRequirement {
  return {
    ...requirement,
    raised: requirement.raised === null ? null : { ...requirement.raised },
    isMet: true,
    capabilities: published(requirement.capabilities, capabilities),
    missingFor: [],
    sources: requirement.sources.map(source => toKeptSource(source, kept)),
  }
}

function toKeptSource({ kind, id, versionId, on }: KeptSource, { facts, pieces }: KeptSources): SignOffSource {
  const fact = facts.get(versionId ?? id)
  return {
    id,
    kind: SignOffSourceKind[kind],
    on,
    by: fact?.byName ?? null,
    comment: fact?.comment ?? null,
    piece: versionId === null ? null : (pieces.get(versionId) ?? null),
    isRevisedSince: fact?.isRevised ?? false,
  }
}

function published(codes: readonly string[], capabilities: Published['capabilities']): Capability[] {
  return codes.flatMap(code => capabilities.get(code) ?? [])
}
