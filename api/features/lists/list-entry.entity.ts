import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'

/** One row of a list: a kind of examination, the part taken in it, and how many. */
export interface ListRow {
  readonly examination: string
  readonly role: string
  readonly count: number
  readonly abnormal: number | null
}

/**
 * A list as it was logged. `entry_id` is made by the browser, so that an entry sent twice is one entry. A correction is a
 * further version, and so is a withdrawal, which has no rows; the highest version counts.
 */
@Entity({ tableName: 'list_entries' })
@Unique({ properties: ['personId', 'entryId', 'version'] })
export class ListEntryRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'uuid' })
  entryId!: string

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'integer' })
  version!: number

  @Property({ type: 'date', fieldName: 'listed_on' })
  on!: string

  @Property({ type: 'jsonb' })
  rows!: ListRow[]

  /** How long the list took; null = not said. */
  @Property({ type: 'integer', nullable: true })
  minutes!: number | null

  /** Said to be another list than one logged for the same day. */
  @Property({ type: 'boolean' })
  isAnotherList!: boolean

  @Property({ type: 'boolean' })
  isWithdrawn!: boolean

  @Property({ type: 'timestamptz' })
  recordedAt!: Date
}

/** What somebody usually scans on a list, by its name; the highest version stands, and one without rows is no more. */
@Entity({ tableName: 'usual_lists' })
@Unique({ properties: ['personId', 'name', 'version'] })
export class UsualListRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'text' })
  name!: string

  @Property({ type: 'integer' })
  version!: number

  @Property({ type: 'jsonb' })
  rows!: ListRow[]

  @Property({ type: 'timestamptz' })
  recordedAt!: Date
}
