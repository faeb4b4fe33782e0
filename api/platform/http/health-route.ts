import { setTimeout } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'

export interface Readiness {
  /** Whether what requests need is there. */
  isReady(): Promise<boolean>
  /** Whether the service is about to stop. */
  isDraining(): boolean
}

/** Milliseconds; a database that is slower than this serves nobody. */
const longest = 3_000
/** Milliseconds an answer is kept: whoever asks without end costs one statement a second. */
const kept = 1_000

const within = (asked: Promise<boolean>, milliseconds: number): Promise<boolean> =>
  Promise.race([asked.catch(() => false), setTimeout(milliseconds, false, { ref: false })])

const keptFor = (ask: () => Promise<boolean>): (() => Promise<boolean>) => {
  let answer: { readonly until: number; readonly isSo: Promise<boolean> } | null = null
  return () => {
    const now = performance.now()
    if (answer === null || answer.until < now) answer = { until: now + kept, isSo: within(ask(), longest) }
    return answer.isSo
  }
}

const tell = (reply: FastifyReply, isWell: boolean, status: string): FastifyReply =>
  reply
    .code(isWell ? 200 : 503)
    .header('cache-control', 'no-store')
    .send({ status })

/**
 * Tells a supervisor at /healthz that the process lives, and so need not be started anew, and at /readyz whether requests
 * should be sent to it.
 */
export const addHealthRoutes = (app: FastifyInstance, { isReady, isDraining }: Readiness): void => {
  const isReadyLately = keptFor(isReady)
  app.get('/healthz', (_request, reply) => tell(reply, true, 'ok'))
  app.get('/readyz', async (_request, reply) => {
    if (isDraining()) return tell(reply, false, 'stopping')
    const isWell = await isReadyLately()
    return tell(reply, isWell, isWell ? 'ready' : 'unavailable')
  })
}
