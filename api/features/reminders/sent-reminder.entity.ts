import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { GateFactRow } from '../gates/gate-fact.entity.ts'
import { PersonRow } from '../people/person.entity.ts'

/** That a letter reminded somebody of the end of what was stated. Appended by the service alone, once its letter was taken. */
@Entity({ tableName: 'sent_reminders' })
@Unique({ properties: ['gateFactId', 'on'] })
export class SentReminderRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  /** The very statement: what is renewed has another one, and is reminded of anew. */
  @ManyToOne({ entity: () => GateFactRow, mapToPk: true, fieldName: 'gate_fact_id' })
  gateFactId!: string

  /** Day of the digest. */
  @Property({ type: 'date', fieldName: 'sent_on' })
  on!: string

  @Property({ type: 'timestamptz' })
  sentAt!: Date
}
