import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'

/** Somebody asks to be observed. Its time and its end may be changed by who asked; what was asked stays. */
@Entity({ tableName: 'observation_requests' })
export class ObservationRequestRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'text' })
  formCode!: string

  @Property({ type: 'integer' })
  formVersion!: number

  /** The examination or capability in the words of who asks. */
  @Property({ type: 'text' })
  about!: string

  @Property({ type: 'text[]' })
  capabilityCodes!: string[]

  /** LINK, QR, HAND_OVER or TYPED_IN. */
  @Property({ type: 'text' })
  route!: string

  @Property({ type: 'text', nullable: true })
  askedOfEmail!: string | null

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'asked_of_id', nullable: true, index: true })
  askedOfId!: string | null

  @Property({ type: 'timestamptz' })
  madeAt!: Date

  @Property({ type: 'timestamptz' })
  renewedAt!: Date

  @Property({ type: 'timestamptz' })
  expiresAt!: Date

  @Property({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null

  /** Days on which a reminder went out; written by the service alone. */
  @Property({ type: 'date[]' })
  reminderDays!: string[]

  @Property({ type: 'integer' })
  version!: number
}

/** What opens a request, kept as a digest alone. A link of an earlier version of its request leads nowhere. */
@Entity({ tableName: 'observation_links' })
export class ObservationLinkRow {
  @PrimaryKey({ type: 'text' })
  tokenHash!: string

  @Index()
  @ManyToOne({ entity: () => ObservationRequestRow, mapToPk: true, fieldName: 'request_id', deleteRule: 'cascade' })
  requestId!: string

  @Property({ type: 'integer' })
  requestVersion!: number
}
