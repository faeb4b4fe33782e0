import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { PersonRow } from './person.entity.ts'

/** Recorded leave: review clocks stop from `from_on` to `to_on`, both inclusive; no end = still away. */
@Entity({ tableName: 'leaves' })
export class LeaveRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'date' })
  fromOn!: string

  @Property({ type: 'date', nullable: true })
  toOn!: string | null

  /** When it was taken back, after which nothing of it counts; null = it stands. */
  @Property({ type: 'timestamptz', nullable: true })
  withdrawnAt?: Date | null
}
