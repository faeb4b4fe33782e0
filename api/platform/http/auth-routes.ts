import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Auth, authPath, clientAddressHeader } from '../auth/index.ts'

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

const send = async (reply: FastifyReply, response: Response): Promise<FastifyReply> => {
  reply.code(response.status)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
  // Each cookie in a header of its own: joined by commas they could not be told apart.
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  reply.header('cache-control', 'no-store')
  return reply.send(await response.text())
}

/** Hands everything under /auth to the auth library, with the caller's address as the connection has it. */
export const addAuthRoutes = (app: FastifyInstance, auth: Auth, publicUrl: string): void => {
  app.route({
    method: ['GET', 'POST'],
    url: `${authPath}/*`,
    handler: async (request, reply) => send(reply, await auth.handle(toWebRequest(request, publicUrl))),
  })
}
