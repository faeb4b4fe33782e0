import type { Transaction } from '../database/index.ts'

/** Somebody whose address is proven and who can sign in. */
export interface Arrival {
  /** Of the account, and so of the person. */
  readonly id: string
  readonly name: string
  readonly email: string
}

/** What an invitation that can still be taken up says. */
export interface OpenInvitation {
  readonly email: string
  readonly organisation: string
  readonly roles: readonly string[]
  /** Last day of the roles; null = no end. */
  readonly until: string | null
  /** The group it leads into, where a place waits for their own yes; null = none. */
  readonly group: { readonly id: string; readonly name: string } | null
}

/** Why somebody cannot go: without them nobody would look after those who stay. */
export interface Staying {
  readonly code: string
  readonly message: string
}

/**
 * What sign-in asks of whoever keeps people and where they belong. Of somebody on their way in it is asked past row security:
 * they have no rights yet.
 */
export interface PeopleRegister {
  /** What the link with this digest opens; null where it is unknown, used, withdrawn or over. */
  invitationOf(tx: Transaction, tokenHash: string): Promise<OpenInvitation | null>
  /** True where somebody invited this address. */
  isInvited(tx: Transaction, email: string): Promise<boolean>
  /** Uses the invitation up: makes the person where there is none, and gives them the roles. False where somebody was first. */
  accept(tx: Transaction, tokenHash: string, arrival: Arrival): Promise<boolean>
  /** Makes the person where there is none; a new one takes up whatever invitations were sent to their address. */
  welcome(tx: Transaction, arrival: Arrival): Promise<void>
  /** True where the person took a copy of their record along. */
  hasCopy(tx: Transaction, personId: string): Promise<boolean>
  /** In the person's own name: erases their record, and with it every way in. Why not, where they have to stay; null = done. */
  erase(tx: Transaction, personId: string): Promise<Staying | null>
}
