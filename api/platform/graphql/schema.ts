import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { type NonEmptyArray, buildSchema } from 'type-graphql'
import { guardAccess } from './access-guard.ts'
import type { RequestContext } from './context.ts'
import { type NoticeBoard, createNoticeBoard } from './notice-board.ts'

/** A resolver class, used as the name under which a request's own instance is found. */
export type ResolverClass = abstract new (...parts: never[]) => object

const instanceOf = (resolverClass: ResolverClass, context: RequestContext): object => {
  const resolver = context.resolvers.get(resolverClass)
  if (resolver === undefined) throw new Error(`No ${resolverClass.name} was made for this request`)
  return resolver
}

/** Every notice is about somebody or something: a subscription that names neither would hear nothing. */
const listeningTo = (board: NoticeBoard) => ({
  publish: (topic: string, about: unknown, notice: unknown) => board.publish(topic, String(about), notice),
  subscribe: (topic: string, about?: unknown) => board.subscribe(topic, String(about)),
})

/** The executable schema of these resolvers, every operation guarded; its subscriptions listen to the board. */
export const createSchema = async (
  resolvers: Readonly<NonEmptyArray<ResolverClass>>,
  board: NoticeBoard = createNoticeBoard(),
): Promise<GraphQLSchema> => {
  const schema = await buildSchema({
    resolvers: [...resolvers],
    container: ({ context }: { context: RequestContext }) => ({
      get: (resolverClass: ResolverClass) => instanceOf(resolverClass, context),
    }),
    pubSub: listeningTo(board),
    // What a person typed is checked by the services, which answer beside the field it concerns.
    validate: false,
  })
  return guardAccess(schema)
}

/** The contract as text, in an order that does not depend on that of the code. */
export const schemaText = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`
