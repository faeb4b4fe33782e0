import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'

/** A private address of somebody's calendar: one at a time. */
@Entity({ tableName: 'calendar_feeds' })
@Index({
  name: 'calendar_feeds_one_each',
  expression: `create unique index "calendar_feeds_one_each" on "calendar_feeds" ("person_id") where revoked_at is null`,
})
export class CalendarFeedRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  /** Digest of what the address carries; the address itself is shown once and kept nowhere. */
  @Unique()
  @Property({ type: 'text' })
  tokenHash!: string

  @Property({ type: 'timestamptz' })
  madeAt!: Date

  /** null = it still answers. */
  @Property({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null
}
