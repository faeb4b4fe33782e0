import type { CountedSource, RequirementCount } from '../capability/requirement-count.ts'
import type { CapabilityCode, EvidenceRequirement } from '../capability/types.ts'
import type { AskedItem } from './items.ts'
import type { RaisedNumber } from './raised.ts'

/** One requirement of a line: what several capabilities ask alike stands here once. */
export interface FolderRequirement {
  readonly key: string
  readonly kind: string
  readonly text: string
  readonly count: number
  /** By how many different people; 1 = no more than one is asked for. */
  readonly observers: number
  /** Of the capability that has fewest. */
  readonly recorded: number
  readonly recordedBy: number
  readonly isMet: boolean
  readonly progress: string
  /** What is lacking in a few words; null where it is met. */
  readonly missing: string | null
  readonly capabilities: readonly CapabilityCode[]
  readonly missingFor: readonly CapabilityCode[]
  /** Each once, the latest first. */
  readonly sources: readonly CountedSource[]
  readonly raised: RaisedNumber | null
}

/** What one item of a line asks for. */
export interface ItemAsks {
  readonly item: AskedItem
  readonly asks: readonly RequirementCount[]
  /** Where a number is not the default, by the kind of requirement. */
  readonly raised: ReadonlyMap<string, RaisedNumber>
}

/**
 * The folder of a scope line: the requirements of all its capabilities at once. What several of them ask in the same words
 * is shown once, with every source that counts for any of them once; it is met when it is met for each. A log is of one
 * kind of examination, so logs of different capabilities stay apart.
 *
 * @example three capabilities that ask "3 observations by 2 different observers" → one requirement for three capabilities
 */
export function folderOf(items: readonly ItemAsks[]): readonly FolderRequirement[] {
  const grouped = new Map<string, Member[]>()
  for (const { item, asks, raised } of items) {
    for (const ask of asks) {
      const key = keyOf(item, ask.requirement)
      const member = { capability: item.capability, ask, raised: raised.get(ask.requirement.kind) ?? null }
      grouped.set(key, [...(grouped.get(key) ?? []), member])
    }
  }
  return [...grouped].map(([key, members]) => merged(key, members))
}

interface Member {
  readonly capability: CapabilityCode
  readonly ask: RequirementCount
  readonly raised: RaisedNumber | null
}

function keyOf({ capability }: AskedItem, { kind, text }: EvidenceRequirement): string {
  return kind === 'LOG' ? `${kind} ${capability}` : `${kind} ${text}`
}

function merged(key: string, members: readonly Member[]): FolderRequirement {
  const asks = members.map(({ ask }) => ask)
  const fewest = asks.toSorted(
    (a, b) => Number(a.isMet) - Number(b.isMet) || a.recorded - b.recorded || a.observers - b.observers,
  )[0]
  if (fewest === undefined) throw new Error('A requirement is always asked by somebody')
  const { kind, text, count, observers = 1 } = fewest.requirement
  return {
    key,
    kind,
    text,
    count,
    observers,
    recorded: fewest.recorded,
    recordedBy: Math.min(...asks.map(ask => ask.observers)),
    isMet: asks.every(ask => ask.isMet),
    progress: fewest.text,
    missing: fewest.missing,
    capabilities: members.map(({ capability }) => capability),
    missingFor: members.flatMap(({ capability, ask }) => (ask.isMet ? [] : capability)),
    sources: eachOnce(asks.flatMap(ask => ask.sources)),
    raised: members.find(({ raised }) => raised !== null)?.raised ?? null,
  }
}

function eachOnce(sources: readonly CountedSource[]): readonly CountedSource[] {
  const byId = new Map(sources.map(source => [`${source.kind} ${source.id}`, source]))
  return [...byId.values()].toSorted((a, b) => b.on - a.on || (a.id < b.id ? -1 : 1))
}

/** Whether everything is met; a line that asks for nothing more is. */
export function isComplete(requirements: readonly FolderRequirement[]): boolean {
  return requirements.every(({ isMet }) => isMet)
}

/** Who saw what the folder rests on, each once. */
export function observersOf(requirements: readonly FolderRequirement[]): ReadonlySet<string> {
  const seen = requirements.flatMap(({ sources }) => sources.filter(({ kind }) => kind === 'OBSERVATION'))
  return new Set(seen.flatMap(({ by }) => by ?? []))
}
