import { requirementsFor } from '../capability/requirements.ts'
import type { CapabilityCode, EvidenceRequirement, Rating } from '../capability/types.ts'
import type { Catalogue, RoleProfile } from '../planning/types.ts'
import { lineItems, type AskedItem } from './items.ts'

/** What it takes to get a role signed, from another that is held in full. */
export interface SignOffBudget {
  readonly from: string
  readonly to: string
  /** Lines in which something is asked that is not held: one decision each. */
  readonly decisions: number
  /** Pieces of evidence and observations at the least; what is logged is counted by the log and is none. */
  readonly items: number
  readonly byKind: ReadonlyMap<string, number>
}

/** How many capabilities of examinations one audit of twenty cases can count for: five cases of each. */
const perAudit = 4
/** Shown once, wherever it is asked for: papers, and what one supervisor says of all they supervise. */
const ONCE: ReadonlySet<string> = new Set(['AWARD', 'CERTIFICATE', 'STATEMENT'])
/** Of examinations: what shows one of them shows the core items in it as well. */
const SEEN: ReadonlySet<string> = new Set(['OBSERVATION', 'CASE_DISCUSSION', 'SECOND_OPINION', 'AUDIT'])
/** Ten second opinions stand in one summary. */
const SUMMARIES: ReadonlySet<string> = new Set(['SECOND_OPINION'])

/**
 * Decisions and items of evidence from one role to the next, by the rules of `domain.md` 10.0. One decision for each line.
 * Lines of examinations have observations, discussions and second opinions of their own, and what shows an examination shows
 * the core items in it; one audit counts for every capability with five or more cases in it; a paper, and what a supervisor
 * says, is shown once; "items of evidence" are any pieces there are; and within a line one piece is claimed for all it
 * shows. Of a choice (two of four joint regions) the first are taken.
 *
 * @example signOffBudget(preceptee, sonographer, catalogue).decisions // 8
 */
export function signOffBudget(from: RoleProfile, to: RoleProfile, catalogue: Catalogue): SignOffBudget {
  const held = askedBy(from)
  const lines = to.scopeLines
    .map(({ capabilities }) => lineItems(capabilities, askedBy(to)))
    .map(items => items.filter(({ capability, rating }) => rating > (held.get(capability) ?? 0)))
    .filter(items => items.length > 0)
    .map(items => items.map(item => itemAsks(item, held, catalogue)))
  const byKind = new Map<string, number>()
  const add = (kind: string, count: number): void => void byKind.set(kind, (byKind.get(kind) ?? 0) + count)
  for (const kind of SEEN) add(kind, kind === 'AUDIT' ? audits(lines) : seen(lines, kind))
  for (const kind of ONCE) add(kind, shownOnce(lines, kind))
  add('ITEM', clinicalItems(lines, byKind))
  for (const [kind, count] of lines.flatMap(line => [...ofLine(line)])) add(kind, count)
  const items = [...byKind.values()].reduce((sum, count) => sum + count, 0)
  return { from: from.code, to: to.code, decisions: lines.length, items, byKind }
}

/** One item of a line, with how many pieces of each kind it asks for. */
interface ItemAsks {
  readonly capability: CapabilityCode
  readonly isCore: boolean
  readonly isClinical: boolean
  readonly asked: readonly EvidenceRequirement[]
  readonly pieces: ReadonlyMap<string, number>
}

function askedBy(role: RoleProfile): ReadonlyMap<CapabilityCode, Rating> {
  const chosen = role.choices.flatMap(({ capabilities, atLeast }) => capabilities.slice(0, atLeast))
  return new Map([...chosen, ...role.items].map(({ capability, rating }) => [capability, rating]))
}

function itemAsks(
  { capability: code, rating }: AskedItem,
  held: ReadonlyMap<CapabilityCode, Rating>,
  { capabilities, evidenceClasses }: Catalogue,
): ItemAsks {
  const capability = capabilities.get(code)
  const evidenceClass = evidenceClasses.get(capability?.evidenceClass ?? '')
  if (capability === undefined || evidenceClass === undefined) throw new Error(`${code} is not in the framework`)
  const ratings: readonly Rating[] = rating === 4 && (held.get(code) ?? 0) < 3 ? [3, 4] : [rating]
  const asked = ratings.flatMap(to => requirementsFor(to, { capability, evidenceClass }))
  const pieces = new Map<string, number>()
  for (const { kind, count } of asked) pieces.set(kind, (pieces.get(kind) ?? 0) + (SUMMARIES.has(kind) ? 1 : count))
  return { capability: code, isCore: capability.area === null, isClinical: capability.pillar === 'CLN', asked, pieces }
}

type Lines = readonly (readonly ItemAsks[])[]

function most(items: readonly ItemAsks[], kind: string): number {
  return Math.max(0, ...items.map(({ pieces }) => pieces.get(kind) ?? 0))
}

/** Each line of examinations has its own; the core adds only what those do not reach. */
function seen(lines: Lines, kind: string): number {
  const own = lines.map(line =>
    most(
      line.filter(({ isCore }) => !isCore),
      kind,
    ),
  )
  const core = most(
    lines.flat().filter(({ isCore }) => isCore),
    kind,
  )
  return Math.max(
    own.reduce((sum, count) => sum + count, 0),
    core,
  )
}

function audits(lines: Lines): number {
  const audited = lines.flat().filter(({ pieces }) => pieces.has('AUDIT'))
  const examinations = new Set(audited.flatMap(({ isCore, capability }) => (isCore ? [] : capability)))
  return Math.max(Math.ceil(examinations.size / perAudit), most(audited, 'AUDIT'))
}

function shownOnce(lines: Lines, kind: string): number {
  const asked = lines.flat().flatMap(item => item.asked.filter(each => each.kind === kind))
  const texts = new Map(asked.map(({ text, count }) => [text, count]))
  return [...texts.values()].reduce((sum, count) => sum + count, 0)
}

/** Items of clinical practice are shown by what shows examinations, observations apart; what that does not reach is added. */
function clinicalItems(lines: Lines, byKind: ReadonlyMap<string, number>): number {
  const shown = ['CASE_DISCUSSION', 'SECOND_OPINION', 'AUDIT'].map(kind => byKind.get(kind) ?? 0)
  const clinical = lines.flat().filter(({ isClinical }) => isClinical)
  return Math.max(0, most(clinical, 'ITEM') - shown.reduce((sum, count) => sum + count, 0))
}

/** Everything else is of one line: what most of its capabilities ask, and as many more pieces as make up the items. */
function ofLine(line: readonly ItemAsks[]): ReadonlyMap<string, number> {
  const kinds = new Set(line.flatMap(({ pieces }) => [...pieces.keys()]))
  const own = new Map<string, number>()
  for (const kind of kinds) {
    if (kind !== 'LOG' && kind !== 'ITEM' && !SEEN.has(kind) && !ONCE.has(kind)) own.set(kind, most(line, kind))
  }
  const others = [...kinds].filter(kind => kind !== 'ITEM' && kind !== 'LOG').map(kind => most(line, kind))
  const other = line.filter(({ isClinical }) => !isClinical)
  const more = most(other, 'ITEM') - others.reduce((sum, count) => sum + count, 0)
  if (more > 0) own.set('ITEM', more)
  return own
}
