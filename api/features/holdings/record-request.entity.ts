import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'

/** That somebody took a copy of their record, or had it erased: EXPORT, ERASURE. Appended only. */
@Entity({ tableName: 'record_requests' })
export class RecordRequestRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'text' })
  kind!: string

  @Property({ type: 'timestamptz' })
  askedAt!: Date

  /** How many rows were given or erased, by table. */
  @Property({ type: 'jsonb' })
  rowsByTable!: Record<string, number>
}
