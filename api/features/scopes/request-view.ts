import { yearlyConfirmation, type YearlyConfirmation } from '../../domain/scopes/yearly.ts'
import { compareLines } from '../../domain/scopes/statement.ts'
import type { ScopeRequestFacts } from './scope-request.read-model.ts'
import type { ScopeApart } from './scope-line.types.ts'
import type { StatementFacts } from './scope.read-model.ts'
import { ScopeRequestKind, type ScopeRequest } from './scope-statement.types.ts'
import { isSigned, linesOf, toAnswer, toCapability, toChanges, toStatement, type Reading } from './statement-view.ts'

/** What a yearly confirmation of a statement does today. */
export function yearlyOf(statement: StatementFacts, { content, states }: Reading): YearlyConfirmation {
  return yearlyConfirmation(linesOf(statement), states, content.catalogue)
}

export function toApart({ apart }: YearlyConfirmation, { content }: Reading): ScopeApart[] {
  return apart.map(({ capability, text }) => ({ capability: toCapability(capability, content), text }))
}

/** The statement that was in force before this one in the same organisation, among those read. */
function versionBefore(statement: StatementFacts, all: readonly StatementFacts[]): StatementFacts | undefined {
  const isEarlier = (each: StatementFacts) =>
    each.personId === statement.personId &&
    each.organisationId === statement.organisationId &&
    each.number < statement.number &&
    isSigned(each)
  return all.filter(isEarlier).toSorted((a, b) => b.number - a.number)[0]
}

/** A request with its statement; null where the statement is not among those read. */
export function toRequest(
  facts: ScopeRequestFacts,
  statements: readonly StatementFacts[],
  reading: Reading,
): ScopeRequest | null {
  const statement = statements.find(({ id }) => id === facts.statementId)
  if (statement === undefined) return null
  const titles = new Map(statement.lines.map(({ code, title }) => [code, title]))
  const yearly = facts.kind === 'CONFIRM' ? yearlyOf(statement, reading) : null
  const before = facts.kind === 'SIGN' ? versionBefore(statement, statements) : undefined
  return {
    id: facts.id,
    kind: ScopeRequestKind[facts.kind as keyof typeof ScopeRequestKind],
    owner: { id: facts.personId, name: facts.owner },
    organisation: { id: facts.organisationId, name: facts.organisationName },
    statement: toStatement(statement, reading),
    askedOn: facts.askedOn,
    isChanged: facts.isChanged,
    note: facts.note,
    answer: toAnswer(
      facts,
      (facts.lineCodes ?? []).map(code => titles.get(code) ?? code),
    ),
    changes: before === undefined ? [] : toChanges(compareLines(linesOf(before), linesOf(statement))),
    clears: yearly?.clears.length ?? 0,
    apart: yearly === null ? [] : toApart(yearly, reading),
  }
}
