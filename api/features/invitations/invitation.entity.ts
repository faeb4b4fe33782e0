import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { OrganisationRow } from '../organisations/organisation.entity.ts'
import { PersonRow } from '../people/person.entity.ts'

/** A way into an organisation, sent to one address and taken up once. */
@Entity({ tableName: 'invitations' })
export class InvitationRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => OrganisationRow, mapToPk: true, fieldName: 'organisation_id' })
  organisationId!: string

  /** Whoever invited; null = whoever set the service up. */
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'invited_by_id', nullable: true })
  invitedById!: string | null

  /** In lower case. */
  @Index()
  @Property({ type: 'text' })
  email!: string

  @Property({ type: 'text[]' })
  roles!: string[]

  /** Last day of the roles, inclusive; null = no end. */
  @Property({ type: 'date', nullable: true })
  untilOn!: string | null

  /** Digest of what the link carries; the link itself is nowhere but in the letter. */
  @Unique()
  @Property({ type: 'text' })
  tokenHash!: string

  @Property({ type: 'timestamptz' })
  invitedAt!: Date

  @Property({ type: 'timestamptz' })
  expiresAt!: Date

  /** Null = not taken up yet. */
  @Property({ type: 'timestamptz', nullable: true })
  acceptedAt!: Date | null

  /** Null = not taken back. */
  @Property({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null

  /** The group it leads into; null = into the organisation alone. */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  cohortId!: string | null

  /** What is said of the place in the group: first day, share of full time, training. */
  @Property({ type: 'jsonb', nullable: true })
  place!: Readonly<Record<string, string | number | null>> | null

  /** The list it came by. */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  importId!: string | null

  /** When its letter left, where it leads into a group; null = it waits to. */
  @Property({ type: 'timestamptz', nullable: true })
  letterSentAt!: Date | null
}
