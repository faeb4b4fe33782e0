import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'
import { ExaminationRow } from './examination.entity.ts'

/** One case somebody learnt from. Only its month is kept: a day and an unusual finding together can name a patient. */
@Entity({ tableName: 'learning_cases' })
export class LearningCaseRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  /** Part of the key: the id is made by the browser, and nobody learns from it what others have. */
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, primary: true, fieldName: 'person_id' })
  personId!: string

  @ManyToOne({ entity: () => ExaminationRow, mapToPk: true, fieldName: 'examination_code' })
  examinationCode!: string

  /** '2026-11' */
  @Property({ type: 'text' })
  month!: string

  @Property({ type: 'text' })
  role!: string

  @Property({ type: 'text' })
  unusual!: string

  @Property({ type: 'text', nullable: true })
  learnt!: string | null

  @Property({ type: 'timestamptz' })
  recordedAt!: Date
}
