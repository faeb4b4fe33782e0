import 'reflect-metadata'
import { type ClassType, Field, Int, ObjectType, createUnionType } from 'type-graphql'
import { noteRefusal } from '../request-scope.ts'

@ObjectType({ description: 'What is wrong with one field of the input.' })
export class InputProblem {
  @Field(() => String, { description: 'Where in the input, names and indexes joined by dots: "ratings.3.value".' })
  path!: string

  @Field(() => String, { description: 'Stable code of the kind of problem, such as "OUT_OF_RANGE".' })
  code!: string

  @Field(() => String, { description: 'What to put right, in words for the person who typed it.' })
  message!: string
}

@ObjectType({ description: 'The input cannot be taken as it is; nothing was changed.' })
export class InvalidInput {
  @Field(() => [InputProblem], { description: 'One entry for each problem found; never empty.' })
  fields!: InputProblem[]
}

@ObjectType({ description: 'The act is not this person’s to do; nothing was changed.' })
export class NotAllowed {
  @Field(() => String, { description: 'Stable code of the rule that says no.' })
  code!: string

  @Field(() => String, { description: 'The rule, in words for the person who tried.' })
  message!: string
}

@ObjectType({ description: 'Somebody, or another window, changed this first; nothing was changed.' })
export class Conflict {
  @Field(() => String, { description: 'What happened, in words for the person who tried.' })
  message!: string

  @Field(() => Int, { description: 'The version that stands now; send it as expectedVersion to replace it.' })
  currentVersion!: number
}

export const invalidInput = (fields: readonly InputProblem[]): InvalidInput => {
  for (const { code } of fields) noteRefusal(code)
  return Object.assign(new InvalidInput(), { fields: [...fields] })
}

export const notAllowed = (code: string, message: string): NotAllowed => {
  noteRefusal(code)
  return Object.assign(new NotAllowed(), { code, message })
}

export const conflict = (currentVersion: number, message: string): Conflict =>
  Object.assign(new Conflict(), { currentVersion, message })

/** The member a plain object names for itself. */
const typeTag = (value: object): string | undefined => {
  const tag: unknown = Reflect.get(value, '__typename')
  return typeof tag === 'string' ? tag : undefined
}

interface ResultParts<Types extends readonly ClassType[]> {
  readonly name: string
  readonly description: string
  readonly types: Types
}

/**
 * The result union of a mutation. A value belongs to the member it is an instance of, or the one it names in
 * `__typename`: `{ __typename: 'SetGoalSuccess', goal, nextSteps }`.
 */
export const createResult = <const Types extends readonly ClassType[]>({
  name,
  description,
  types,
}: ResultParts<Types>) =>
  createUnionType<Types>({
    name,
    description,
    types: () => types,
    resolveType: value => types.find(type => value instanceof type)?.name ?? typeTag(value),
  })
