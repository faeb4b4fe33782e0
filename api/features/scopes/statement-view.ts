import { foldCapabilities } from '../../domain/capability/fold.ts'
import { shortName } from '../../domain/capability/short-name.ts'
import type { CapabilityCode } from '../../domain/capability/types.ts'
import type { Catalogue } from '../../domain/planning/types.ts'
import type { States } from '../../domain/scopes/line-standing.ts'
import { sinceSigned } from '../../domain/scopes/since-signed.ts'
import { basisWords } from '../../domain/scopes/statement.ts'
import type { StatementLine } from '../../domain/scopes/types.ts'
import { isoFromDay, type Day } from '../../platform/calendar.ts'
import type { Content } from '../records/index.ts'
import { fromKeptLine } from './kept-lines.ts'
import { ScopeChangeKind, ScopeLineBasis, type ScopeCapability, type ScopeChange } from './scope-line.types.ts'
import type { AssessedFacts, StatementFacts } from './scope.read-model.ts'
import { ScopeAnswerKind, ScopeStatementState, type ScopeAnswer, type ScopeStatement } from './scope-statement.types.ts'
import type { LineChange } from '../../domain/scopes/types.ts'

/** What a statement is read against: what is published, what is on record of its owner today, and who reads it. */
export interface Reading {
  readonly content: Pick<Content, 'catalogue' | 'framework'>
  readonly states: States
  readonly viewerId: string | null
}

/** Where everything stands for a person of whom only what others recorded is known. */
export function statesOf(facts: AssessedFacts | undefined, catalogue: Catalogue, today: Day): States {
  const record = { practice: { level: null, areas: [] }, completions: [], ratings: [], leave: [], ...facts }
  return foldCapabilities(record, catalogue, today, new Set())
}

export function linesOf({ lines }: StatementFacts): readonly StatementLine[] {
  return lines.map(fromKeptLine)
}

export function toCapability(code: CapabilityCode, { catalogue }: Pick<Content, 'catalogue'>): ScopeCapability {
  const statement = catalogue.capabilities.get(code)?.statement
  return { code, title: statement === undefined ? code : shortName(statement) }
}

export function toChanges(changes: readonly LineChange[]): ScopeChange[] {
  return changes.map(change => ({ ...change, kind: ScopeChangeKind[change.kind] }))
}

/** Whether both signed it. */
export function isSigned({ answer }: Pick<StatementFacts, 'answer'>): boolean {
  return answer === 'SIGNED'
}

export function stateOfStatement(facts: StatementFacts): ScopeStatementState {
  if (facts.answer === null) return ScopeStatementState.WAITING
  if (facts.answer === 'RETURNED') return ScopeStatementState.RETURNED
  if (facts.answer === 'WITHDRAWN') return ScopeStatementState.WITHDRAWN
  if (facts.isSuperseded) return ScopeStatementState.SUPERSEDED
  return facts.isMember ? ScopeStatementState.IN_FORCE : ScopeStatementState.ENDED
}

/** A statement as it was signed, with what has become of it and of what it rests on. */
export function toStatement(facts: StatementFacts, { content, states, viewerId }: Reading): ScopeStatement {
  const lines = linesOf(facts)
  const fallen =
    isSigned(facts) || facts.answer === null ? sinceSigned(lines, states, content.catalogue.capabilities) : []
  return {
    id: facts.id,
    number: facts.number,
    owner: facts.owner,
    isMine: facts.personId === viewerId,
    organisation: { id: facts.organisationId, name: facts.organisationName },
    roleTitle: facts.roleTitle,
    lines: lines.map(line => toLine(line, content)),
    signedOn: facts.signedOn,
    state: stateOfStatement(facts),
    answer: toAnswer(facts, []),
    confirmedOn: facts.confirmedOn,
    reviewOn: firstReview(lines, states),
    sinceSigned: fallen.map(({ basis, ...each }) => ({ ...each, basis: basis && ScopeLineBasis[basis] })),
    boundary: content.framework.boundaryStatement,
  }
}

function toLine(line: StatementLine, content: Pick<Content, 'catalogue'>): ScopeStatement['lines'][number] {
  const { code, title, basis, limits, callOn, on, reviewOn, items } = line
  return {
    code,
    title,
    limits,
    callOn,
    basis: ScopeLineBasis[basis],
    basisText: basisWords(line),
    on: isoFromDay(on),
    reviewOn: reviewOn === null ? null : isoFromDay(reviewOn),
    capabilities: items.map(({ capability }) => toCapability(capability, content)),
  }
}

function firstReview(lines: readonly StatementLine[], states: States): string | null {
  const items = lines.flatMap(line => line.items)
  const days = items.flatMap(({ capability }) => states.get(capability)?.review?.dueOn ?? [])
  return days.length === 0 ? null : isoFromDay(Math.min(...days))
}

interface AnswerFacts {
  readonly answer: string | null
  readonly comment: string | null
  readonly answeredBy: string | null
  readonly answeredOn: string | null
  readonly checkBy?: string | null
  readonly checkedOn?: string | null
  readonly checkedBy?: string | null
}

/** The answer a request took, with the titles of the lines it names; null = none yet. */
export function toAnswer(facts: AnswerFacts, lines: readonly string[]): ScopeAnswer | null {
  const { answer, answeredOn } = facts
  if (answer === null || answeredOn === null) return null
  return {
    answer: ScopeAnswerKind[answer as keyof typeof ScopeAnswerKind],
    by: facts.answeredBy ?? '',
    on: answeredOn,
    comment: facts.comment,
    lines: [...lines],
    checkBy: facts.checkBy ?? null,
    checkedOn: facts.checkedOn ?? null,
    checkedBy: facts.checkedBy ?? null,
  }
}
