import type { FastifyInstance } from 'fastify'
import type { WatchingSettings } from '../config.ts'
import type { DatabaseLoad } from '../database/index.ts'
import { type Metrics, createMetrics } from './metrics.ts'
import { addMetricsRoute, startMetricsListener } from './metrics-route.ts'
import type { Traces } from '../request-scope.ts'
import { createTraces } from './traces.ts'

/** How the service is watched from outside, as its settings ask. */
export interface Watch {
  /** null: nobody counts. */
  readonly metrics: Metrics | null
  readonly traces: Traces
  /** The port of the numbers alone; null: they have none. */
  readonly metricsPort: number | null
  close(): Promise<void>
}

/** Nothing is counted that nobody reads, and nobody reads unless a setting says so. */
export const createWatch = async (settings: WatchingSettings, databaseLoad: () => DatabaseLoad): Promise<Watch> => {
  const { metricsToken: token, metricsPort, metricsHost: host } = settings
  const metrics = token === null && metricsPort === null ? null : createMetrics({ databaseLoad })
  const listener =
    metrics === null || metricsPort === null
      ? null
      : await startMetricsListener(metrics, { port: metricsPort, host, token })
  const traces = await createTraces(settings.tracesEndpoint, settings.serviceName)
  const close = async (): Promise<void> => {
    await listener?.close()
    // A collector that is away must not keep the service from stopping.
    await traces.close().catch(() => {})
  }
  return { metrics, traces, metricsPort: listener?.port ?? null, close }
}

/** On the service's own port the numbers want a token. */
export const addWatchRoutes = (app: FastifyInstance, { metrics }: Watch, { metricsToken }: WatchingSettings): void => {
  if (metrics !== null && metricsToken !== null) addMetricsRoute(app, metrics, metricsToken)
}
