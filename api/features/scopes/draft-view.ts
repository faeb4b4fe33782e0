import { foldForGoal, type Standpoint } from '../../domain/recommendation/standpoint.ts'
import type { RoleProfile } from '../../domain/planning/types.ts'
import { standingLines } from '../../domain/scopes/line-standing.ts'
import { roleInPost } from '../../domain/scopes/role.ts'
import { basisWords, compareLines, composeLines } from '../../domain/scopes/statement.ts'
import type { LineChoice, LineStanding, StatementLine } from '../../domain/scopes/types.ts'
import { isoFromDay, type Day } from '../../platform/calendar.ts'
import type { Content, PersonRecord } from '../records/index.ts'
import { ScopeLineBasis, type ScopeDraftLine } from './scope-line.types.ts'
import type { StatementFacts } from './scope.read-model.ts'
import type { ScopeDraftFacts } from './scope.repository.ts'
import type { ScopeDraft } from './scope.types.ts'
import { linesOf, toCapability, toChanges } from './statement-view.ts'

/** Everything a next statement is made from. */
export interface Drafting {
  readonly record: PersonRecord
  readonly content: Content
  readonly today: Day
  readonly draft: ScopeDraftFacts | null
  readonly inForce: StatementFacts | null
}

/** A next statement before anybody signs it. */
export interface Drafted {
  readonly standpoint: Standpoint
  readonly role: RoleProfile
  readonly standings: readonly LineStanding[]
  readonly choices: readonly LineChoice[]
  readonly lines: readonly StatementLine[]
}

/** What the next statement would say; null where nothing is published that it could have the lines of. */
export function draftOf({ record, content: { catalogue }, today, draft, inForce }: Drafting): Drafted | null {
  const standpoint = foldForGoal(record.learner, catalogue, today)
  const aim = record.learner.goal === null ? null : standpoint.target.role
  const chosen = catalogue.roles.get(draft?.roleProfileCode ?? inForce?.roleProfileCode ?? '')
  const role = chosen ?? roleInPost(catalogue, record.learner.practice, aim)
  if (role === null) return null
  const standings = standingLines(role, standpoint.states)
  const choices = draft?.choices ?? (inForce === null ? [] : carriedOver(inForce))
  return { standpoint, role, standings, choices, lines: composeLines(standings, choices) }
}

/** A new version begins with the limits of the one before. */
function carriedOver(inForce: StatementFacts): readonly LineChoice[] {
  return inForce.lines.map(({ code, limits, callOn }) => ({ code, isIn: true, limits, callOn }))
}

export function toScopeDraft(drafted: Drafted, { content, draft, inForce }: Drafting): ScopeDraft {
  const { role, standings, choices, lines } = drafted
  const chosen = new Map(choices.map(choice => [choice.code, choice]))
  return {
    version: draft?.version ?? 0,
    role: { code: role.code, title: role.title },
    lines: standings.map(standing => toDraftLine(standing, chosen.get(standing.code), content)),
    changes: toChanges(compareLines(inForce === null ? [] : linesOf(inForce), lines)),
    savedAt: draft === null ? null : new Date(draft.savedAt),
  }
}

function toDraftLine(standing: LineStanding, choice: LineChoice | undefined, content: Content): ScopeDraftLine {
  const { code, title, basis, on, reviewOn, missing } = standing
  const callOn = choice?.callOn ?? null
  return {
    code,
    title,
    basis: basis && ScopeLineBasis[basis],
    basisText: basis === null || on === null ? 'Not in your scope yet' : basisWords({ basis, on, callOn }),
    reviewOn: reviewOn === null ? null : isoFromDay(reviewOn),
    missing: missing.map(capability => toCapability(capability, content)),
    isIn: choice?.isIn ?? true,
    limits: choice?.limits ?? null,
    callOn,
  }
}
