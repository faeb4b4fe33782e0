import type { CountedSource } from '../capability/requirement-count.ts'
import type { CapabilityCode } from '../capability/types.ts'
import type { FolderRequirement } from './folder.ts'
import type { LevelItem, LevelLine } from './level.ts'
import type { RaisedNumber } from './raised.ts'

/** A source as a request keeps it: no words and no names, only what leads back to them. */
export interface KeptSource {
  readonly kind: CountedSource['kind']
  readonly id: string
  /** The very version of a piece of evidence; null for others. */
  readonly versionId: string | null
  /** YYYY-MM-DD. */
  readonly on: string
  readonly byId: string | null
}

/** A requirement as it stood when it was asked to be signed, written with the request and never changed. */
export interface KeptRequirement {
  readonly key: string
  readonly kind: string
  readonly text: string
  readonly count: number
  readonly observers: number
  readonly recorded: number
  readonly recordedBy: number
  readonly progress: string
  readonly capabilities: readonly CapabilityCode[]
  readonly sources: readonly KeptSource[]
  readonly raised: RaisedNumber | null
}

/** What leads from a source to what is kept of it. */
export interface KeepingRules {
  /** The version of a piece of evidence that counted. */
  readonly versionOf: (pieceId: string) => string | null
  readonly dateOf: (day: number) => string
}

/** The folder as it stands, to be kept with a request. @example keptFolder(folder, rules)[0]?.sources[0]?.versionId */
export function keptFolder(requirements: readonly FolderRequirement[], rules: KeepingRules): KeptRequirement[] {
  return requirements.map(({ isMet: _met, missing: _missing, missingFor: _missingFor, sources, ...requirement }) => ({
    ...requirement,
    sources: sources.map(({ kind, id, on, by }) => {
      const versionId = kind === 'EVIDENCE' ? rules.versionOf(id) : null
      return { kind, id, versionId, on: rules.dateOf(on), byId: by }
    }),
  }))
}

/** What a role asked of a capability and how it was held, as a request keeps it: names stand with the rating alone. */
export interface KeptLevelItem extends Omit<LevelItem, 'on'> {
  /** YYYY-MM-DD. */
  readonly on: string
}

/** A scope line as it was held when the level of its role was asked for, never changed. */
export interface KeptLine extends Omit<LevelLine, 'items' | 'reviewDueOn' | 'asked'> {
  readonly items: readonly KeptLevelItem[]
  readonly reviewDueOn: string | null
}

/** Lines as they stand, to be kept with a request. @example keptLines(standing.lines, isoFromDay)[0]?.items[0]?.on */
export function keptLines(lines: readonly LevelLine[], dateOf: KeepingRules['dateOf']): KeptLine[] {
  return lines.map(({ code, title, items, reviewDueOn }) => ({
    code,
    title,
    items: items.map(item => ({ ...item, on: dateOf(item.on) })),
    reviewDueOn: reviewDueOn === null ? null : dateOf(reviewDueOn),
  }))
}
