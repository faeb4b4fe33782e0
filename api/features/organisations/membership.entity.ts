import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'
import { OrganisationRow } from './organisation.entity.ts'

/** A role held in an organisation between two days, both inclusive; what it opens ends with it. */
@Entity({ tableName: 'memberships' })
@Unique({ properties: ['personId', 'organisationId', 'role', 'fromOn'] })
export class MembershipRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => OrganisationRow, mapToPk: true, fieldName: 'organisation_id' })
  organisationId!: string

  @Property({ type: 'text' })
  role!: string

  @Property({ type: 'date' })
  fromOn!: string

  @Property({ type: 'date', nullable: true })
  toOn!: string | null

  /** Ended by somebody at this instant, whatever the last day says: what it opened is shut from then on. */
  @Property({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null

  /** Counts the changes; each one leaves a row of its own behind. */
  @Property({ type: 'integer', default: 1 })
  version!: number

  /** Who made the last change; null: the service itself. */
  @ManyToOne({
    entity: () => PersonRow,
    mapToPk: true,
    fieldName: 'changed_by',
    nullable: true,
    deleteRule: 'no action',
  })
  changedBy!: string | null

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  changedAt!: Date
}

/** A membership as it stood after each change. The database writes it by itself; nobody else can. */
@Entity({ tableName: 'membership_versions' })
export class MembershipVersionRow {
  @ManyToOne({ entity: () => MembershipRow, mapToPk: true, primary: true, fieldName: 'membership_id' })
  membershipId!: string

  @PrimaryKey({ type: 'integer' })
  version!: number

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @ManyToOne({ entity: () => OrganisationRow, mapToPk: true, fieldName: 'organisation_id' })
  organisationId!: string

  @Property({ type: 'text' })
  role!: string

  @Property({ type: 'date' })
  fromOn!: string

  @Property({ type: 'date', nullable: true })
  toOn!: string | null

  @Property({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null

  @ManyToOne({
    entity: () => PersonRow,
    mapToPk: true,
    fieldName: 'changed_by',
    nullable: true,
    deleteRule: 'no action',
  })
  changedBy!: string | null

  @Property({ type: 'timestamptz' })
  changedAt!: Date
}
