import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { createResult, DateScalar, InvalidInput } from '../../platform/graphql/index.ts'
import { RoleProfile } from '../frameworks/index.ts'

export enum DayOneQuestion {
  FUNDED_ROLE = 'FUNDED_ROLE',
  COURSE_PLACE = 'COURSE_PLACE',
  EDUCATION_SUPERVISOR = 'EDUCATION_SUPERVISOR',
  PROTECTED_TIME = 'PROTECTED_TIME',
  REGISTRATION_ROUTE = 'REGISTRATION_ROUTE',
}
registerEnumType(DayOneQuestion, {
  name: 'DayOneQuestion',
  description: 'What day one of an advanced or consultant role needs, as far as anybody has said.',
  valuesConfig: {
    FUNDED_ROLE: { description: 'A funded post of this role, or an agreed plan for one.' },
    COURSE_PLACE: { description: "A place on, or completion of, a master's route; for consultants a doctoral one." },
    EDUCATION_SUPERVISOR: { description: 'A named coordinating education supervisor.' },
    PROTECTED_TIME: { description: 'Protected learning time, in hours a week.' },
    REGISTRATION_ROUTE: { description: 'A register that fits the role, and that the employer accepts.' },
  },
})

export enum DayOneReply {
  YES = 'YES',
  NO = 'NO',
  ASKED = 'ASKED',
}
registerEnumType(DayOneReply, {
  name: 'DayOneReply',
  description: 'What is known of one question. No answer stops a goal from being set.',
  valuesConfig: {
    YES: { description: 'It is in place.' },
    NO: { description: 'It is not in place.' },
    ASKED: { description: 'It has been asked for, and the answer is awaited.' },
  },
})

@ObjectType({ description: 'One thing that day one of a role needs, and what is known of it.' })
export class DayOneAnswer {
  @Field(() => DayOneQuestion, { description: 'What is asked.' })
  question!: DayOneQuestion

  @Field(() => DayOneReply, { nullable: true, description: 'The latest answer; null = not answered yet.' })
  answer!: DayOneReply | null

  @Field(() => String, { nullable: true, description: 'Who said so, or what was agreed; null = no note.' })
  note!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Day it was answered; null = not answered yet.' })
  answeredOn!: string | null
}

@ObjectType({ description: 'The truth of day one: what the viewer knows of what a role needs before it begins.' })
export class DayOne {
  @Field(() => [DayOneAnswer], { description: 'All five questions, in their order.' })
  answers!: DayOneAnswer[]

  @Field(() => Int, { description: 'How many are answered, 0 to 5.' })
  answered!: number
}

@InputType({ description: 'The answer to one question of day one.' })
export class DayOneAnswerInput {
  @Field(() => DayOneQuestion, { description: 'What is asked.' })
  question!: DayOneQuestion

  @Field(() => DayOneReply, { description: 'What is known of it.' })
  answer!: DayOneReply

  @Field(() => String, {
    nullable: true,
    description: 'Who said so, or what was agreed; at most 300 characters; no patient identifiers.',
  })
  note!: string | null
}

@InputType({
  description: 'Answers to questions of day one. An answer is added, never overwritten; the latest stands.',
})
export class AnswerDayOneInput {
  @Field(() => String, { description: 'The advanced or consultant role aimed for.' })
  roleProfileCode!: string

  @Field(() => [DayOneAnswerInput], { description: 'One to five answers, each question once.' })
  answers!: DayOneAnswerInput[]
}

@ObjectType({ description: 'The answers are recorded.' })
export class AnswerDayOneSuccess {
  @Field(() => RoleProfile, { description: 'The role, with the truth of day one as it stands now.' })
  roleProfile!: RoleProfile
}

export const AnswerDayOneResult = createResult({
  name: 'AnswerDayOneResult',
  description: 'What became of answers to the questions of day one.',
  types: [AnswerDayOneSuccess, InvalidInput],
})
