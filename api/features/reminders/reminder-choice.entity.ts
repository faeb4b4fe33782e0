import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'

/** Whether somebody wants letters that remind them. Appended only; the latest stands, and who never chose wants them. */
@Entity({ tableName: 'reminder_choices' })
export class ReminderChoiceRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'boolean' })
  areWanted!: boolean

  @Property({ type: 'timestamptz' })
  chosenAt!: Date
}
