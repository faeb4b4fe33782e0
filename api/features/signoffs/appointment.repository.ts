import type { Transaction } from '../../platform/database/index.ts'
import { SignerAppointmentRow } from './appointment.entity.ts'
import { appendOnce } from './once.repository.ts'

/** An appointment as the statement hands it over. */
export interface AppointmentFacts {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly organisationId: string
  readonly organisationName: string
  readonly title: string
  readonly reason: string
  readonly registrationBody: string
  readonly registrationNumber: string
  readonly areaCodes: string[]
  readonly capabilityCodes: string[]
  readonly upTo: number
  readonly fromOn: string
  readonly untilOn: string | null
  readonly appointedById: string
  readonly appointedByName: string
  readonly endedAt: string | Date | null
  readonly isCurrent: boolean
}

const statement = `select a.id, a.person_id as "personId", coalesce(who.name, '') as "personName",
    a.organisation_id as "organisationId", o.name as "organisationName", a.title, a.reason,
    a.registration_body as "registrationBody", a.registration_number as "registrationNumber",
    to_jsonb(a.area_codes) as "areaCodes", to_jsonb(a.capability_codes) as "capabilityCodes", a.up_to as "upTo",
    a.from_on::text as "fromOn", a.until_on::text as "untilOn", a.appointed_by_id as "appointedById",
    coalesce(appointer.name, '') as "appointedByName", a.ended_at as "endedAt",
    a.ended_at is null and soundings_today() between a.from_on and coalesce(a.until_on, 'infinity') as "isCurrent"
  from signer_appointments a join organisations o on o.id = a.organisation_id
  left join people who on who.id = a.person_id left join people appointer on appointer.id = a.appointed_by_id
 where a.organisation_id in (select soundings_administered_organisations())`

/** Appointments of an organisation the viewer looks after, current ones first; none of any other. */
export async function readAppointments(tx: Transaction, organisationId: string): Promise<AppointmentFacts[]> {
  return tx.execute<AppointmentFacts[]>(
    `${statement} and a.organisation_id = ? order by "isCurrent" desc, a.appointed_at desc, a.id desc`,
    [organisationId],
  )
}

/** One of an organisation the viewer looks after; null where there is none to be seen. */
export async function readAppointment(tx: Transaction, id: string): Promise<AppointmentFacts | null> {
  const [row] = await tx.execute<AppointmentFacts[]>(`${statement} and a.id = ?`, [id])
  return row ?? null
}

/** Whether somebody is a member, today or later, of an organisation the viewer looks after. */
export async function hasJoined(tx: Transaction, personId: string, organisationId: string): Promise<boolean> {
  const [row] = await tx.execute<{ has_joined: boolean }[]>(
    `select soundings_has_joined(?, ?) and ?::uuid in (select soundings_administered_organisations()) as has_joined`,
    [personId, organisationId, organisationId],
  )
  return row?.has_joined === true
}

/** False where there is an appointment of this id already. */
export async function appendAppointment(
  tx: Transaction,
  row: Omit<SignerAppointmentRow, 'endedAt' | 'endedById'>,
): Promise<boolean> {
  return appendOnce(tx, 'signer_appointments', {
    id: row.id,
    organisation_id: row.organisationId,
    person_id: row.personId,
    title: row.title,
    reason: row.reason,
    registration_body: row.registrationBody,
    registration_number: row.registrationNumber,
    area_codes: row.areaCodes,
    capability_codes: row.capabilityCodes,
    up_to: row.upTo,
    from_on: row.fromOn,
    until_on: row.untilOn,
    appointed_by_id: row.appointedById,
    appointed_at: row.appointedAt,
  })
}

/** Ends an appointment that has not ended. */
export async function endAppointmentRow(
  tx: Transaction,
  { id, endedById, at }: { readonly id: string; readonly endedById: string; readonly at: Date },
): Promise<void> {
  await tx.nativeUpdate(SignerAppointmentRow, { id, endedAt: null }, { endedAt: at, endedById })
}
