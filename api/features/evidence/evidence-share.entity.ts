import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'

/** That a piece is shown to one person until a day, or until its owner ended it. */
@Entity({ tableName: 'evidence_shares' })
export class EvidenceShareRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'uuid' })
  pieceId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'with_id' })
  withId!: string

  /** Last day, inclusive. */
  @Property({ type: 'date' })
  untilOn!: string

  @Property({ type: 'timestamptz' })
  sharedAt!: Date

  @Property({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null
}
