import type { Figures } from './measure.ts'
import type { SearchRow } from './searches.ts'

export interface Row {
  readonly learners: number
  readonly operation: string
  readonly connections: number
  readonly statements: number
  readonly own: Figures
  readonly a: Figures
  readonly b: Figures
  readonly c: Figures
}

interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memory: number
  readonly node: string
  /** null = measured without a database. */
  readonly postgres: string | null
  readonly on: Date
  /** Processes that ran or waited to, over the last minute; more than there are cores: others had the machine too. */
  readonly waiting: number
}

const inMilliseconds = (value: number): string => value.toFixed(value < 10 ? 2 : 1)

export const describeMachine = ({ processor, cores, memory, node, postgres, on, waiting }: Machine): string =>
  `${on.toISOString().slice(0, 10)}; ${processor}, ${cores} cores, ${Math.round(memory / 2 ** 30)} GiB; Node ${node}; ` +
  (postgres === null
    ? `no database; the machine’s load average ${waiting.toFixed(1)}.`
    : `${postgres.split(' on ')[0]}; service, database and load on the same machine, its load average ${waiting.toFixed(1)}.`)

/** Tables for the page of figures: what was measured, and what it is held against. */
export const toMarkdown = (machine: string, rows: readonly Row[]): string => {
  const head =
    '| learners | operation | conn. | statements | p50 ms | p95 ms | p99 ms | req/s | a p50 | b p50 | c p50 | p50 / (a+b+c) |'
  const rule = `|${' --- |'.repeat(12)}`
  const lines = rows.map(({ learners, operation, connections, statements, own, a, b, c }) => {
    const ratio = own.p50 / (a.p50 + b.p50 + c.p50)
    const times = [own.p50, own.p95, own.p99].map(inMilliseconds)
    const rivals = [a.p50, b.p50, c.p50].map(inMilliseconds)
    const cells = [learners, operation, connections, statements, ...times, Math.round(own.perSecond), ...rivals]
    return `| ${[...cells, ratio.toFixed(2)].join(' | ')} |`
  })
  return [`Measured on ${machine}`, '', head, rule, ...lines, '', growth(rows)].join('\n')
}

/** Cost at the largest size against that at the smallest, at one connection. */
const growth = (rows: readonly Row[]): string => {
  const sizes = rows.map(row => row.learners)
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)]
  const at = (learners: number, operation: string): Row | undefined =>
    rows.find(row => row.learners === learners && row.operation === operation && row.connections === 1)
  const parts = [...new Set(rows.map(row => row.operation))].map(operation => {
    const ratio = (at(largest, operation)?.own.p50 ?? Number.NaN) / (at(smallest, operation)?.own.p50 ?? Number.NaN)
    return `${operation} ${ratio.toFixed(2)}`
  })
  return `p50 at ${largest} learners over p50 at ${smallest}, one connection: ${parts.join(', ')}.`
}

/** Puts a text into a page, between the two comments that name its place. */
export const putBetween = (page: string, place: string, text: string): string =>
  page.replace(
    new RegExp(`<!-- ${place} -->[\\s\\S]*<!-- end of ${place} -->`),
    () => `<!-- ${place} -->\n${text}\n<!-- end of ${place} -->`,
  )

/** Times of searches, from the narrowest to the broadest. */
export const searchesToMarkdown = (machine: string, rows: readonly SearchRow[]): string => {
  const head = '| search | found | p50 ms | p95 ms | p99 ms | req/s |'
  const lines = rows.map(({ what, found, own }) => {
    const times = [own.p50, own.p95, own.p99].map(inMilliseconds)
    return `| ${[what, found, ...times, Math.round(own.perSecond)].join(' | ')} |`
  })
  return [`Measured on ${machine}`, '', head, `|${' --- |'.repeat(6)}`, ...lines].join('\n')
}
