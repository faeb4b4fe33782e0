import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Metrics } from '../observability/index.ts'
import { type RequestScope, type Traces, runInRequest } from '../request-scope.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** null until the first hook has run. */
    scope: RequestScope | null
  }
}

export interface Watchers {
  /** null: nobody counts. */
  readonly metrics: Metrics | null
  readonly traces: Traces
}

/** By the pattern of its route: an address may hold an id or somebody's words. */
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unknown'

/** Gives each request its scope, and tells those who watch of its answer. */
export const addRequestWatch = (app: FastifyInstance, { metrics, traces }: Watchers): void => {
  app.decorateRequest('scope', null)
  app.addHook('onRequest', (request, _reply, done) => {
    const trace = traces.begin(`${request.method} ${routeOf(request)}`, request.headers)
    const scope: RequestScope = { requestId: request.id, statements: 0, trace, refusals: new Set(), door: null }
    request.scope = scope
    metrics?.requestBegan()
    runInRequest(scope, done)
  })
  app.addHook('onResponse', (request, reply, done) => {
    const [route, status] = [routeOf(request), reply.statusCode]
    metrics?.requestEnded({ route, method: request.method, status, seconds: reply.elapsedTime / 1000 })
    request.scope?.trace?.end({
      'http.request.method': request.method,
      'http.route': route,
      'http.response.status_code': status,
      'soundings.request_id': request.id,
    })
    done()
  })
}
