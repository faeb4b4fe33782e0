import type { Answer, ItemRating } from '../../domain/observations/answers.ts'
import type { FormContent } from '../../domain/observations/form.ts'
import type { Transaction } from '../../platform/database/index.ts'

/** What a link opens, as the database tells it to whoever holds it. */
export interface LinkedRequest {
  readonly learnerName: string
  readonly about: string
  readonly capabilityCodes: readonly string[]
  readonly route: string
  readonly form: FormContent
  readonly expiresAt: string
  readonly withdrawnAt: string | null
  readonly receivedAt: string | null
  readonly isReplaced: boolean
  readonly isOwn: boolean
  readonly isForAnother: boolean
  readonly hasLeft: boolean
  readonly viewerName: string | null
  readonly safetyRoute: string | null
}

/** Whoever holds the link may look; null where it leads nowhere. */
export async function findByLink(tx: Transaction, tokenHash: string): Promise<LinkedRequest | null> {
  const [row] = await tx.execute<{ found: LinkedRequest | null }[]>(
    'select soundings_observation_by_link(?) as found',
    [tokenHash],
  )
  return row?.found ?? null
}

export interface GivenObservation {
  readonly id: string
  readonly answers: readonly Answer[]
  readonly ratings: readonly ItemRating[]
  readonly comment: string | null
  readonly observedOn: string
  readonly name: string
  readonly email: string
  readonly registrationBody: string | null
  readonly registrationNumber: string | null
  /** Digest of what this browser's cookie carries; null = nothing. */
  readonly deviceHash: string | null
  readonly proofHash: string
  readonly proofExpiresAt: string
  /** Ids of the ratings, should they count at once. */
  readonly ratingIds: readonly string[]
}

export interface Received {
  readonly outcome: string
  readonly email?: string
  readonly learnerName?: string
  readonly isProven?: boolean
}

/** One observation for one link: of two at once, one is taken. */
export async function receiveObservation(
  tx: Transaction,
  tokenHash: string,
  given: GivenObservation,
  now: Date,
): Promise<Received> {
  const [row] = await tx.execute<{ received: Received }[]>(
    'select soundings_receive_observation(?, ?::jsonb, ?) as received',
    [tokenHash, JSON.stringify(given), now.toISOString()],
  )
  return row?.received ?? { outcome: 'UNKNOWN' }
}

export interface StoredToConfirm {
  readonly learnerName: string
  readonly about: string
  readonly form: FormContent
  readonly answers: readonly Answer[]
  readonly ratings: readonly ItemRating[]
  readonly comment: string | null
  readonly assessorName: string
  readonly observedOn: string
  readonly isTypedIn: boolean
  readonly provenAt: string | null
  readonly expiresAt: string
}

export async function findToConfirm(tx: Transaction, proofHash: string): Promise<StoredToConfirm | null> {
  const [row] = await tx.execute<{ found: StoredToConfirm | null }[]>(
    'select soundings_observation_to_confirm(?) as found',
    [proofHash],
  )
  return row?.found ?? null
}

export interface Confirmation {
  readonly assessorId: string
  readonly ratingIds: readonly string[]
  readonly deviceHash: string | null
}

/** What became of it: CONFIRMED, EXPIRED, OWN_RECORD or UNKNOWN. */
export async function confirmObservation(
  tx: Transaction,
  proofHash: string,
  confirmation: Confirmation,
  now: Date,
): Promise<string> {
  const [row] = await tx.execute<{ outcome: string }[]>(
    'select soundings_confirm_observation(?, ?::jsonb, ?) as outcome',
    [proofHash, JSON.stringify(confirmation), now.toISOString()],
  )
  return row?.outcome ?? 'UNKNOWN'
}
