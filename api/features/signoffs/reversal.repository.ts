import type { AskedItem, LoweredItem } from '../../domain/signoffs/items.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { appendOnce } from './once.repository.ts'
import { SignOffReversalWordRow, type SignOffReversalRow } from './reversal.entity.ts'

/** A proposal as the statement hands it over. */
export interface ReversalRow {
  readonly id: string
  readonly requestId: string | null
  readonly title: string
  readonly organisationId: string
  readonly ownerId: string
  readonly ownerName: string
  readonly items: readonly LoweredItem[]
  readonly levelItems: readonly AskedItem[] | null
  readonly reason: string
  readonly whyNotSigner: string | null
  readonly proposedById: string
  readonly proposedByName: string
  readonly secondId: string
  readonly secondName: string
  readonly proposedOn: string
  readonly proposedAt: string | Date
  readonly words: readonly {
    readonly kind: 'HEARD' | 'ANSWERED' | 'CONFIRMED'
    readonly text: string | null
    readonly at: string
  }[]
}

/** Proposals of which somebody is the owner, the proposer or the second, the latest first; one alone where its id is given. */
export async function readReversals(
  tx: Transaction,
  personId: string,
  id: string | null = null,
): Promise<ReversalRow[]> {
  return tx.execute<ReversalRow[]>(
    `select v.id, v.request_id as "requestId", v.title, v.organisation_id as "organisationId", v.person_id as "ownerId",
            coalesce(owner.name, '') as "ownerName", v.items, v.level_items as "levelItems", v.reason,
            v.why_not_signer as "whyNotSigner", v.proposed_by_id as "proposedById",
            coalesce(proposer.name, '') as "proposedByName", v.second_id as "secondId",
            coalesce(second.name, '') as "secondName", v.proposed_on::text as "proposedOn",
            v.proposed_at as "proposedAt",
            coalesce((select jsonb_agg(jsonb_build_object('kind', w.kind, 'text', w.text, 'at', w.said_at) order by w.said_at)
              from sign_off_reversal_words w where w.reversal_id = v.id), '[]') as words
       from sign_off_reversals v left join people owner on owner.id = v.person_id
       left join people proposer on proposer.id = v.proposed_by_id left join people second on second.id = v.second_id
      where ? in (v.person_id, v.proposed_by_id, v.second_id) and (?::uuid is null or v.id = ?)
      order by v.proposed_at desc, v.id desc`,
    [personId, id, id],
  )
}

/** False where there is one of this id already. */
export async function appendReversal(tx: Transaction, row: SignOffReversalRow): Promise<boolean> {
  return appendOnce(tx, 'sign_off_reversals', {
    id: row.id,
    request_id: row.requestId,
    person_id: row.personId,
    organisation_id: row.organisationId,
    title: row.title,
    items: row.items,
    level_items: row.levelItems,
    reason: row.reason,
    why_not_signer: row.whyNotSigner,
    proposed_by_id: row.proposedById,
    second_id: row.secondId,
    proposed_on: row.on,
    proposed_at: row.proposedAt,
  })
}

export async function appendReversalWord(tx: Transaction, row: SignOffReversalWordRow): Promise<void> {
  await tx.insertMany(SignOffReversalWordRow, [row])
}
