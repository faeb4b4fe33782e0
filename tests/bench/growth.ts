import { type Figures, measure } from './measure.ts'
import { type Operation, bodyOf, operations } from './operations.ts'
import { type Service, ask, signIn, startService } from './service.ts'

/** One operation at one load, on so many processes of the service over one database. */
export interface GrowthRow {
  readonly processes: number
  readonly operation: string
  readonly connections: number
  readonly figures: Figures
}

export interface GrowthPlan {
  readonly url: string
  /** E-mail addresses of those who are signed in. */
  readonly emails: readonly string[]
  readonly password: string
  readonly seconds: number
  /** The processes listen on this port and those after it. */
  readonly firstPort: number
}

const processCounts = [1, 2, 4]
const connectionCounts = [1, 8, 16, 64]

const startServices = async ({ url, firstPort }: GrowthPlan, count: number): Promise<Service[]> => {
  const services: Service[] = []
  for (let place = 0; place < count; place += 1) services.push(await startService(url, firstPort + place))
  return services
}

const measureOn = async (
  services: readonly Service[],
  operation: Operation,
  cookies: readonly string[],
  load: { connections: number; seconds: number },
): Promise<Figures> =>
  measure(async turn => {
    // As a proxy would: the next request to the next process.
    const service = services[turn % services.length]
    const cookie = cookies[turn % cookies.length]
    if (service === undefined || cookie === undefined) throw new Error('Nobody to ask')
    await ask(service.port, bodyOf(operation, turn), cookie)
  }, load)

/** How the service grows with what is asked of it, and with the processes that share the work. */
export const measureGrowth = async (plan: GrowthPlan): Promise<GrowthRow[]> => {
  const rows: GrowthRow[] = []
  for (const processes of processCounts) {
    const services = await startServices(plan, processes)
    try {
      const cookies: string[] = []
      for (const email of plan.emails) cookies.push(await signIn(plan.firstPort, email, plan.password))
      for (const operation of operations()) {
        for (const connections of connectionCounts) {
          process.stderr.write(`${processes} processes: ${operation.name} at ${connections}\n`)
          const figures = await measureOn(services, operation, cookies, { connections, seconds: plan.seconds })
          rows.push({ processes, operation: operation.name, connections, figures })
        }
      }
    } finally {
      for (const service of services) await service.stop()
    }
  }
  return rows
}

const inMilliseconds = (value: number): string => value.toFixed(value < 10 ? 2 : 1)

/** A table for the page of figures. */
export const growthToMarkdown = (rows: readonly GrowthRow[], learners: number): string => {
  const lines = rows.map(({ processes, operation, connections, figures: { p50, p95, p99, perSecond } }) => {
    const times = [p50, p95, p99].map(inMilliseconds)
    return `| ${[processes, operation, connections, ...times, Math.round(perSecond)].join(' | ')} |`
  })
  return [
    `${learners} learners; the processes share one PostgreSQL, and all of it shares the cores of the machine.`,
    '',
    '| processes | operation | conn. | p50 ms | p95 ms | p99 ms | req/s |',
    `|${' --- |'.repeat(7)}`,
    ...lines,
  ].join('\n')
}
