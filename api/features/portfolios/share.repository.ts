import type { Transaction } from '../../platform/database/index.ts'
import type { PortfolioShareRow } from './share.entity.ts'

export type NewShare = Omit<PortfolioShareRow, 'revokedAt'>

export async function appendPortfolioShare(tx: Transaction, share: NewShare): Promise<void> {
  await tx.execute(
    `insert into portfolio_shares (id, person_id, token_hash, for_whom, sections, until_on, made_at)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [
      share.id,
      share.personId,
      share.tokenHash,
      share.forWhom,
      `{${share.sections.join(',')}}`,
      share.untilOn,
      share.madeAt.toISOString(),
    ],
    'run',
  )
}

/** Ends a link of the person's own; false where there is none that still stands. */
export async function revokeShare(
  tx: Transaction,
  { id, personId, revokedAt }: Pick<PortfolioShareRow, 'id' | 'personId'> & { readonly revokedAt: Date },
): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update portfolio_shares set revoked_at = ? where id = ? and person_id = ? and revoked_at is null returning id`,
    [revokedAt.toISOString(), id, personId],
  )
  return rows.length > 0
}

export interface OpenedShare {
  readonly outcome: 'OPEN' | 'TOO_MANY'
  readonly personId: string
  readonly owner: string
  readonly forWhom: string
  readonly sections: string[]
  readonly until: string
}

export interface ShareOpening {
  readonly tokenHash: string
  readonly viewId: string
  readonly at: Date
  readonly device: string
}

/** What a link leads to, and a line that it was opened; null where it leads nowhere, whatever the reason. */
export async function openShare(tx: Transaction, opening: ShareOpening): Promise<OpenedShare | null> {
  const [row] = await tx.execute<OpenedShare[]>(
    `select outcome, person_id as "personId", owner, for_whom as "forWhom", to_jsonb(sections) as sections,
            until_on::text as until from soundings_open_portfolio(?, ?, ?, ?)`,
    [opening.tokenHash, opening.viewId, opening.at.toISOString(), opening.device],
  )
  return row ?? null
}

/** From here to its end, this unit of work changes nothing: what a link opens is read in its owner's name. */
export async function closeForWriting(tx: Transaction): Promise<void> {
  await tx.execute("select set_config('transaction_read_only', 'on', true)", [], 'run')
}
