import { collation, type Transaction } from '../../platform/database/index.ts'
import { EvidenceShareRow } from './evidence-share.entity.ts'

/** A share as its statement hands it over. */
export interface ShareFacts {
  readonly id: string
  readonly withId: string
  readonly withName: string
  readonly until: string
  readonly endedAt: string | Date | null
  readonly isOpen: boolean
}

/** Whom a person showed a piece, the latest first. */
export async function readShares(tx: Transaction, personId: string, pieceId: string): Promise<ShareFacts[]> {
  return tx.execute<ShareFacts[]>(
    `select s.id, s.with_id as "withId", person.name as "withName", s.until_on::text as until,
            s.ended_at as "endedAt", s.ended_at is null and s.until_on >= soundings_today() as "isOpen"
       from evidence_shares s join people person on person.id = s.with_id
      where s.person_id = ? and s.piece_id = ? order by s.shared_at desc, s.id desc`,
    [personId, pieceId],
  )
}

export async function appendShare(tx: Transaction, row: EvidenceShareRow): Promise<void> {
  await tx.insertMany(EvidenceShareRow, [row])
}

/** False where there is no such share of this person, or it was ended. */
export async function endShare(
  tx: Transaction,
  { personId, id, at }: { readonly personId: string; readonly id: string; readonly at: Date },
): Promise<boolean> {
  return (await tx.nativeUpdate(EvidenceShareRow, { id, personId, endedAt: null }, { endedAt: at })) > 0
}

/** Somebody who can be named by the viewer: a current member of an organisation they share; null where they cannot. */
export async function readFellow(tx: Transaction, id: string): Promise<{ id: string; name: string } | null> {
  const [row] = await tx.execute<{ id: string; name: string }[]>(
    'select id, name from people where id in (select soundings_fellow_members()) and id = ?',
    [id],
  )
  return row ?? null
}

/** People the viewer can name, by name. */
export async function readFellows(
  tx: Transaction,
  { search, limit }: { readonly search: string; readonly limit: number },
): Promise<{ id: string; name: string }[]> {
  return tx.execute<{ id: string; name: string }[]>(
    `select id, name from people where id in (select soundings_fellow_members()) and strpos(lower(name), lower(?)) > 0
      order by name collate "${collation}", id limit ?`,
    [search, limit],
  )
}
