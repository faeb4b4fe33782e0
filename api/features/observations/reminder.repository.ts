import type { Transaction } from '../../platform/database/index.ts'

/** A letter that waits for an answer. */
export interface Unanswered {
  readonly id: string
  readonly version: number
  readonly to: string
  readonly learnerName: string
  readonly formName: string
  readonly askedOn: number
  readonly remindedOn: readonly number[]
}

const waits = `r.route = 'LINK' and r.withdrawn_at is null and not exists (select from observations o where o.request_id = r.id)`

/** Every letter that can still be answered and was reminded of once at most. Whoever left meanwhile is not reminded. */
export async function readUnanswered(tx: Transaction, now: Date): Promise<Unanswered[]> {
  return tx.execute<Unanswered[]>(
    `select r.id, r.version, coalesce(r.asked_of_email, u.email) as "to", p.name as "learnerName",
            f.content ->> 'name' as "formName", (r.renewed_at at time zone 'Europe/London')::date - date '1970-01-01' as "askedOn",
            to_json(array(select day - date '1970-01-01' from unnest(r.reminder_days) day)) as "remindedOn"
       from observation_requests r join people p on p.id = r.person_id
       join observation_forms f on f.code = r.form_code and f.version = r.form_version
       left join users u on u.id = r.asked_of_id
      where ${waits} and r.expires_at > ? and cardinality(r.reminder_days) < 2
        and coalesce(r.asked_of_email, u.email) is not null
        and (r.asked_of_id is null or soundings_may_assess(r.asked_of_id, r.person_id))
      order by r.id limit 1000`,
    [now.toISOString()],
  )
}

interface Claim {
  readonly id: string
  readonly version: number
  readonly tokenHash: string
  /** Day of the reminder. */
  readonly on: string
}

/** Takes a reminder on, with a link of its own; false where somebody answered, changed or reminded of it meanwhile. */
export async function claimReminder(
  tx: Transaction,
  { id, version, tokenHash, on }: Claim,
  now: Date,
): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update observation_requests r set reminder_days = reminder_days || ?::date
      where r.id = ? and r.version = ? and ${waits} and r.expires_at > ? and cardinality(r.reminder_days) < 2
        and not ?::date = any(r.reminder_days) returning r.id`,
    [on, id, version, now.toISOString(), on],
  )
  if (rows.length === 0) return false
  await tx.execute(
    'insert into observation_links (token_hash, request_id, request_version) values (?, ?, ?)',
    [tokenHash, id, version],
    'run',
  )
  return true
}

/** The letter did not leave: as if it had not been tried. */
export async function forgetReminder(tx: Transaction, { id, tokenHash, on }: Claim): Promise<void> {
  await tx.execute('delete from observation_links where token_hash = ?', [tokenHash], 'run')
  await tx.execute(
    'update observation_requests set reminder_days = array_remove(reminder_days, ?::date) where id = ?',
    [on, id],
    'run',
  )
}
