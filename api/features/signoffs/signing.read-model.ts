import type { Day, Leave, RatingEvent } from '../../domain/capability/types.ts'
import type { Held } from '../../domain/capability/held.ts'
import { foldCapabilities } from '../../domain/capability/fold.ts'
import type { Catalogue } from '../../domain/planning/types.ts'
import type { AskedItem } from '../../domain/signoffs/items.ts'
import type { Raise } from '../../domain/signoffs/raised.ts'
import { assessing, type Appointment, type SignerFacts } from '../../domain/signoffs/signing-rules.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { toRatingEvent, type RatingTuple } from '../records/index.ts'

/** An organisation the viewer belongs to today, with the numbers it asks for. */
export interface SettingFacts {
  readonly id: string
  readonly name: string
  readonly raises: readonly Raise[]
}

/** Organisations the viewer belongs to today, by name, each with every number it ever asked for. */
export async function readSettings(tx: Transaction): Promise<SettingFacts[]> {
  return tx.execute<SettingFacts[]>(
    `select o.id, o.name, coalesce((select jsonb_agg(jsonb_build_object('evidenceClass', evidence_class_code,
        'capability', capability_code, 'rating', rating, 'kind', kind, 'count', count, 'isRare', is_rare,
        'reason', reason, 'since', raised_on, 'sequence', id)) from raised_requirements
       where organisation_id = o.id), '[]') as raises
       from organisations o where o.id in (select soundings_current_organisations()) order by o.name, o.id`,
  )
}

/** A decision on the level of a colleague that nobody who decided it can propose to take back; null where there is none. */
export async function readLevelWithoutSigners(
  tx: Transaction,
  { personId, organisationId }: { readonly personId: string; readonly organisationId: string },
): Promise<{ readonly id: string; readonly title: string; readonly items: readonly AskedItem[] } | null> {
  const [row] = await tx.execute<{ id: string; title: string; items: AskedItem[] }[]>(
    'select id, title, items from soundings_levels_without_signers(?, ?)',
    [personId, organisationId],
  )
  return row ?? null
}

/** One who might sign, in the words signing rules are written in. */
export interface PossibleSigner extends SignerFacts {
  readonly name: string
  readonly roles: readonly string[]
  /** Who decided what they hold. */
  readonly decidedBy: ReadonlyMap<string, readonly string[]>
}

interface Row {
  readonly person_id: string
  readonly name: string
  readonly roles: string[] | null
  readonly ratings: RatingTuple[] | null
  readonly leaves: Leave[] | null
  readonly appointments: Appointment[] | null
}

export interface SignersAsked {
  readonly organisationId: string
  readonly capabilities: readonly string[]
  readonly catalogue: Catalogue
  readonly today: Day
}

/**
 * Current members of an organisation the viewer belongs to, with what decides whether they may sign these capabilities;
 * nobody of any other. It is for decisions alone: only who may sign is ever told.
 */
export async function readPossibleSigners(
  tx: Transaction,
  { organisationId, capabilities, catalogue, today }: SignersAsked,
): Promise<ReadonlyMap<string, PossibleSigner>> {
  const codes = [...new Set([...capabilities, assessing])]
  const rows = await tx.execute<Row[]>(
    `select * from soundings_signing_facts(?, array(select jsonb_array_elements_text(?::jsonb)))`,
    [organisationId, JSON.stringify(codes)],
  )
  const concerned = new Map([...catalogue.capabilities].filter(([code]) => codes.includes(code)))
  return new Map(
    rows.map(row => {
      const held = heldOf(row, { ...catalogue, capabilities: concerned }, today)
      return [
        row.person_id,
        {
          personId: row.person_id,
          name: row.name,
          isMember: true,
          roles: row.roles ?? [],
          held: new Map([...held].map(([code, { value }]) => [code, value])),
          decidedBy: new Map([...held].map(([code, { assessorIds }]) => [code, assessorIds])),
          appointments: row.appointments ?? [],
        },
      ]
    }),
  )
}

/** What they hold today, by the one fold every screen reads. */
function heldOf({ ratings, leaves }: Row, catalogue: Catalogue, today: Day): ReadonlyMap<string, Held> {
  const events: RatingEvent[] = (ratings ?? []).map(toRatingEvent)
  const record = { practice: { level: null, areas: [] }, ratings: events, completions: [], leave: leaves ?? [] }
  const states = foldCapabilities(record, catalogue, today, new Set())
  return new Map([...states].flatMap(([code, { held }]) => (held === null ? [] : [[code, held] as const])))
}
