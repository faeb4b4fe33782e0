import type { AnyMessage } from '../../domain/notifications/kinds.ts'
import type { LetterChoices } from '../../domain/notifications/when.ts'
import type { Transaction } from '../../platform/database/index.ts'

/** A message as its statement hands it over. */
export type MessageFacts = AnyMessage & {
  readonly id: string
  readonly subject: string | null
  /** null = the product's own words. */
  readonly fromName: string | null
  readonly createdAt: string
  readonly readAt: string | null
}

export interface MessagesRequest {
  readonly personId: string
  /** Id of the last one of the page before; null for the first page. */
  readonly after: string | null
  readonly isUnreadOnly: boolean
  readonly limit: number
}

export interface MessagesPage {
  readonly messages: readonly MessageFacts[]
  /** Of those asked for, on all pages. */
  readonly totalCount: number
  readonly unreadCount: number
}

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** A page of a person's messages, the newest first, with how many there are: one statement. */
export async function readMessages(tx: Transaction, request: MessagesRequest): Promise<MessagesPage> {
  const { personId, after, isUnreadOnly, limit } = request
  const [page] = await tx.execute<MessagesPage[]>(
    `select (select count(*)::int from messages where person_id = asked.id and read_at is null) as "unreadCount",
            (select count(*)::int from messages
              where person_id = asked.id and (not ?::boolean or read_at is null)) as "totalCount",
            (select coalesce(json_agg(page), '[]') from (
               select m.id, m.kind, m."values", m.subject, p.name as "fromName", ${instant('m.created_at')} as "createdAt",
                      ${instant('m.read_at')} as "readAt"
                 from messages m left join people p on p.id = m.from_person_id
                where m.person_id = asked.id and (not ?::boolean or m.read_at is null) and (?::uuid is null or m.id < ?::uuid)
                order by m.id desc limit ?) page) as messages
       from (select ?::uuid as id) asked`,
    [isUnreadOnly, isUnreadOnly, after, after, limit, personId],
  )
  return page ?? { messages: [], totalCount: 0, unreadCount: 0 }
}

export async function countUnread(tx: Transaction, personId: string): Promise<number> {
  const [row] = await tx.execute<{ count: number }[]>(
    'select count(*)::int as count from messages where person_id = ? and read_at is null',
    [personId],
  )
  return row?.count ?? 0
}

/** The choices of a person as JSON, or null: "select … from (one row with an id) person". */
export const choicesOf = (person: string): string => `(select json_build_object('email', c.email,
    'workingDays', c.working_days, 'quiet', case when c.quiet_from is null then null else
      json_build_object('from', c.quiet_from, 'until', c.quiet_until) end)
  from message_choices c where c.person_id = ${person} order by c.id desc limit 1)`

/** What a person chose last; null = nothing yet. */
export async function readChoices(tx: Transaction, personId: string): Promise<LetterChoices | null> {
  const [row] = await tx.execute<{ choices: LetterChoices | null }[]>(
    `select ${choicesOf('asked.id')} as choices from (select ?::uuid as id) asked`,
    [personId],
  )
  return row?.choices ?? null
}
