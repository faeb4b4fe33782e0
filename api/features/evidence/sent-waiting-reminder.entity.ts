import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { ConfirmationRequestRow } from './confirmation.entity.ts'
import { PersonRow } from '../people/person.entity.ts'

/** That a letter told somebody of a request that waits for their word. Appended by the service alone, once it was taken. */
@Entity({ tableName: 'sent_waiting_reminders' })
@Unique({ properties: ['personId', 'requestId', 'on'] })
export class SentWaitingReminderRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({
    entity: () => ConfirmationRequestRow,
    mapToPk: true,
    fieldName: 'request_id',
    updateRule: 'cascade',
    deleteRule: 'cascade',
  })
  requestId!: string

  @Property({ type: 'date', fieldName: 'sent_on' })
  on!: string

  @Property({ type: 'timestamptz', fieldName: 'sent_at' })
  at!: Date
}
