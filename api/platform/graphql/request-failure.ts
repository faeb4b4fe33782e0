import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ExceptionalError } from '../errors.ts'
import { noteRefusal } from '../request-scope.ts'

const modern = 'application/graphql-response+json'

/** Whether the answer will be of the media type that says by its status whether the operation began. */
const isModern = (accept: string | undefined): boolean => (accept ?? '').includes(modern)

/**
 * Status of an answer to a well-formed request whose operation did not begin, by the GraphQL over HTTP specification: in
 * the media type of its own it is told by 400; in application/json by 200, because proxies answer 4xx in JSON too.
 */
export const statusOfRequestError = (accept: string | undefined): 200 | 400 => (isModern(accept) ? 400 : 200)

/** Answers what stopped a request before its operation began, in the form of any other GraphQL error. */
export const sendRequestError = (
  request: FastifyRequest,
  reply: FastifyReply,
  { code, message }: ExceptionalError,
): FastifyReply => {
  const { accept } = request.headers
  noteRefusal(code)
  return reply
    .code(statusOfRequestError(accept))
    .header('cache-control', 'no-store')
    .type(`${isModern(accept) ? modern : 'application/json'}; charset=utf-8`)
    .send(JSON.stringify({ errors: [{ message, extensions: { code, requestId: request.id } }] }))
}
