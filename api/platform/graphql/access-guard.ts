import type { GraphQLField, GraphQLSchema } from 'graphql'
import { ExceptionalError, signInFirst } from '../errors.ts'
import { noteRefusal } from '../request-scope.ts'
import type { RequestContext } from './context.ts'
import { type Access, accessExtension } from './policy.ts'

type RootField = GraphQLField<unknown, RequestContext>

/** Every query, mutation and subscription. */
export const rootFields = (schema: GraphQLSchema): RootField[] =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(type =>
    Object.values(type?.getFields() ?? {}),
  )

const isAccess = (value: unknown): value is Access =>
  value === 'public' || value === 'person' || (Array.isArray(value) && value.length > 0)

const checkAccess = async (access: Access, context: RequestContext): Promise<void> => {
  if (access === 'public') return
  if (context.viewer.personId === null) throw signInFirst()
  if (access === 'person') return
  const held = await context.roles()
  if (!access.some(role => held.has(role)))
    throw new ExceptionalError('FORBIDDEN', 'This is open to other roles than those you hold.')
}

/** Who may use each query, mutation and subscription, by name; undefined where one does not say. For the guard and for specs. */
export const readAccess = (schema: GraphQLSchema): Map<string, Access | undefined> =>
  new Map(
    rootFields(schema).map(field => {
      const access = field.extensions[accessExtension]
      return [field.name, isAccess(access) ? access : undefined]
    }),
  )

/** What is somebody else's is answered as what there is not; the log alone notes that something was asked for in vain. */
const noted = (answer: unknown): unknown => {
  if (answer === null) noteRefusal('NOTHING_SHOWN')
  return answer
}

/**
 * Closed by default: puts the check in front of every operation, and refuses a schema in which one names nobody.
 * It sits on the root fields alone, so the thousands of fields of an answer cost nothing.
 */
export const guardAccess = (schema: GraphQLSchema): GraphQLSchema => {
  const accessOf = readAccess(schema)
  for (const field of rootFields(schema)) {
    const access = accessOf.get(field.name)
    if (access === undefined) throw new Error(`Operation ${field.name} does not say who may use it: add @Access(...)`)
    const { resolve, subscribe } = field
    if (resolve === undefined) throw new Error(`Operation ${field.name} has no resolver`)
    field.resolve = async (source, args, context, info) => {
      await checkAccess(access, context)
      return access === 'public'
        ? resolve(source, args, context, info)
        : noted(await resolve(source, args, context, info))
    }
    if (subscribe === undefined) continue
    field.subscribe = async (source, args, context, info) => {
      await checkAccess(access, context)
      return subscribe(source, args, context, info)
    }
  }
  return schema
}
