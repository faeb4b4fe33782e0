import type { Catalogue } from '../../domain/planning/types.ts'
import type { CoverRecord, DecidedItem, DecisionKind, LineDecision } from '../../domain/staffing/types.ts'
import { dayFromIso, type Day } from '../../platform/calendar.ts'
import type { Transaction } from '../../platform/database/index.ts'

interface Decided {
  readonly personId: string
  readonly on: Day
  readonly at: number
}

interface StatedLine {
  readonly code: string
  readonly title: string
  readonly limits: string | null
  readonly items: readonly (Omit<DecidedItem, 'rating' | 'on'> & {
    readonly held: DecidedItem['rating']
    readonly on: string
  })[]
}

/** What an organisation decided, as the database hands it over. */
export interface CoverFacts {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly roles: readonly string[]
  readonly roleTitles: readonly string[]
  readonly signOffs: readonly (Decided & Pick<LineDecision, 'line' | 'title' | 'role' | 'items'>)[]
  readonly positions: readonly (Decided &
    Pick<LineDecision, 'limits' | 'items'> & {
      readonly roleTitle: string
      readonly lines: readonly { readonly code: string; readonly title: string }[]
    })[]
  readonly statements: readonly (Decided & {
    readonly kind: Extract<DecisionKind, 'SCOPE_SIGNED' | 'SCOPE_ACCEPTED'>
    readonly role: string
    readonly lines: readonly StatedLine[]
  })[]
  readonly lowerings: CoverRecord['lowerings']
  readonly confirmations: CoverRecord['confirmations']
}

export interface CoverRow {
  /** Name of the organisation the viewer leads today; null = they lead no such one. */
  readonly led: string | null
  /** null = the database tells the viewer nothing of it. */
  readonly facts: CoverFacts | null
}

/** What an organisation decided of its current members, for its leads; the database asks again who they are. One statement. */
export async function readCover(tx: Transaction, organisationId: string): Promise<CoverRow> {
  const [row] = await tx.execute<CoverRow[]>(
    `select (select o.name from organisations o where o.id = ?::uuid and exists (
         select from memberships where person_id = soundings_viewer() and organisation_id = o.id
           and role in ('EDUCATOR', 'ORGANISATION_ADMINISTRATOR') and ended_at is null
           and soundings_today() between from_on and coalesce(to_on, 'infinity'))) as led,
       soundings_service_cover(?::uuid) as facts`,
    [organisationId, organisationId],
  )
  return row ?? { led: null, facts: null }
}

/** The same in the words cover is told in. Starting positions name a role by its title. */
export function toRecord(facts: CoverFacts, { roles }: Pick<Catalogue, 'roles'>): CoverRecord {
  const codes = new Map([...roles.values()].map(({ code, title }) => [title, code]))
  const inPost = facts.roleTitles.flatMap(title => codes.get(title) ?? [])
  return {
    people: facts.people.map(({ id }) => id),
    roles: [...facts.roles, ...inPost],
    lowerings: facts.lowerings,
    confirmations: facts.confirmations,
    decisions: [
      ...facts.signOffs.map((each): LineDecision => ({ ...each, kind: 'SIGN_OFF', limits: null })),
      ...facts.positions.flatMap(({ roleTitle, lines, ...each }) =>
        lines.map(({ code, title }): LineDecision => {
          return { ...each, kind: 'STARTING_POSITION', line: code, title, role: codes.get(roleTitle) ?? null }
        }),
      ),
      ...facts.statements.flatMap(({ lines, ...each }) =>
        lines.map(({ code, items, ...line }): LineDecision => {
          const decided = items.map(({ held, on, ...item }) => ({ ...item, rating: held, on: dayFromIso(on) }))
          return { ...each, title: line.title, limits: line.limits, line: code, items: decided }
        }),
      ),
    ],
  }
}
