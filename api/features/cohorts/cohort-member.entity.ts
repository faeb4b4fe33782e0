import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { OrganisationRow } from '../organisations/organisation.entity.ts'
import { PersonRow } from '../people/person.entity.ts'
import { CohortImportRow, CohortRow } from './cohort.entity.ts'

/** A place in a group: asked, taken by the person's own word, left. Programme record. */
@Entity({ tableName: 'cohort_members' })
@Index({
  name: 'cohort_members_once_unique',
  expression: `create unique index "cohort_members_once_unique" on "cohort_members" ("cohort_id", "person_id") where "left_at" is null`,
})
export class CohortMemberRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'integer' })
  version!: number

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @ManyToOne({ entity: () => CohortRow, mapToPk: true, index: false, fieldName: 'cohort_id', deleteRule: 'cascade' })
  cohortId!: string

  /** Whose member they are; the place ends to be seen with that membership. */
  @Index()
  @ManyToOne({ entity: () => OrganisationRow, mapToPk: true, fieldName: 'organisation_id' })
  organisationId!: string

  /** Their own first day: later than the group's where they joined late. Dates count from it. */
  @Property({ type: 'date' })
  startsOn!: string

  /** 10 to 100: dates are stretched by it. */
  @Property({ type: 'integer' })
  wholeTimePercent!: number

  @Index()
  @ManyToOne({
    entity: () => PersonRow,
    mapToPk: true,
    nullable: true,
    fieldName: 'invited_by_id',
    deleteRule: 'set null',
  })
  invitedById!: string | null

  @Property({ type: 'timestamptz' })
  invitedAt!: Date

  /** null = asked, and not answered yet. */
  @Property({ type: 'timestamptz', nullable: true })
  joinedAt!: Date | null

  /** When they left, were taken out, or said no. */
  @Property({ type: 'timestamptz', nullable: true })
  leftAt!: Date | null

  /** Where they train; null = nothing is said, or they do not. */
  @Property({ type: 'text', nullable: true })
  university!: string | null

  @Property({ type: 'text', nullable: true })
  programme!: string | null

  @Property({ type: 'date', nullable: true })
  awardExpectedOn!: string | null

  /** The list that asked them in, or changed their place last. */
  @Index()
  @ManyToOne({
    entity: () => CohortImportRow,
    mapToPk: true,
    nullable: true,
    fieldName: 'import_id',
    deleteRule: 'set null',
  })
  importId!: string | null

  /** The version the list left: a later one was changed since. */
  @Property({ type: 'integer', nullable: true })
  importVersion!: number | null

  /**
   * What stood here before the list changed it; null = it asked them in. `earlier` is what an earlier list had left that can
   * be taken back still: that list, who asked them in, and every list before.
   */
  @Property({ type: 'jsonb', nullable: true })
  beforeImport!: Readonly<Record<string, unknown>> | null
}

/** Days that do not count for somebody's dates. Why is nowhere. */
@Entity({ tableName: 'cohort_pauses' })
export class CohortPauseRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => CohortMemberRow, mapToPk: true, fieldName: 'member_id', deleteRule: 'cascade' })
  memberId!: string

  @Property({ type: 'date' })
  fromOn!: string

  /** Last day; null = it lasts. */
  @Property({ type: 'date', nullable: true })
  toOn!: string | null

  @Index()
  @ManyToOne({
    entity: () => PersonRow,
    mapToPk: true,
    nullable: true,
    fieldName: 'recorded_by_id',
    deleteRule: 'set null',
  })
  recordedById!: string | null

  @Property({ type: 'timestamptz' })
  recordedAt!: Date

  @Property({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null
}

/** What somebody shares of their own record with a group's educators, until they take it back. */
@Entity({ tableName: 'cohort_shares' })
@Index({
  name: 'cohort_shares_open_unique',
  expression: `create unique index "cohort_shares_open_unique" on "cohort_shares" ("member_id", "item") where "withdrawn_at" is null`,
})
export class CohortShareRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => CohortMemberRow, mapToPk: true, fieldName: 'member_id', deleteRule: 'cascade' })
  memberId!: string

  @Property({ type: 'text' })
  item!: string

  @Property({ type: 'timestamptz' })
  givenAt!: Date

  @Property({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null
}
