import type { LogRole } from '../../domain/capability/evidence.ts'
import { foldForGoal } from '../../domain/recommendation/standpoint.ts'
import { formatDay } from '../../domain/capability/calendar.ts'
import { inOrder } from '../../domain/capability/held.ts'
import type { RatingEvent } from '../../domain/capability/types.ts'
import { dayFromIso, type Day } from '../../platform/calendar.ts'
import { assessedRating } from '../ratings/index.ts'
import type { Content, PersonRecord } from '../records/index.ts'
import type { PieceFacts } from '../evidence/index.ts'
import type { Preceptorship } from '../preceptorships/index.ts'
import type { LevelDecision } from '../signoffs/index.ts'
import { evidenceColumns, evidenceRows } from './portfolio-evidence.ts'
import { preceptorshipColumns, preceptorshipRows } from './portfolio-preceptorships.ts'
import { PortfolioPart } from './portfolio.types.ts'

export type Cell = string | number

/** A part of a portfolio as every form of it is made: a title, columns and rows, the newest or most basic first. */
export interface Section {
  readonly part: PortfolioPart
  readonly title: string
  readonly about: string
  readonly columns: readonly string[]
  /** Too many columns for a sheet of paper upright. */
  readonly isWide: boolean
  readonly rows: readonly (readonly Cell[])[]
}

/** What sections are made from. */
export interface SectionSource {
  readonly record: PersonRecord
  readonly content: Content
  /** Pieces of evidence in their latest versions, the newest first; empty where no part needs them. */
  readonly pieces: readonly PieceFacts[]
  /** Levels that panels decided, the latest first; empty where no part needs them. */
  readonly levels: readonly LevelDecision[]
  /** Of which they are the preceptee, the latest first; empty where no part needs them. */
  readonly preceptorships: readonly Preceptorship[]
  readonly today: Day
}

interface SectionKind extends Omit<Section, 'part' | 'rows' | 'isWide'> {
  readonly isWide?: boolean
  rowsOf(source: SectionSource): readonly (readonly Cell[])[]
}

const basisWords: Readonly<Record<string, string>> = {
  SIGN_OFF: 'Signed off',
  STARTING_POSITION: 'Confirmed in post',
  OBSERVED: 'Seen by a colleague',
  LOWERING: 'Lowered by two people',
  SCOPE_CONFIRMATION: 'Scope of practice confirmed',
}

const reviewWords: Readonly<Record<string, string>> = {
  REVIEWED: 'Reviewed',
  REVIEW_DUE: 'Review due',
  NO_RECENT_RECORD: 'No recent record here',
  LAPSED: 'Lapsed',
}

const roleWords: Readonly<Record<LogRole, string>> = {
  OBSERVED: 'Observed',
  ASSISTED: 'Assisted',
  PERFORMED: 'Performed',
}

/**
 * Every part a portfolio can have, in its order. This is the one place where a part is added: CSV, Excel, JSON, PDF, the
 * page and the link are all made from it.
 */
const kinds: Readonly<Record<PortfolioPart, SectionKind>> = {
  [PortfolioPart.CONFIRMED]: {
    title: 'What others confirmed',
    about: 'The rating held in each capability, what it rests on, when, and by whom.',
    columns: ['Code', 'Capability', 'Level of supervision', 'Rests on', 'Date', 'By', 'Review'],
    rowsOf: confirmedRows,
  },
  [PortfolioPart.HISTORY]: {
    title: 'How it came about',
    about: 'Every observation and decision of others, the newest first. Comments stay with their owner.',
    columns: ['Date', 'Code', 'Capability', 'What', 'Level of supervision', 'By'],
    rowsOf: historyRows,
  },
  [PortfolioPart.LEVELS]: {
    title: 'Levels decided by a panel',
    about:
      'Each is a local decision of its day, for one organisation: no qualification, registration or recognised status. It gives no rating.',
    columns: ['Date', 'Level', 'Role', 'Words signed', 'Ready', 'Not yet', 'Standing'],
    isWide: true,
    rowsOf: levelRows,
  },
  [PortfolioPart.PRECEPTORSHIPS]: {
    title: 'Preceptorships',
    about:
      'Support in a new post: with whom, when they met, and protected time. Completing carries no grade and is no sign-off; what was said stays between the two.',
    columns: preceptorshipColumns,
    isWide: true,
    rowsOf: ({ preceptorships }) => preceptorshipRows(preceptorships),
  },
  [PortfolioPart.EVIDENCE]: {
    title: 'Evidence',
    about: 'What was kept as evidence, the newest first, and whether somebody confirmed it.',
    columns: evidenceColumns,
    isWide: true,
    rowsOf: source => evidenceOf(source, false),
  },
  [PortfolioPart.LOG]: {
    title: 'Scans by year',
    about: 'How many examinations of each kind, by year and role.',
    columns: ['Year', 'Examination', 'Role', 'Examinations', 'With something abnormal'],
    rowsOf: logRows,
  },
  [PortfolioPart.MODULES]: {
    title: 'Modules finished',
    about: 'Learning that was finished. It gives knowledge and does not change what somebody is signed off to do.',
    columns: ['Finished', 'Code', 'Module'],
    rowsOf: moduleRows,
  },
  [PortfolioPart.REFLECTIONS]: {
    title: 'My reflections',
    about: 'What I wrote for myself. Private unless their owner adds them here.',
    columns: evidenceColumns,
    isWide: true,
    rowsOf: source => evidenceOf(source, true),
  },
  [PortfolioPart.SELF_RATINGS]: {
    title: 'What I say of myself',
    about: 'Self-ratings, which never change what others confirmed. Private unless their owner adds them here.',
    columns: ['Code', 'Capability', 'Level of supervision', 'Date'],
    rowsOf: selfRows,
  },
}

/** Parts whose words are their owner's alone: there only where they are asked for. */
const privateParts: ReadonlySet<PortfolioPart> = new Set([PortfolioPart.REFLECTIONS, PortfolioPart.SELF_RATINGS])

/** Parts in a portfolio unless its owner says otherwise. */
export const usualParts: readonly PortfolioPart[] = Object.values(PortfolioPart).filter(part => !privateParts.has(part))

/** Whether any of these parts is made from pieces of evidence, which are read on their own. */
export function needsPieces(parts: readonly PortfolioPart[]): boolean {
  return parts.includes(PortfolioPart.EVIDENCE) || parts.includes(PortfolioPart.REFLECTIONS)
}

/** The parts asked for, in their own order, whatever order they were asked in. */
export function sectionsOf(source: SectionSource, parts: readonly PortfolioPart[]): readonly Section[] {
  return Object.values(PortfolioPart)
    .filter(part => parts.includes(part))
    .map(part => {
      const { rowsOf, ...kind } = kinds[part]
      return { part, isWide: false, ...kind, rows: rowsOf(source) }
    })
}

const nameOf = ({ content }: SectionSource, code: string): string =>
  content.framework.capabilities.get(code)?.shortName ?? code

const levelOf = ({ content }: SectionSource, value: number): string => {
  const anchor = content.framework.ratingScale.find(one => one.value === value)
  return anchor ? `${value} ${anchor.label}` : String(value)
}

function confirmedRows(source: SectionSource): readonly (readonly Cell[])[] {
  const { record, content, today } = source
  return [...foldForGoal(record.learner, content.catalogue, today).states.values()].flatMap(state => {
    const rating = assessedRating(state, record)
    if (rating === null || state.held === null) return []
    const { value, assessors } = rating
    const basis = basisWords[rating.basis] ?? rating.basis
    const review = state.review === null ? '' : (reviewWords[state.review.state] ?? '')
    const what = [state.capability, nameOf(source, state.capability), levelOf(source, value)]
    return [[...what, basis, formatDay(state.held.on), assessors.join(', '), review]]
  })
}

const newest = <T extends { on: Day }>(rows: readonly T[]): readonly T[] => rows.toSorted((a, b) => b.on - a.on)

function historyRows(source: SectionSource): readonly (readonly Cell[])[] {
  const { learner, ratingDetails } = source.record
  const others = inOrder(learner.ratings, source.today).filter(({ kind }) => kind !== 'SELF')
  return others.toReversed().map(event => {
    const what = basisWords[event.kind] ?? event.kind
    const level = 'value' in event && event.value !== null ? levelOf(source, event.value) : ''
    const by = ratingDetails.get(event.sequence)?.assessorNames.join(', ') ?? ''
    return [formatDay(event.on), event.capability, nameOf(source, event.capability), what, level, by]
  })
}

function levelRows({ levels }: SectionSource): readonly (readonly Cell[])[] {
  return levels.map(({ decidedOn, levelCode, roleTitle, words, signers, isReversed }) => {
    const of = (word: string): string =>
      signers
        .filter(({ answer }) => answer === word)
        .map(({ name }) => name)
        .join(', ')
    const date = decidedOn === null ? '' : formatDay(dayFromIso(decidedOn))
    const standing = isReversed ? 'Taken back by two people' : 'Stands'
    return [date, levelCode ?? '', roleTitle, words ?? '', of('READY'), of('NOT_YET'), standing]
  })
}

function evidenceOf(source: SectionSource, isPrivate: boolean): readonly (readonly Cell[])[] {
  return evidenceRows(source.pieces, { isPrivate, nameOf: code => nameOf(source, code) })
}

function logRows({ record, today }: SectionSource): readonly (readonly Cell[])[] {
  const sums = new Map<string, { on: Day; row: [string, string, string]; count: number; abnormal: number }>()
  for (const { examination, on, role, count, abnormal } of newest(record.learner.log.filter(one => one.on <= today))) {
    const year = formatDay(on).slice(-4)
    const key = `${year} ${examination} ${role}`
    const sum = sums.get(key) ?? { on, row: [year, examination, roleWords[role]], count: 0, abnormal: 0 }
    sums.set(key, { ...sum, count: sum.count + count, abnormal: sum.abnormal + (abnormal ?? 0) })
  }
  return [...sums.values()].map(({ row, count, abnormal }) => [...row, count, abnormal])
}

function moduleRows({ record, content, today }: SectionSource): readonly (readonly Cell[])[] {
  return newest(record.learner.completions.filter(({ on }) => on <= today)).map(({ module, on }) => [
    formatDay(on),
    module,
    content.modules.get(module)?.title ?? module,
  ])
}

type SelfEvent = Extract<RatingEvent, { kind: 'SELF' }>

function selfRows(source: SectionSource): readonly (readonly Cell[])[] {
  const latest = new Map<string, SelfEvent>()
  for (const event of inOrder(source.record.learner.ratings, source.today))
    if (event.kind === 'SELF') latest.set(event.capability, event)
  const inPlace = [...source.content.framework.capabilities.keys()].flatMap(code => latest.get(code) ?? [])
  return inPlace.map(({ capability, value, on }) => [
    capability,
    nameOf(source, capability),
    levelOf(source, value),
    formatDay(on),
  ])
}
