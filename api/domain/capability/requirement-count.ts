import { observationsThatCount, piecesThatFit, type CountedRecord } from './counted-record.ts'
import { logThatCounts } from './log.ts'
import type { Day, EvidenceRequirement, Rating } from './types.ts'

/** One entry of the record that was counted: what stands behind a tick. */
export interface CountedSource {
  readonly kind: 'OBSERVATION' | 'EVIDENCE' | 'LOG'
  /** The rating entry, the piece of evidence, or the code of the kind of examination. */
  readonly id: string
  /** Of a log: the latest day. */
  readonly on: Day
  /** Who observed or confirmed it; null = nobody: what was scanned, and what only its owner vouches for. */
  readonly by: string | null
}

/** One thing a decision asks for, and how far the record goes. */
export interface RequirementCount {
  readonly requirement: EvidenceRequirement
  /** How many are on record and count, a whole number >= 0. */
  readonly recorded: number
  /** By how many different people, where the requirement asks for that; 0 elsewhere. */
  readonly observers: number
  /** Pieces that would count once a colleague confirms them, a whole number >= 0; 0 where it is met. */
  readonly unconfirmed: number
  readonly isMet: boolean
  /** What a person reads, e.g. "3 observations by 2 different observers (1 so far, by 1 observer)". */
  readonly text: string
  /** What is lacking in a few words, e.g. "1 more observer"; null where it is met. */
  readonly missing: string | null
  /** What was counted, the earliest first. */
  readonly sources: readonly CountedSource[]
}

/** What is there, before it is held against what is asked. */
interface Found {
  readonly sources: readonly CountedSource[]
  /** How many they make. */
  readonly amount: number
  readonly unconfirmed: number
  /** What else is lacking, in a few words. */
  readonly lacking: readonly string[]
}

/** What counts by the cases in it rather than by the piece. */
const BY_CASES: ReadonlySet<string> = new Set(['SECOND_OPINION'])

/** What one of each is called. */
const NOUNS: Readonly<Record<string, string>> = {
  OBSERVATION: 'observation',
  AUDIT: 'audit',
  AWARD: 'award',
  CASE_DISCUSSION: 'case discussion',
  CERTIFICATE: 'certificate',
  FEEDBACK: 'piece of feedback',
  ITEM: 'item',
  LOG: 'examination',
  OUTPUT: 'piece of work',
  REFLECTION: 'reflection',
  SECOND_OPINION: 'second opinion',
  STATEMENT: 'statement',
  TEACHING: 'teaching session',
}

/**
 * How far a record goes towards one requirement of an evidence class (`domain.md` 10.0). A piece of evidence counts once a
 * colleague confirmed that very version; where a requirement says how many have to be confirmed, the others may rest on
 * their owner's word. A reflection is nobody else's to confirm. Where something else is accepted `instead`, either will do.
 *
 * @example countRequirement({ kind: 'OBSERVATION', count: 3, observers: 2, ... }, 3, record).missing // '1 more observer'
 */
export function countRequirement(
  requirement: EvidenceRequirement,
  to: Rating,
  record: CountedRecord,
): RequirementCount {
  const own = countOne(requirement, to, record)
  if (own.isMet || requirement.instead === undefined) return own
  const other = countOne(requirement.instead, to, record)
  return other.isMet ? other : own
}

function countOne(requirement: EvidenceRequirement, to: Rating, record: CountedRecord): RequirementCount {
  const found = find(requirement, to, record)
  const people = new Set(found.sources.flatMap(({ by }) => by ?? [])).size
  const [lacking, newPeople] = [requirement.count - found.amount, (requirement.observers ?? 0) - people]
  const isMet = lacking <= 0 && newPeople <= 0 && found.lacking.length === 0
  const missing = [
    ...(lacking > 0 ? [`${lacking}${found.amount === 0 ? '' : ' more'} ${noun(requirement.kind, lacking)}`] : []),
    ...(newPeople > 0 && lacking < newPeople ? [`${newPeople} more ${personOf(requirement.kind, newPeople)}`] : []),
    ...(newPeople > 0 && lacking >= newPeople && people > 0 ? [byOthers(lacking, newPeople)] : []),
    ...found.lacking,
  ]
  const waiting = isMet || found.unconfirmed === 0 ? null : `${found.unconfirmed} waiting for a colleague to confirm`
  return {
    requirement,
    recorded: found.amount,
    observers: requirement.observers === undefined ? 0 : people,
    unconfirmed: isMet ? 0 : found.unconfirmed,
    isMet,
    text: `${requirement.text} (${[soFar(requirement, found.amount, people), waiting ?? []].flat().join('; ')})`,
    missing: isMet ? null : [missing.join(', '), waiting === null ? [] : `(${waiting})`].flat().join(' '),
    sources: found.sources.toSorted((a, b) => a.on - b.on || (a.id < b.id ? -1 : 1)),
  }
}

function find(requirement: EvidenceRequirement, to: Rating, record: CountedRecord): Found {
  if (requirement.kind === 'LOG') return findInLog(requirement, record)
  if (requirement.kind === 'OBSERVATION') {
    const seen = observationsThatCount(to, record)
    const sources = seen.map(({ sequence: id, on, assessorId: by }) => ({ kind: 'OBSERVATION' as const, id, on, by }))
    return { sources, amount: sources.length, unconfirmed: 0, lacking: [] }
  }
  return findPieces(requirement, record)
}

function findPieces(requirement: EvidenceRequirement, record: CountedRecord): Found {
  const { kind, count, confirmed: least = count } = requirement
  const pieces = piecesThatFit(requirement, record)
  const vouched = pieces.filter(piece => piece.confirmedBy !== null || piece.kind === 'REFLECTION')
  const others = pieces.filter(piece => !vouched.includes(piece))
  const counting = [...vouched, ...others.slice(0, Math.max(0, count - least))]
  const amount = BY_CASES.has(kind) ? counting.reduce((sum, { cases }) => sum + (cases ?? 1), 0) : counting.length
  const isVouched = BY_CASES.has(kind) || vouched.length >= least || amount < count
  return {
    sources: counting.map(({ id, on, confirmedBy }) => ({ kind: 'EVIDENCE' as const, id, on, by: confirmedBy })),
    amount,
    unconfirmed: others.length,
    lacking: isVouched ? [] : ['a colleague to confirm one of them'],
  }
}

function findInLog({ inArea, abnormal = 0 }: EvidenceRequirement, record: CountedRecord): Found {
  const { capability, log, asOf } = record
  const own = logThatCounts(log, capability, asOf)
  const latest = new Map(own.map(({ examination, on }) => [examination, on]))
  for (const { examination, on } of own) if (on > (latest.get(examination) ?? on)) latest.set(examination, on)
  const amount = own.reduce((sum, { count }) => sum + count, 0)
  const seen = own.reduce((sum, one) => sum + (one.abnormal ?? 0), 0)
  const area = inArea === undefined ? 0 : performedInArea(record)
  return {
    sources: [...latest].map(([id, on]) => ({ kind: 'LOG' as const, id, on, by: null })),
    amount,
    unconfirmed: 0,
    lacking: [
      ...(seen < abnormal ? [`${abnormal - seen}${seen === 0 ? '' : ' more'} of them abnormal`] : []),
      ...(area < (inArea ?? 0) ? [`${(inArea ?? 0) - area} more in the area`] : []),
    ],
  }
}

/** Everything performed of the area of a capability; each examination once, whatever it counts for. */
function performedInArea({ capability, log, asOf, areaOf }: CountedRecord): number {
  return log
    .filter(({ role, on }) => role === 'PERFORMED' && on <= asOf)
    .filter(({ capabilities }) => capabilities.some(code => areaOf(code) === capability.area))
    .reduce((sum, { count }) => sum + count, 0)
}

function soFar({ kind, observers }: EvidenceRequirement, amount: number, people: number): string {
  if (amount === 0) return 'none yet'
  if (observers === undefined && kind !== 'OBSERVATION') return `${amount} so far`
  return `${amount} so far, by ${people} ${people === 1 ? '' : 'different '}${personOf(kind, people)}`
}

function byOthers(lacking: number, people: number): string {
  const others = people === 1 ? 'somebody else' : `${people} other people`
  return lacking > people ? `${people} of them by ${others}` : `by ${others}`
}

function noun(kind: string, count: number): string {
  const one = NOUNS[kind] ?? 'item'
  if (count === 1) return one
  return one.startsWith('piece of') ? one.replace('piece', 'pieces') : `${one}s`
}

function personOf(kind: string, count: number): string {
  return `${kind === 'OBSERVATION' ? 'observer' : 'colleague'}${count === 1 ? '' : 's'}`
}
