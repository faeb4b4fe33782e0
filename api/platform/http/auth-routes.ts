import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Auth, authPath, clientAddressHeader, doorOf } from '../auth/index.ts'

const toHeaders = (request: FastifyRequest): Headers => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  // The body is written anew below; its length may differ.
  headers.delete('content-length')
  headers.set(clientAddressHeader, request.ip)
  return headers
}

const toWebRequest = (request: FastifyRequest, publicUrl: string): Request => {
  const hasBody = request.method === 'POST'
  return new Request(new URL(request.url, publicUrl), {
    method: request.method,
    headers: toHeaders(request),
    ...(hasBody ? { body: JSON.stringify(request.body ?? {}) } : {}),
  })
}

/** The code of a refusal, as the library or we name it; null where the answer has none. */
const refusalIn = (text: string): string | null => /"code":"([A-Z][A-Z_]{2,60})"/.exec(text)?.[1] ?? null

/** Every attempt at an account is told in the log, by what was tried and what came of it. */
const note = ({ scope, url }: FastifyRequest, status: number, text: string): void => {
  if (scope === null) return
  scope.door = doorOf(new URL(url, 'http://any').pathname)
  if (status >= 400) scope.refusals.add(refusalIn(text) ?? String(status))
}

const send = async (reply: FastifyReply, response: Response): Promise<FastifyReply> => {
  reply.code(response.status)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
  // Each cookie in a header of its own: joined by commas they could not be told apart.
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  reply.header('cache-control', 'no-store')
  const text = await response.text()
  note(reply.request, response.status, text)
  return reply.send(text)
}

/** Hands everything under /auth to the auth library, with the caller's address as the connection has it. */
export const addAuthRoutes = (app: FastifyInstance, auth: Auth, publicUrl: string): void => {
  app.route({
    method: ['GET', 'POST'],
    url: `${authPath}/*`,
    handler: async (request, reply) => send(reply, await auth.handle(toWebRequest(request, publicUrl))),
  })
}
