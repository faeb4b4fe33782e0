import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { createResult, InvalidInput, PageInfo, UUIDScalar } from '../../platform/graphql/index.ts'
import { Examination } from './examination.types.ts'
import { ListRole } from './list.types.ts'

@ObjectType({ description: 'One case the viewer learnt from. No day and nothing of a patient is kept.' })
export class LearningCase {
  @Field(() => UUIDScalar, { description: 'Id.' })
  id!: string

  @Field(() => Examination, { description: 'The kind of examination.' })
  examination!: Examination

  @Field(() => String, { description: 'Month, such as "2026-11": a day is never kept.' })
  month!: string

  @Field(() => ListRole, { description: 'The part taken.' })
  role!: ListRole

  @Field(() => String, { description: 'What was unusual.' })
  unusual!: string

  @Field(() => String, { nullable: true, description: 'What was learnt; null = not said yet.' })
  learnt!: string | null
}

@ObjectType({ description: 'One case on a page.' })
export class LearningCaseEdge {
  @Field(() => String, { description: 'Cursor of this case.' })
  cursor!: string

  @Field(() => LearningCase, { description: 'The case.' })
  node!: LearningCase
}

@ObjectType({ description: 'Cases, the latest first.' })
export class LearningCaseConnection {
  @Field(() => [LearningCaseEdge], { description: 'The page, with cursors.' })
  edges!: LearningCaseEdge[]

  @Field(() => [LearningCase], { description: 'The page.' })
  nodes!: LearningCase[]

  @Field(() => PageInfo, { description: 'Whether more follow.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}

@InputType({ description: 'A case learnt from; no patient identifiers.' })
export class KeepLearningCaseInput {
  @Field(() => UUIDScalar, { description: 'Made by the caller, one for each case: sent twice, it is kept once.' })
  id!: string

  @Field(() => String, { description: 'Code of the kind of examination.' })
  examinationCode!: string

  @Field(() => String, { description: 'Month, such as "2026-11", this one or earlier.' })
  month!: string

  @Field(() => ListRole, { description: 'The part taken.' })
  role!: ListRole

  @Field(() => String, { description: 'What was unusual, at most 1,000 characters.' })
  unusual!: string

  @Field(() => String, { nullable: true, description: 'What was learnt, at most 1,000 characters.' })
  learnt!: string | null
}

@ObjectType({ description: 'The case is kept.' })
export class KeepLearningCaseSuccess {
  @Field(() => LearningCase, { description: 'The case.' })
  learningCase!: LearningCase
}

export const KeepLearningCaseResult = createResult({
  name: 'KeepLearningCaseResult',
  description: 'What became of a case.',
  types: [KeepLearningCaseSuccess, InvalidInput],
})
