import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { DatabaseLoad } from '../database/index.ts'

export interface AnsweredRequest {
  /** The pattern of the route, never the address. */
  readonly route: string
  readonly method: string
  readonly status: number
  readonly seconds: number
}

export interface AnsweredOperation {
  /** One field of the schema's roots, or one of a few words: a caller's own name for it would be without bound. */
  readonly operation: string
  /** "ok", or a code of the closed set of errors. */
  readonly outcome: string
  readonly seconds: number
  readonly statements: number
}

/** What the service tells a supervisor of itself, in numbers: of no person and of nothing they typed. */
export interface Metrics {
  requestBegan(): void
  requestEnded(request: AnsweredRequest): void
  operationEnded(operation: AnsweredOperation): void
  resolverEnded(field: string, seconds: number): void
  /** All of it, as Prometheus reads it. */
  render(): Promise<{ readonly contentType: string; readonly text: string }>
}

interface Sources {
  readonly databaseLoad: () => DatabaseLoad
}

/** Seconds; the steps are close together where answers should lie. */
const durations = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 15]
const statementCounts = [0, 1, 2, 3, 4, 6, 8, 12, 20, 50]

const createDatabaseGauges = (databaseLoad: Sources['databaseLoad']) => [
  new Gauge({
    name: 'soundings_database_units',
    help: 'Units of work open on the database, and waiting for a connection to begin on',
    labelNames: ['state'],
    registers: [],
    collect() {
      for (const [state, count] of Object.entries(databaseLoad().units)) this.set({ state }, count)
    },
  }),
  new Gauge({
    name: 'soundings_database_connections',
    help: 'Connections of the pool, by what they do; the embedded database has one and tells nothing here',
    labelNames: ['state'],
    registers: [],
    collect() {
      for (const [state, count] of Object.entries(databaseLoad().connections ?? {})) this.set({ state }, count)
    },
  }),
]

const createInstruments = (register: Registry) => {
  const registers = [register]
  const histogram = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Histogram({ name, help, labelNames, buckets: durations, registers })
  return {
    requests: histogram('soundings_http_request_seconds', 'Time to answer a request', ['route', 'method', 'status']),
    inFlight: new Gauge({ name: 'soundings_http_requests_in_flight', help: 'Requests not answered yet', registers }),
    operations: histogram('soundings_graphql_operation_seconds', 'Time to answer an operation', [
      'operation',
      'outcome',
    ]),
    resolvers: histogram('soundings_graphql_resolver_seconds', 'Time of a field at the root', ['field']),
    statements: new Histogram({
      name: 'soundings_graphql_statements',
      help: 'Statements an operation sends to the database, less begin, naming the viewer and commit',
      labelNames: ['operation'],
      buckets: statementCounts,
      registers,
    }),
    errors: new Counter({
      name: 'soundings_graphql_errors_total',
      help: 'Operations that met an exceptional error, by its code',
      labelNames: ['outcome'],
      registers,
    }),
  }
}

/** Counts and times in a board of its own, so that two services in one process stay apart. */
export const createMetrics = ({ databaseLoad }: Sources): Metrics => {
  const register = new Registry()
  // Process, memory, garbage collection and the delay of the event loop.
  collectDefaultMetrics({ register })
  for (const gauge of createDatabaseGauges(databaseLoad)) register.registerMetric(gauge)
  const { requests, inFlight, operations, resolvers, statements, errors } = createInstruments(register)
  return {
    requestBegan: () => inFlight.inc(),
    requestEnded: ({ route, method, status, seconds }) => {
      inFlight.dec()
      requests.observe({ route, method, status: `${Math.floor(status / 100)}xx` }, seconds)
    },
    operationEnded: ({ operation, outcome, seconds, statements: count }) => {
      operations.observe({ operation, outcome }, seconds)
      statements.observe({ operation }, count)
      if (outcome !== 'ok') errors.inc({ outcome })
    },
    resolverEnded: (field, seconds) => resolvers.observe({ field }, seconds),
    render: async () => ({ contentType: register.contentType, text: await register.metrics() }),
  }
}
