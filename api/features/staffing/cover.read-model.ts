import type { CoverRecord, DecidedItem, DecisionKind, LineDecision } from '../../domain/staffing/types.ts'
import type { Day } from '../../platform/calendar.ts'
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
export async function readServiceCover(tx: Transaction, organisationId: string): Promise<CoverRow> {
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
