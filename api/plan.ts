import { readFileSync } from 'node:fs'
import {
  BadInstance,
  type InstancePlan,
  planInstance,
  type ReadInstance,
  readInstance,
  weeksOf,
} from './features/plans/index.ts'
import { describeError } from './platform/logging.ts'
import { createSolverPool } from './platform/solver/index.ts'

const usage = `Solves one instance of the planner and prints the answer as JSON.

  npm run -s plan -- FILE.json [--seconds S]

It stops after S seconds, 30 where none are given, or when interrupted, with the best plan and bound it has by then.
`

const defaultSeconds = 30

/** The command was not called as it has to be. */
class Misused extends Error {
  override readonly name = 'Misused'
}

interface Call {
  readonly file: string
  readonly seconds: number
}

const readCall = (words: readonly string[]): Call => {
  const place = words.findIndex(word => word === '--seconds' || word.startsWith('--seconds='))
  const isJoined = words[place]?.includes('=') === true
  const given = isJoined ? words[place]?.slice('--seconds='.length) : words[place + 1]
  const others = words.filter((_, at) => place < 0 || at < place || at > place + (isJoined ? 0 : 1))
  const [file, ...more] = others
  const seconds = place < 0 ? defaultSeconds : Number(given === undefined || given.trim() === '' ? Number.NaN : given)
  if (file === undefined || more.length > 0 || file.startsWith('--')) throw new Misused(usage)
  if (!(seconds >= 0) || seconds > 1e6) throw new Misused(`--seconds takes a number of seconds\n\n${usage}`)
  return { file, seconds }
}

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new BadInstance(error instanceof Error ? error.message : String(error))
  }
}

const describe = (plan: InstancePlan, { hoursPerWeek, start }: ReadInstance): object => {
  const { order, minutes, lowerBoundMinutes, proven, uncovered } = plan
  const schedule = weeksOf({ planned: minutes, atLeast: lowerBoundMinutes }, hoursPerWeek, start)
  // Counted from when the process began: what somebody waited.
  const elapsedMs = Math.round(performance.now())
  return { order, minutes, lowerBoundMinutes, proven, uncovered, ...schedule, elapsedMs }
}

const run = async ({ file, seconds }: Call): Promise<void> => {
  const interrupt = new AbortController()
  // Before anything takes time: whoever interrupts gets the best plan so far, which is at least the first.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => interrupt.abort())
  const solver = createSolverPool({ size: 1, startsAtOnce: true })
  try {
    const read = readInstance(readText(file))
    let best: InstancePlan | null = null
    for await (const plan of planInstance(read.instance, { solver, seconds, signal: interrupt.signal })) best = plan
    if (best !== null) process.stdout.write(`${JSON.stringify(describe(best, read))}\n`)
  } finally {
    await solver.close()
  }
}

const explain = (error: unknown): string => {
  const { type, message, stack } = describeError(error)
  return error instanceof BadInstance || error instanceof Misused ? message : `${type}: ${message}\n${stack}`
}

try {
  await run(readCall(process.argv.slice(2)))
} catch (error) {
  process.stderr.write(`${explain(error).trimEnd()}\n`)
  process.exitCode = error instanceof BadInstance || error instanceof Misused ? 2 : 1
}
