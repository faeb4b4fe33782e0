import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'

/** How somebody wants to be told by letter. Appended only; the latest stands. */
@Entity({ tableName: 'message_choices' })
@Check({
  name: 'message_choices_email_check',
  expression: `email = any (array['OFF'::text, 'WEEKLY'::text, 'AT_ONCE'::text])`,
})
export class MessageChoiceRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'text' })
  email!: string

  /** Days of the week on which letters may come, 1 (Monday) to 7 (Sunday). */
  @Property({ columnType: 'smallint[]', type: 'array' })
  workingDays!: number[]

  /** Minute of the day from which no letter comes; null = none is quiet. */
  @Property({ type: 'smallint', nullable: true })
  quietFrom!: number | null

  @Property({ type: 'smallint', nullable: true })
  quietUntil!: number | null

  @Property({ type: 'timestamptz' })
  chosenAt!: Date
}
