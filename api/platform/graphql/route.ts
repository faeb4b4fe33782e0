import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { z } from 'zod'
import { isDatabaseAway } from '../database/index.ts'
import { ExceptionalError } from '../errors.ts'
import type { RequestContext } from './context.ts'
import type { Documents } from './documents.ts'
import { sendRequestError } from './request-failure.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const persistedQuery = z.object({ persistedQuery: z.object({ sha256Hash: z.string() }) })

/** The hash of a registered document that a request carries. */
export const hashIn = (extensions: unknown): string | undefined =>
  persistedQuery.safeParse(extensions).data?.persistedQuery.sha256Hash

/** Known to clients that name documents by hash: it tells them to send the text. */
const sendTheText = (): ExceptionalError => new ExceptionalError('BAD_REQUEST', 'PersistedQueryNotFound')

const textIn = ({ query }: Record<string, unknown>): string | undefined =>
  typeof query === 'string' ? query : undefined

/** The body with the text of the registered document in the place of its hash. */
const bodyMeant = (documents: Documents, body: Record<string, unknown>): Record<string, unknown> => {
  const { extensions, ...rest } = body
  const hash = hashIn(extensions)
  const text = documents.textOf({ hash, text: textIn(body) })
  if (hash === undefined) return body
  if (text === undefined) throw sendTheText()
  return { ...rest, query: text }
}

/** Refuses what is not to be answered, before anything is made of it. */
const admit = (documents: Documents) => (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
  try {
    if (request.method === 'POST' && isRecord(request.body)) request.body = bodyMeant(documents, request.body)
    if (request.method === 'GET' && isRecord(request.query)) documents.textOf({ text: textIn(request.query) })
    done()
  } catch (error) {
    if (!(error instanceof ExceptionalError)) throw error
    void sendRequestError(request, reply, error)
  }
}

interface GraphqlRouteParts {
  readonly server: ApolloServer<RequestContext>
  readonly documents: Documents
  createContext(request: FastifyRequest, reply: FastifyReply): Promise<RequestContext>
}

/** Who asks stands in the database; where that is away, the answer says so rather than blame the request. */
const sayUnavailable = (error: unknown): never => {
  if (!isDatabaseAway(error)) throw error
  const originalError = error instanceof Error ? error : null
  throw new GraphQLError('The database is away', { originalError, extensions: { http: { status: 503 } } })
}

/** Answers GraphQL at /graphql. */
export const addGraphqlRoute = (
  app: FastifyInstance,
  { server, documents, createContext }: GraphqlRouteParts,
): void => {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    preHandler: admit(documents),
    // What is answered is one person's, and a shared computer keeps none of it.
    onSend: (_request, reply, payload, done) => {
      reply.header('cache-control', 'no-store')
      done(null, payload)
    },
    handler: fastifyApolloHandler(server, {
      context: (request, reply) => createContext(request, reply).catch(sayUnavailable),
    }),
  })
}
