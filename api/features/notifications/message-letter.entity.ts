import { Check, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'
import { MessageRow } from './message.entity.ts'

/** A letter that names messages. Written before it is sent; its id is the letter's for good, so that one sent twice is told. */
@Entity({ tableName: 'message_letters' })
@Check({
  name: 'message_letters_state_check',
  expression: `state = any (array['WAITING'::text, 'SENDING'::text, 'SENT'::text, 'REFUSED'::text, 'CANCELLED'::text])`,
})
@Index({
  name: 'message_letters_open_index',
  expression: `create index "message_letters_open_index" on "message_letters" ("due_at") where state in ('WAITING', 'SENDING')`,
})
export class MessageLetterRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'text' })
  state!: string

  /** How often it was handed to the mail server. */
  @Property({ type: 'integer' })
  attempts!: number

  @Property({ type: 'timestamptz' })
  plannedAt!: Date

  /** Not before. */
  @Property({ type: 'timestamptz' })
  dueAt!: Date

  /** When it was taken, refused or given up; null = not yet. */
  @Property({ type: 'timestamptz', nullable: true })
  settledAt!: Date | null

  /** Digests of what its link to turn letters off carries, one for each time it was handed over. */
  @Index({ type: 'gin' })
  @Property({ type: 'text[]', default: [] })
  tokenHashes!: string[]
}

/** That a letter names a message: the first or the second time, and no third. */
@Entity({ tableName: 'message_letter_parts' })
@Check({ name: 'message_letter_parts_number_check', expression: 'number = any (array[1, 2])' })
@Unique({ properties: ['messageId', 'number'] })
@Index({ properties: ['personId', 'thing'] })
export class MessageLetterPartRow {
  @ManyToOne({
    entity: () => MessageLetterRow,
    mapToPk: true,
    fieldName: 'letter_id',
    primary: true,
    deleteRule: 'cascade',
    updateRule: 'cascade',
  })
  letterId!: string

  @ManyToOne({
    entity: () => MessageRow,
    mapToPk: true,
    fieldName: 'message_id',
    primary: true,
    deleteRule: 'cascade',
    updateRule: 'cascade',
  })
  messageId!: string

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'text' })
  thing!: string

  @Property({ type: 'smallint' })
  number!: number
}
