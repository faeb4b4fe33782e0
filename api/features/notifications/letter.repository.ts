import type { Leave } from '../../domain/capability/types.ts'
import type { LetterChoices } from '../../domain/notifications/when.ts'
import type { AnyMessage } from '../../domain/notifications/kinds.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { choicesOf } from './message.read-model.ts'

/** A message of which it is decided whether a letter names it. */
export interface MessageLookedAt {
  readonly id: string
  readonly thing: string
  readonly isAsked: boolean
  /** Milliseconds since 1970, as all instants here. */
  readonly createdAt: number
  /** When letters named the same thing. */
  readonly sentBefore: readonly number[]
  /** A letter that names the same thing waits to leave. */
  readonly isPending: boolean
}

export interface PersonLookedAt {
  readonly personId: string
  /** null = nothing was chosen yet. */
  readonly choices: LetterChoices | null
  readonly leave: readonly Leave[]
  readonly messages: readonly MessageLookedAt[]
}

const milliseconds = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`

const leaveOf = (person: string): string => `(select coalesce(json_agg(json_build_object(
    'from', l.from_on - date '1970-01-01', 'to', l.to_on - date '1970-01-01')), '[]')
  from leaves l where l.person_id = ${person} and l.withdrawn_at is null)`

/** Letters that name the same thing as message `m`, but for those that were never sent. */
const lettersOf = (select: string, condition: string): string => `(select ${select} from message_letter_parts p
    join message_letters l on l.id = p.letter_id
   where p.person_id = m.person_id and p.thing = m.thing and ${condition})`

/** People with messages to be looked at, in the order of their ids: one statement however many. */
export async function readPeopleToTell(
  tx: Transaction,
  { at, after, limit }: { readonly at: Date; readonly after: string | null; readonly limit: number },
): Promise<PersonLookedAt[]> {
  return tx.execute<PersonLookedAt[]>(
    `select looked.person_id as "personId", ${choicesOf('looked.person_id')} as choices,
            ${leaveOf('looked.person_id')} as leave, looked.messages
       from (select m.person_id, json_agg(json_build_object('id', m.id, 'thing', m.thing, 'isAsked', m.is_asked,
                'createdAt', ${milliseconds('m.created_at')},
                'sentBefore', ${lettersOf(`coalesce(json_agg(${milliseconds('coalesce(l.settled_at, l.planned_at)')}), '[]')`, "l.state in ('SENT', 'REFUSED')")},
                'isPending', ${lettersOf('count(*) > 0', "l.state in ('WAITING', 'SENDING')")}) order by m.id) as messages
               from messages m join users u on u.id = m.person_id and u.email_verified
              where m.look_at <= ? and m.read_at is null and (?::uuid is null or m.person_id > ?::uuid)
              group by m.person_id order by m.person_id limit ?) looked
      order by looked.person_id`,
    [at.toISOString(), after, after, limit],
  )
}

/** What was decided of a message: to be looked at again then (null = never), and in which letter it is named now. */
export interface MessageDecided {
  readonly id: string
  readonly personId: string
  readonly thing: string
  readonly lookAt: string | null
  /** null = in none now. */
  readonly letterId: string | null
  readonly number: number
}

/** Writes what was decided, and the letters, in one statement. */
export async function writeDecisions(tx: Transaction, decided: readonly MessageDecided[], at: Date): Promise<void> {
  await tx.execute(
    `with decided as (select * from jsonb_to_recordset(?::jsonb) as each(id uuid, "personId" uuid, thing text,
              "lookAt" timestamptz, "letterId" uuid, number int)),
          looked as (update messages m set look_at = d."lookAt" from decided d where m.id = d.id),
          planned as (insert into message_letters (id, person_id, state, attempts, planned_at, due_at)
            select distinct "letterId", "personId", 'WAITING', 0, ?::timestamptz, ?::timestamptz from decided
             where "letterId" is not null returning id)
     insert into message_letter_parts (letter_id, message_id, person_id, thing, number)
     select d."letterId", d.id, d."personId", d.thing, d.number from decided d join planned on planned.id = d."letterId"`,
    [JSON.stringify(decided), at.toISOString(), at.toISOString()],
    'run',
  )
}

/**
 * Letters to hand over by now. One that could not be for so long is given up first: what it names comes with the next
 * digest.
 */
export async function readLettersDue(
  tx: Transaction,
  { at, givenUpBefore }: { readonly at: Date; readonly givenUpBefore: Date },
): Promise<string[]> {
  await tx.execute(
    `with gone as (update message_letters set state = 'CANCELLED', settled_at = ?::timestamptz
        where state in ('WAITING', 'SENDING') and planned_at < ? returning id),
          freed as (delete from message_letter_parts where letter_id in (select id from gone) returning message_id)
     update messages set look_at = ?::timestamptz where id in (select message_id from freed) and read_at is null`,
    [at.toISOString(), givenUpBefore.toISOString(), at.toISOString()],
    'run',
  )
  const rows = await tx.execute<{ id: string }[]>(
    `select id from message_letters where state in ('WAITING', 'SENDING') and due_at <= ? order by due_at, id`,
    [at.toISOString()],
  )
  return rows.map(({ id }) => id)
}

/** A letter about to be handed over, with what may have changed since it was planned. */
export interface LetterFacts {
  readonly id: string
  readonly attempts: number
  readonly personId: string
  /** null = none that is proven. */
  readonly email: string | null
  readonly choices: LetterChoices | null
  readonly leave: readonly Leave[]
  /** What it names that is unread still, the oldest first. */
  readonly messages: readonly AnyMessage[]
}

/** A letter not settled yet; null = there is none such. */
export async function readLetter(tx: Transaction, id: string): Promise<LetterFacts | null> {
  const [letter] = await tx.execute<LetterFacts[]>(
    `select l.id, l.attempts, l.person_id as "personId", ${choicesOf('l.person_id')} as choices,
            ${leaveOf('l.person_id')} as leave,
            (select u.email from users u where u.id = l.person_id and u.email_verified) as email,
            (select coalesce(json_agg(json_build_object('kind', m.kind, 'values', m."values") order by m.id), '[]')
               from message_letter_parts p join messages m on m.id = p.message_id
              where p.letter_id = l.id and m.read_at is null) as messages
       from message_letters l where l.id = ? and l.state in ('WAITING', 'SENDING')`,
    [id],
  )
  return letter ?? null
}

interface LetterKey {
  readonly id: string
  /** As it was read: where another run came first, nothing is changed. */
  readonly attempts: number
}

/** Notes that a letter is handed over now, with the digest of its link; false where another run came first. */
export async function beginLetter(tx: Transaction, { id, attempts }: LetterKey, tokenHash: string): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update message_letters set state = 'SENDING', attempts = attempts + 1, token_hashes = array_append(token_hashes, ?)
      where id = ? and attempts = ? and state in ('WAITING', 'SENDING') returning id`,
    [tokenHash, id, attempts],
  )
  return rows.length > 0
}

/** What became of a letter, in one statement; what was cancelled names nothing. */
export async function settleLetter(
  tx: Transaction,
  { id, attempts }: LetterKey,
  { state, at }: { readonly state: 'SENT' | 'REFUSED' | 'CANCELLED'; readonly at: Date },
): Promise<void> {
  await tx.execute(
    `with settled as (update message_letters set state = ?, settled_at = ?
        where id = ? and attempts = ? and state in ('WAITING', 'SENDING') returning id, state)
     delete from message_letter_parts where letter_id in (select id from settled where state = 'CANCELLED')`,
    [state, at.toISOString(), id, attempts],
    'run',
  )
}

/** Puts a letter off. */
export async function postponeLetter(tx: Transaction, { id, attempts }: LetterKey, until: Date): Promise<void> {
  await tx.execute(
    `update message_letters set state = 'WAITING', due_at = ?
      where id = ? and attempts = ? and state in ('WAITING', 'SENDING')`,
    [until.toISOString(), id, attempts],
    'run',
  )
}
