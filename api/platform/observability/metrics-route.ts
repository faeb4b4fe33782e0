import { createHash, timingSafeEqual } from 'node:crypto'
import { type Server, createServer } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Metrics } from './metrics.ts'

const path = '/metrics'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Takes as long for a near miss as for a far one. */
const isToken = (header: string | undefined, token: string): boolean =>
  timingSafeEqual(digest(header ?? ''), digest(`Bearer ${token}`))

/** The numbers on the service's own port, to whoever has the token. */
export const addMetricsRoute = (app: FastifyInstance, metrics: Metrics, token: string): void => {
  app.get(path, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    if (!isToken(request.headers.authorization, token))
      return reply.code(401).header('www-authenticate', 'Bearer').send({ message: 'Send the token of METRICS_TOKEN' })
    const { contentType, text } = await metrics.render()
    return reply.type(contentType).send(text)
  })
}

export interface MetricsListener {
  readonly port: number
  close(): Promise<void>
}

interface ListenerSettings {
  readonly port: number
  readonly host: string
  /** null: who reaches the port may read. */
  readonly token: string | null
}

const createListener = (metrics: Metrics, token: string | null): Server =>
  createServer((request, response) => {
    if (request.url !== path) return void response.writeHead(404).end()
    if (token !== null && !isToken(request.headers.authorization, token)) return void response.writeHead(401).end()
    metrics.render().then(
      ({ contentType, text }) => response.writeHead(200, { 'content-type': contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })

/** The numbers on a port of their own, which a department keeps inside. */
export const startMetricsListener = (metrics: Metrics, settings: ListenerSettings): Promise<MetricsListener> => {
  const listener = createListener(metrics, settings.token)
  return new Promise((resolve, reject) => {
    listener.once('error', reject)
    listener.listen(settings.port, settings.host, () => {
      const address = listener.address()
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : settings.port,
        close: () =>
          new Promise<void>(closed => {
            listener.close(() => closed())
            listener.closeAllConnections()
          }),
      })
    })
  })
}
