import {
  findBreakingChanges,
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql'

const ownTypes = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter(type => !isIntrospectionType(type) && !isSpecifiedScalarType(type))

interface Described {
  readonly place: string
  readonly description: string | null | undefined
}

const membersOf = (type: GraphQLNamedType): Described[] => {
  if (isEnumType(type))
    return type.getValues().map(({ name, description }) => ({ place: `${type.name}.${name}`, description }))
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map(({ name, description }) => ({
      place: `${type.name}.${name}`,
      description,
    }))
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap(({ name, description, args }) => [
    { place: `${type.name}.${name}`, description },
    ...args.map(arg => ({ place: `${type.name}.${name}(${arg.name})`, description: arg.description })),
  ])
}

const rootNames = new Set(['Query', 'Mutation', 'Subscription'])

/** Types, fields, arguments, input fields and enum values that do not say what they are. */
export const undescribed = (schema: GraphQLSchema): string[] =>
  ownTypes(schema)
    .flatMap(type => {
      const own = rootNames.has(type.name) ? [] : [{ place: type.name, description: type.description }]
      return [...own, ...membersOf(type)]
    })
    .filter(({ description }) => (description ?? '').trim() === '')
    .map(({ place }) => place)

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

const problemNames = new Set(['InvalidInput', 'NotAllowed', 'Conflict'])

const flawsOfMutation = ({ name, args, type }: GraphQLField<unknown, unknown>): string[] => {
  const flaws: string[] = []
  const [input] = args
  if (args.length !== 1 || input?.name !== 'input' || String(input.type) !== `${capitalised(name)}Input!`)
    flaws.push(`${name} takes one argument, input: ${capitalised(name)}Input!`)
  const result = getNamedType(type)
  if (!isUnionType(result) || result.name !== `${capitalised(name)}Result` || !isNonNullType(type))
    return [...flaws, `${name} answers the union ${capitalised(name)}Result!`]
  const members = result.getTypes().map(member => member.name)
  const success = `${capitalised(name)}Success`
  if (!members.includes(success)) flaws.push(`${name} can answer ${success}`)
  const strangers = members.filter(member => member !== success && !problemNames.has(member))
  return [...flaws, ...strangers.map(member => `${name} answers ${member}, which is no kind of result`)]
}

/** Where a mutation departs from `mutation(input: MutationInput!): MutationResult!`. */
export const flawsOfMutations = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(flawsOfMutation)

/** Names of the fields, input fields or values of a type; empty where there is no such type. */
export const memberNames = (schema: GraphQLSchema, name: string): string[] => {
  const type = schema.getType(name)
  if (isEnumType(type)) return type.getValues().map(value => value.name)
  if (isObjectType(type) || isInputObjectType(type)) return Object.keys(type.getFields())
  return []
}

/** What a program written for the earlier contract would stumble over. */
export const breakingChanges = (earlier: string, later: string): string[] =>
  findBreakingChanges(buildSchema(earlier), buildSchema(later)).map(({ description }) => description)
