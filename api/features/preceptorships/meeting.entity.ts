import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'
import { PreceptorshipRow } from './preceptorship.entity.ts'

/** When a meeting of the template was held, and who said so. Programme record: what was said there is in the notes. */
@Entity({ tableName: 'preceptorship_meetings' })
export class PreceptorshipMeetingRow {
  @ManyToOne({
    entity: () => PreceptorshipRow,
    mapToPk: true,
    primary: true,
    fieldName: 'preceptorship_id',
    deleteRule: 'cascade',
  })
  preceptorshipId!: string

  @PrimaryKey({ type: 'text' })
  kind!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  /** With whom, as preceptor. */
  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'preceptor_id' })
  preceptorId!: string

  @Property({ type: 'integer' })
  version!: number

  @Property({ type: 'date', nullable: true })
  heldOn!: string | null

  @Property({ type: 'timestamptz' })
  savedAt!: Date

  @Property({ type: 'timestamptz', nullable: true })
  precepteeSignedAt!: Date | null

  @Property({ type: 'timestamptz', nullable: true })
  preceptorSignedAt!: Date | null
}

/** What preceptee and preceptor wrote of a meeting, for the two alone; of kind ENDED: why it ended, of three reasons. */
@Entity({ tableName: 'preceptorship_notes' })
export class PreceptorshipNoteRow {
  @ManyToOne({
    entity: () => PreceptorshipRow,
    mapToPk: true,
    primary: true,
    fieldName: 'preceptorship_id',
    deleteRule: 'cascade',
  })
  preceptorshipId!: string

  @PrimaryKey({ type: 'text' })
  kind!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, primary: true, fieldName: 'preceptor_id' })
  preceptorId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'jsonb' })
  objectives!: { text: string; state: string }[]

  @Property({ type: 'text', nullable: true })
  concerns!: string | null

  @Property({ type: 'jsonb' })
  actions!: { text: string; by: string; dueOn: string | null; isDone: boolean }[]

  /** Protected time given since the meeting before, hours; null = not said. */
  @Property({ type: 'real', nullable: true })
  hoursGiven!: number | null

  @Property({ type: 'text', nullable: true })
  endReason!: string | null
}
