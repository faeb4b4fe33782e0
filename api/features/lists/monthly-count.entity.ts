import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { OrganisationRow } from '../organisations/organisation.entity.ts'
import { PersonRow } from '../people/person.entity.ts'
import { ExaminationRow } from './examination.entity.ts'

/** How many of one kind a system of an organisation counted for a person in a month; the highest version counts. */
@Entity({ tableName: 'monthly_counts' })
@Unique({ properties: ['personId', 'organisationId', 'source', 'month', 'examinationCode', 'version'] })
export class MonthlyCountRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @ManyToOne({ entity: () => OrganisationRow, mapToPk: true, fieldName: 'organisation_id' })
  organisationId!: string

  /** RADIOLOGY or OBSTETRIC: the system the counts came from. */
  @Property({ type: 'text' })
  source!: string

  /** '2026-11' */
  @Property({ type: 'text' })
  month!: string

  @ManyToOne({ entity: () => ExaminationRow, mapToPk: true, fieldName: 'examination_code' })
  examinationCode!: string

  @Property({ type: 'integer' })
  version!: number

  @Property({ type: 'integer' })
  count!: number

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'imported_by' })
  importedBy!: string

  @Property({ type: 'timestamptz' })
  importedAt!: Date
}

/** What a code of an organisation's own system stands for; the highest version stands. */
@Entity({ tableName: 'local_codes' })
@Unique({ properties: ['organisationId', 'localCode', 'version'] })
export class LocalCodeRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @ManyToOne({ entity: () => OrganisationRow, mapToPk: true, fieldName: 'organisation_id' })
  organisationId!: string

  @Property({ type: 'text' })
  localCode!: string

  @Property({ type: 'integer' })
  version!: number

  /** null: counts for nothing here, and is passed over without a word. */
  @ManyToOne({ entity: () => ExaminationRow, mapToPk: true, fieldName: 'examination_code', nullable: true })
  examinationCode!: string | null

  @Property({ type: 'timestamptz' })
  recordedAt!: Date
}

/** What the person counted says of a count: not theirs, or theirs after all; the highest version stands. */
@Entity({ tableName: 'count_objections' })
@Unique({ properties: ['countId', 'version'] })
export class CountObjectionRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @ManyToOne({ entity: () => MonthlyCountRow, mapToPk: true, fieldName: 'count_id' })
  countId!: string

  @Property({ type: 'integer' })
  version!: number

  @Property({ type: 'boolean' })
  isMine!: boolean

  @Property({ type: 'timestamptz' })
  recordedAt!: Date
}
