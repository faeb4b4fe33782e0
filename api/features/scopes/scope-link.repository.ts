import type { Transaction } from '../../platform/database/index.ts'
import type { ScopeLinkRow } from './scope-link.entity.ts'
import type { ScopeLink } from './scope-link.types.ts'

type LinkFacts = Omit<ScopeLink, 'madeAt' | 'lastViewedAt'> & { madeAt: string; lastViewedAt: string | null }

/** Links of a person, the newest first, at most 100; `id` null = all. */
export async function readScopeLinks(tx: Transaction, personId: string, id: string | null): Promise<ScopeLink[]> {
  const rows = await tx.execute<LinkFacts[]>(
    `select l.id, l.statement_id as "statementId", l.made_at as "madeAt", l.until_on::text as until,
            l.revoked_at is null and l.until_on >= soundings_today() as "isOpen",
            count(v.id)::int as "viewCount", max(v.viewed_at) as "lastViewedAt"
       from scope_links l left join scope_link_views v on v.link_id = l.id
      where l.person_id = ? and (?::uuid is null or l.id = ?::uuid)
      group by l.id, l.statement_id, l.made_at, l.until_on, l.revoked_at order by l.id desc limit 100`,
    [personId, id, id],
  )
  return rows.map(row => ({
    ...row,
    madeAt: new Date(row.madeAt),
    lastViewedAt: row.lastViewedAt === null ? null : new Date(row.lastViewedAt),
  }))
}

export async function appendScopeLink(tx: Transaction, link: Omit<ScopeLinkRow, 'revokedAt'>): Promise<void> {
  const { id, personId, statementId, tokenHash, untilOn, madeAt } = link
  await tx.execute(
    `insert into scope_links (id, person_id, statement_id, token_hash, until_on, made_at) values (?, ?, ?, ?, ?, ?)`,
    [id, personId, statementId, tokenHash, untilOn, madeAt.toISOString()],
    'run',
  )
}

/** Ends a link of the person's own; false where there is none that still stands. */
export async function revokeScopeLink(
  tx: Transaction,
  { id, personId, revokedAt }: Pick<ScopeLinkRow, 'id' | 'personId'> & { readonly revokedAt: Date },
): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update scope_links set revoked_at = ? where id = ? and person_id = ? and revoked_at is null returning id`,
    [revokedAt.toISOString(), id, personId],
  )
  return rows.length > 0
}

export interface OpenedScopeLink {
  readonly outcome: 'OPEN' | 'TOO_MANY'
  readonly personId: string
  readonly statementId: string
  readonly until: string
}

/** What a link leads to, and a line that it was opened; null where it leads nowhere, whatever the reason. */
export async function openScopeLink(
  tx: Transaction,
  opening: { tokenHash: string; viewId: string; at: Date; device: string },
): Promise<OpenedScopeLink | null> {
  const [row] = await tx.execute<OpenedScopeLink[]>(
    `select outcome, person_id as "personId", statement_id as "statementId", until_on::text as until
       from soundings_open_scope_link(?, ?, ?, ?)`,
    [opening.tokenHash, opening.viewId, opening.at.toISOString(), opening.device],
  )
  return row ?? null
}
