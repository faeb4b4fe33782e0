import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { RoleProfileRow } from '../frameworks/role-profile.entity.ts'
import { PersonRow } from '../people/person.entity.ts'

/** What a person was told of one thing that day one of a role needs. Appended only; the latest answer stands. */
@Entity({ tableName: 'day_one_answers' })
@Check({
  name: 'day_one_answers_question_check',
  expression:
    "question in ('FUNDED_ROLE', 'COURSE_PLACE', 'EDUCATION_SUPERVISOR', 'PROTECTED_TIME', 'REGISTRATION_ROUTE')",
})
@Check({ name: 'day_one_answers_answer_check', expression: "answer in ('YES', 'NO', 'ASKED')" })
export class DayOneAnswerRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  /** The role a goal leads to, whether it is chosen as a role or as the end of a pathway. */
  @ManyToOne({ entity: () => RoleProfileRow, mapToPk: true, fieldName: 'role_profile_code' })
  roleProfileCode!: string

  @Property({ type: 'text' })
  question!: string

  @Property({ type: 'text' })
  answer!: string

  @Property({ type: 'text', nullable: true })
  note!: string | null

  @Property({ type: 'date', fieldName: 'answered_on' })
  on!: string

  @Property({ type: 'timestamptz' })
  recordedAt!: Date
}
