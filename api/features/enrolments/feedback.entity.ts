import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { ModuleRow } from '../modules/module.entity.ts'
import { PersonRow } from '../people/person.entity.ts'

/** What a person says of a module they finished; one row each, revised in place and emptied when it is taken back. */
@Entity({ tableName: 'feedback_entries' })
@Unique({ properties: ['personId', 'moduleCode'] })
@Index({ properties: ['moduleCode'] })
export class FeedbackEntryRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id', index: false })
  personId!: string

  @ManyToOne({ entity: () => ModuleRow, mapToPk: true, fieldName: 'module_code' })
  moduleCode!: string

  /** Version of the content they finished on. */
  @Property({ type: 'integer' })
  versionNumber!: number

  @Property({ type: 'text', nullable: true })
  usefulness!: string | null

  @Property({ type: 'text', nullable: true })
  difficulty!: string | null

  @Property({ type: 'text', nullable: true })
  timeFit!: string | null

  /** In their own words. */
  @Property({ type: 'text', nullable: true })
  words!: string | null

  /** Counts every saving. */
  @Property({ type: 'integer' })
  version!: number

  /** When it was last saved. */
  @Property({ type: 'timestamptz' })
  saidAt!: Date
}
