import type { Transaction } from '../../platform/database/index.ts'
import type { PortfolioShare } from './portfolio.types.ts'

export interface SharesRequest {
  readonly personId: string
  /** One link alone; null = all. */
  readonly id: string | null
  /** Id of the last one of the page before; null for the first page. */
  readonly after: string | null
  readonly limit: number
}

/** Of each link, the views shown with it; how many there were in all stands beside them. */
const viewsShown = 20

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** Links of a person, the newest first, each with its latest views: one statement. */
export async function readPortfolioShares(tx: Transaction, request: SharesRequest): Promise<PortfolioShare[]> {
  const { personId, id, after, limit } = request
  return tx.execute<PortfolioShare[]>(
    `select s.id, s.for_whom as "forWhom", to_jsonb(s.sections) as sections, s.until_on::text as until,
            ${instant('s.made_at')} as "madeAt", ${instant('s.revoked_at')} as "revokedAt",
            s.revoked_at is null and s.until_on >= soundings_today() as "isOpen",
            (select count(*)::int from portfolio_views v where v.share_id = s.id and v.person_id = s.person_id) as "viewCount",
            (select coalesce(json_agg(latest), '[]') from (
               select ${instant('v.viewed_at')} as "at", v.device from portfolio_views v
                where v.share_id = s.id and v.person_id = s.person_id
                order by v.viewed_at desc, v.id desc limit ${viewsShown}) latest) as views
       from portfolio_shares s
      where s.person_id = ? and (?::uuid is null or s.id = ?::uuid) and (?::uuid is null or s.id < ?::uuid)
      order by s.id desc limit ?`,
    [personId, id, id, after, after, limit],
  )
}

export async function countShares(tx: Transaction, personId: string): Promise<number> {
  const [row] = await tx.execute<{ count: number }[]>(
    'select count(*)::int as count from portfolio_shares where person_id = ?',
    [personId],
  )
  return row?.count ?? 0
}
