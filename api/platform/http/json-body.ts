import type { FastifyInstance } from 'fastify'

/** The caller's mistake, told with status 400. */
const badRequest = (message: string): Error => Object.assign(new Error(message), { statusCode: 400 })

const decode = (body: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    throw badRequest('The body is no UTF-8')
  }
}

/**
 * Reads JSON bodies. Octets that are no UTF-8 are refused rather than replaced: what is stored is what was sent, or nothing;
 * and a key that would reach an object's prototype is an error.
 */
export const addJsonBody = (app: FastifyInstance): void => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      const text = decode(Buffer.isBuffer(body) ? body : Buffer.from(body))
      if (text === '') throw badRequest('The body is empty')
      void parse(request, text, done)
    } catch (error) {
      done(error instanceof Error ? error : badRequest('The body is no JSON'), undefined)
    }
  })
}
