import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { ModuleRow } from '../modules/module.entity.ts'
import { PersonRow } from '../people/person.entity.ts'

/** A module started, and perhaps finished, by a person; one row each. */
@Entity({ tableName: 'enrolments' })
@Unique({ properties: ['personId', 'moduleCode'] })
@Index({ properties: ['moduleCode'] })
export class EnrolmentRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @ManyToOne({ entity: () => ModuleRow, mapToPk: true, fieldName: 'module_code' })
  moduleCode!: string

  /** Areas chosen at the start, where the module asks for them. */
  @Property({ type: 'text[]' })
  areaCodes!: string[]

  @Property({ type: 'date' })
  startedOn!: string

  @Property({ type: 'date', nullable: true })
  completedOn!: string | null

  /** Private to the person. */
  @Property({ type: 'text', nullable: true })
  reflection!: string | null

  /** Version of the content somebody is on, and stays on; null = started before there was any. */
  @Property({ type: 'integer', nullable: true })
  versionNumber!: number | null

  /** Why it was finished with something left to do; private to the person. null = nothing was left. */
  @Property({ type: 'text', nullable: true })
  leftOutReason!: string | null

  @Property({ type: 'timestamptz' })
  recordedAt!: Date
}
