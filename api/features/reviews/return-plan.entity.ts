import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'

/** A return to practice after long leave, made their own by whoever came back. */
@Entity({ tableName: 'return_plans' })
export class ReturnPlanRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'integer' })
  version!: number

  /** First day away. */
  @Property({ type: 'date' })
  fromOn!: string

  /** Last day away. */
  @Property({ type: 'date' })
  toOn!: string

  @Property({ type: 'jsonb' })
  steps!: {
    key: string
    kind: string
    line: string | null
    lists: number | null
    dueOn: string
    doneOn: string | null
  }[]

  @Property({ type: 'timestamptz' })
  adoptedAt!: Date

  @Property({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null

  /** Who sees it beside its owner; null = nobody. */
  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'with_id', nullable: true })
  withId!: string | null

  /** Last day it is shown, inclusive; null = it is shown to nobody. */
  @Property({ type: 'date', nullable: true })
  untilOn!: string | null
}
