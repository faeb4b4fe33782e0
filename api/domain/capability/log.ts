import type { LoggedCount } from './evidence.ts'
import { dateFromDay, dayFromDate, daysInMonth } from './calendar.ts'
import { requirementsFor } from './requirements.ts'
import { shortName } from './short-name.ts'
import type { Capability, CapabilityCode, Day, EvidenceClass } from './types.ts'

/** What somebody logged themselves of one kind of examination on one day, in its latest version. */
export type ListedCount = Omit<LoggedCount, 'capabilities'>

/** What a system of an organisation counted for one person in one month. */
export interface ImportedCount {
  readonly examination: string
  /** Any day of the month. */
  readonly on: Day
  readonly organisation: string
  /** The system that counted. */
  readonly source: string
  /** 0 or more. */
  readonly count: number
}

const monthOf = (day: Day): number => {
  const { y, m } = dateFromDay(day)
  return y * 12 + m - 1
}

const lastDayOf = (month: number): Day => {
  const [y, m] = [Math.floor(month / 12), (month % 12) + 1]
  return dayFromDate({ y, m, d: daysInMonth(y, m) })
}

/**
 * The log as decisions see it: everything listed, and of every month a system counted, what it counted beyond that. So the
 * performed examinations of a month are the larger of the two, never their sum. Two systems of one organisation may have
 * counted the same scans, and the larger counts; two organisations are two places of work, and their counts add up.
 *
 * @example 6 listed and 9 imported in November → the 6 on their days, and 3 on 30 November
 */
export function foldLog(
  listed: readonly ListedCount[],
  imported: readonly ImportedCount[],
  capabilitiesOf: (examination: string) => readonly CapabilityCode[],
): readonly LoggedCount[] {
  const known = ({ examination }: { readonly examination: string }) => capabilitiesOf(examination).length > 0
  const own = listed.filter(one => one.count > 0 && known(one))
  const performed = new Map<string, number>()
  for (const { examination, on, role, count } of own) {
    if (role !== 'PERFORMED') continue
    const key = `${monthOf(on)} ${examination}`
    performed.set(key, (performed.get(key) ?? 0) + count)
  }
  const beyond = countedElsewhere(imported.filter(known)).flatMap(({ month, examination, count }) => {
    const more = count - (performed.get(`${month} ${examination}`) ?? 0)
    const base = { examination, on: lastDayOf(month), role: 'PERFORMED' as const, abnormal: null }
    return more > 0 ? [{ ...base, count: more }] : []
  })
  return [...own, ...beyond].map(one => ({ ...one, capabilities: capabilitiesOf(one.examination) }))
}

/** What systems counted of each kind in each month: the larger of one organisation's, added over organisations. */
function countedElsewhere(imported: readonly ImportedCount[]) {
  const bySource = sums(imported, ({ examination, on, organisation, source }) => [
    monthOf(on),
    examination,
    organisation,
    source,
  ])
  const largest = new Map<string, { key: readonly (string | number)[]; count: number }>()
  for (const { key, count } of bySource) {
    const place = JSON.stringify(key.slice(0, 3))
    if ((largest.get(place)?.count ?? 0) <= count) largest.set(place, { key, count })
  }
  return sums([...largest.values()], ({ key }) => key.slice(0, 2)).map(({ key, count }) => {
    const [month, examination] = key
    return { month: Number(month), examination: String(examination), count }
  })
}

function sums<One extends { readonly count: number }>(
  all: readonly One[],
  keyOf: (one: One) => readonly (string | number)[],
) {
  const found = new Map<string, { key: readonly (string | number)[]; count: number }>()
  for (const one of all) {
    const key = keyOf(one)
    const name = JSON.stringify(key)
    found.set(name, { key, count: (found.get(name)?.count ?? 0) + one.count })
  }
  return [...found.values()]
}

/** A kind of examination as a log names it. */
export interface ExaminationKind {
  readonly code: string
  /** As departments say it, e.g. "Gynae TV". */
  readonly title: string
  readonly capabilities: readonly CapabilityCode[]
}

/** What a logged list moved: how many count now, of how many asked. */
export interface LogMove {
  readonly examination: string
  readonly capability: CapabilityCode
  readonly counted: number
  /** How many the evidence class asks for before a 3; null = it asks for no number. */
  readonly asked: number | null
  /** @example '27 of 50 shoulder' */
  readonly text: string
}

/** What the counts are read against. */
export interface LogRules {
  readonly kinds: readonly ExaminationKind[]
  readonly capabilityOf: (code: CapabilityCode) => Capability
  readonly evidenceClassOf: (capability: Capability) => EvidenceClass
}

/**
 * How far a log is towards what the evidence class of each capability asks for before a 3. Only what was performed counts;
 * observed and assisted examinations are kept and shown beside. A procedure (E3) counts by its own name, everything else by
 * what it counts for together. Where a class asks for no number, the count stands alone.
 *
 * @param examinations codes of what was just logged, or of whatever is asked about, each once
 */
export function logMoves(log: readonly LoggedCount[], examinations: readonly string[], rules: LogRules): LogMove[] {
  return rules.kinds
    .filter(({ code }) => examinations.includes(code))
    .flatMap(kind =>
      kind.capabilities.map(code => moveOf(log, kind, { ...rules, capability: rules.capabilityOf(code) })),
    )
}

function moveOf(
  log: readonly LoggedCount[],
  kind: ExaminationKind,
  { kinds, capability, evidenceClassOf }: LogRules & { readonly capability: Capability },
): LogMove {
  const evidenceClass = evidenceClassOf(capability)
  const asked = requirementsFor(3, { capability, evidenceClass }).find(one => one.kind === 'LOG')?.count ?? null
  const isNamed = evidenceClass.code === 'E3'
  const isAlone = kinds.filter(one => one.capabilities.includes(capability.code)).length === 1
  const counted = performedIn(log, one =>
    isNamed ? one.examination === kind.code : one.capabilities.includes(capability.code),
  )
  const what = isNamed || isAlone ? inSentence(kind.title) : `for “${inSentence(shortName(capability.statement))}”`
  const text = asked === null ? `${counted} ${what} so far` : `${counted} of ${asked} ${what}`
  return { examination: kind.code, capability: capability.code, counted, asked, text }
}

/**
 * What somebody performed up to a day that counts for a capability. Of a procedure (E3) those of one kind count, the kind
 * done most; of everything else all kinds together.
 */
export function logThatCounts(
  log: readonly LoggedCount[],
  { code, evidenceClass }: Pick<Capability, 'code' | 'evidenceClass'>,
  asOf: Day,
): readonly LoggedCount[] {
  const own = log.filter(
    ({ capabilities, on, role }) => role === 'PERFORMED' && on <= asOf && capabilities.includes(code),
  )
  if (evidenceClass !== 'E3') return own
  const kinds = [...new Set(own.map(({ examination }) => examination))].toSorted()
  const ofKind = kinds.map(kind => own.filter(({ examination }) => examination === kind))
  return ofKind.reduce((most, some) => (added(some) > added(most) ? some : most), [])
}

/** How many examinations that makes. @example 30 shoulders and 12 elbows, both for one that is no procedure → 42 */
export function loggedFor(
  log: readonly LoggedCount[],
  capability: Pick<Capability, 'code' | 'evidenceClass'>,
  asOf: Day,
): number {
  return added(logThatCounts(log, capability, asOf))
}

function added(log: readonly LoggedCount[]): number {
  return log.reduce((sum, { count }) => sum + count, 0)
}

function performedIn(log: readonly LoggedCount[], isMeant: (one: LoggedCount) => boolean): number {
  return added(log.filter(one => one.role === 'PERFORMED' && isMeant(one)))
}

/** "Gynae TV" inside a sentence is "gynae TV"; an abbreviation or a name that is written large stays. */
export function inSentence(title: string): string {
  return /^[A-Z][a-z]/.test(title) && !/^\w*[a-z][A-Z]/.test(title) ? title[0]?.toLowerCase() + title.slice(1) : title
}
