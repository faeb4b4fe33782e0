import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'

/** An answer to a step. Appended only; the latest one not withdrawn counts. */
@Entity({ tableName: 'step_responses' })
export class StepResponseRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'text' })
  stepId!: string

  /** The step's title when it was answered, so that the answer can be shown and undone later. */
  @Property({ type: 'text' })
  stepTitle!: string

  /** NOT_NOW, NOT_FOR_ME, DONE_ELSEWHERE, TOO_EASY, or WITHDRAWN, which undoes the one before. */
  @Property({ type: 'text' })
  response!: string

  @Property({ type: 'date', fieldName: 'answered_on' })
  on!: string

  @Property({ type: 'date', nullable: true })
  untilOn!: string | null

  @Property({ type: 'timestamptz' })
  recordedAt!: Date
}
