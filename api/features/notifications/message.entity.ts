import { Index, Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'

/** A message to one person. Written with what it tells of, and changed by being read alone. */
@Entity({ tableName: 'messages' })
@Unique({ properties: ['personId', 'dedupeKey'] })
export class MessageRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  /** Who gets it. */
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  /** Whose words it is; null = the product's own. */
  @Index()
  @ManyToOne({
    entity: () => PersonRow,
    mapToPk: true,
    fieldName: 'from_person_id',
    nullable: true,
    deleteRule: 'set null',
  })
  fromPersonId!: string | null

  /** One of the kinds the domain has words for. */
  @Property({ type: 'text' })
  kind!: string

  /** What its kind says beside the fixed words. */
  @Property({ type: 'json' })
  values!: object

  /** Path of the web app it leads to; null = nowhere. */
  @Property({ type: 'text', nullable: true })
  subject!: string | null

  /** Sent again under the same key, it is not written again. */
  @Property({ type: 'text' })
  dedupeKey!: string

  /** What it reminds of: letters name it twice at most. */
  @Property({ type: 'text' })
  thing!: string

  @Property({ type: 'boolean' })
  isAsked!: boolean

  @Property({ type: 'timestamptz' })
  createdAt!: Date

  @Property({ type: 'timestamptz', nullable: true })
  readAt!: Date | null

  /** When to decide next whether a letter names it; null = never again. */
  @Index()
  @Property({ type: 'timestamptz', nullable: true })
  lookAt!: Date | null
}
