import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import type { CohortStage } from '../../domain/cohort/dates.ts'
import { OrganisationRow } from '../organisations/organisation.entity.ts'
import { PersonRow } from '../people/person.entity.ts'

/** A group of people whom educators follow towards one role or along one pathway. */
@Entity({ tableName: 'cohorts' })
export class CohortRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'integer' })
  version!: number

  /** Who set it up; its members may come from others too. */
  @Index()
  @ManyToOne({ entity: () => OrganisationRow, mapToPk: true, fieldName: 'organisation_id' })
  organisationId!: string

  @Property({ type: 'text' })
  name!: string

  /** What members aim for; null = by the pathway, or each for themselves. */
  @Property({ type: 'text', nullable: true })
  roleProfileCode!: string | null

  @Property({ type: 'text', nullable: true })
  pathwayCode!: string | null

  /** First day of whoever joined from the start. */
  @Property({ type: 'date' })
  startsOn!: string

  @Property({ type: 'json', columnType: 'jsonb' })
  stages!: CohortStage[]

  @Index()
  @ManyToOne({
    entity: () => PersonRow,
    mapToPk: true,
    nullable: true,
    fieldName: 'created_by_id',
    deleteRule: 'set null',
  })
  createdById!: string | null

  @Property({ type: 'timestamptz' })
  createdAt!: Date

  @Property({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null
}

/** Whose people may be members. */
@Entity({ tableName: 'cohort_organisations' })
export class CohortOrganisationRow {
  @ManyToOne({
    entity: () => CohortRow,
    mapToPk: true,
    primary: true,
    index: false,
    fieldName: 'cohort_id',
    deleteRule: 'cascade',
  })
  cohortId!: string

  @Index()
  @ManyToOne({ entity: () => OrganisationRow, mapToPk: true, primary: true, fieldName: 'organisation_id' })
  organisationId!: string
}

/** That somebody follows a group, from one day to another. Kept when it ends. */
@Entity({ tableName: 'cohort_educators' })
export class CohortEducatorRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => CohortRow, mapToPk: true, fieldName: 'cohort_id', deleteRule: 'cascade' })
  cohortId!: string

  @Property({ type: 'date' })
  fromOn!: string

  /** Last day; null = no end. */
  @Property({ type: 'date', nullable: true })
  toOn!: string | null

  @Index()
  @ManyToOne({
    entity: () => PersonRow,
    mapToPk: true,
    nullable: true,
    fieldName: 'named_by_id',
    deleteRule: 'set null',
  })
  namedById!: string | null

  @Property({ type: 'timestamptz' })
  namedAt!: Date

  @Property({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null
}

/** A list of people that was brought in: whom it named is with their places and invitations. */
@Entity({ tableName: 'cohort_imports' })
export class CohortImportRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => CohortRow, mapToPk: true, fieldName: 'cohort_id', deleteRule: 'cascade' })
  cohortId!: string

  @Index()
  @ManyToOne({
    entity: () => PersonRow,
    mapToPk: true,
    nullable: true,
    fieldName: 'imported_by_id',
    deleteRule: 'set null',
  })
  importedById!: string | null

  @Property({ type: 'timestamptz' })
  importedAt!: Date

  @Property({ type: 'integer' })
  asked!: number

  @Property({ type: 'integer' })
  changed!: number

  @Property({ type: 'integer' })
  invited!: number

  @Property({ type: 'timestamptz', nullable: true })
  undoneAt!: Date | null

  /** Places that waited and ended, places put back and invitations withdrawn when it was taken back; 0 = it stands. */
  @Property({ type: 'integer', default: 0 })
  ended!: number

  @Property({ type: 'integer', default: 0 })
  restored!: number

  @Property({ type: 'integer', default: 0 })
  withdrawn!: number
}
