import { loadavg } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createSolverPool, type SolverPool } from '../../api/platform/solver/index.ts'
import { projectRoot } from '../../seeds/project-root.ts'
import {
  bundles,
  callOff,
  eventAnswers,
  followed,
  keptShare,
  known,
  memory,
  roles,
  scattered,
  stages,
  warmUp,
  whatIfAnswers,
  type Answered,
  type Followed,
  type Runs,
} from './plans-cases.ts'
import type { Journey } from './plans-follow.ts'
import { percentile, type BenchPlan, type Run } from './plans-subject.ts'

/** A line of the table: what was measured, what it has to be, what it was, and whether that is enough. */
interface Line {
  readonly what: string
  readonly must: string
  readonly is: string
  /** null = nothing is asked but that it be said. */
  readonly isMet: boolean | null
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`
const percent = (share: number): string => `${(100 * share).toFixed(share < 0.1 ? 2 : 1)} %`
const took = (run: Run): number => run.took
const gap = ({ minutes, lowerBoundMinutes }: BenchPlan): number => (minutes === 0 ? 0 : 1 - lowerBoundMinutes / minutes)
const proven = (runs: readonly Run[]): number => runs.filter(({ last }) => last.isProven).length

/** When a run first had a plan within a share of the best it ever had. */
const nearBest = (run: Run, share: number): number =>
  run.answers.find(({ plan }) => plan.minutes <= run.last.minutes * (1 + share))?.at ?? run.took

const timesOf = (runs: readonly Pick<Run, 'took' | 'processor'>[]): string => {
  const times = runs.map(each => each.took)
  const work = runs.map(({ processor }) => processor)
  return `${ms(percentile(times, 0.5))} / ${ms(percentile(times, 0.95))}, processor ${ms(percentile(work, 0.5))}`
}

const stageLines = async (solver: SolverPool, count: number): Promise<readonly Line[]> =>
  (await stages(solver, count)).map(({ modules, steps, runs }) => ({
    what: `stage, ${steps} open level steps, ${modules} modules: p50 / p95`,
    must: 'proven; ≤ 100 ms / ≤ 1 s',
    is: `${proven(runs)} of ${runs.length} proven; ${timesOf(runs)}`,
    isMet:
      proven(runs) === runs.length &&
      percentile(runs.map(took), 0.5) <= 100 &&
      percentile(runs.map(took), 0.95) <= 1_000,
  }))

const roleLines = async (solver: SolverPool, count: number): Promise<readonly Line[]> => {
  const { runs } = await roles(solver, count)
  const near = percentile(
    runs.map(run => nearBest(run, 0.005)),
    0.5,
  )
  const times = runs.map(took)
  return [
    {
      what: 'whole role, 300 capabilities, 5000 modules: within 0.5 % of the optimum, p50',
      must: '≤ 500 ms',
      is: ms(near),
      isMet: near <= 500,
    },
    {
      what: 'the same proven: p50 / p95',
      must: '≤ 2 s / ≤ 12 s',
      is: `${proven(runs)} of ${runs.length} proven; ${timesOf(runs)}`,
      isMet: proven(runs) === runs.length && percentile(times, 0.5) <= 2_000 && percentile(times, 0.95) <= 12_000,
    },
  ]
}

const hardLine = (what: string, { runs }: Runs, seconds: number): Line => {
  const gaps = runs.map(({ last }) => gap(last))
  return {
    what: `${what}, ${seconds} s at most`,
    must: 'an honest gap',
    is: `${proven(runs)} of ${runs.length} proven; gap ${percent(percentile(gaps, 0.5))}, at most ${percent(Math.max(...gaps))}; ${timesOf(runs)}`,
    isMet: null,
  }
}

const firstLines = (answered: readonly Answered[]): readonly Line[] => {
  const times = answered.map(each => each.took)
  const kept = answered.map(keptShare)
  const over = answered.map(({ goingOn, best }) => goingOn.minutes / Math.max(1, best.minutes) - 1)
  return [
    {
      what: `first answer at 10000 modules after an event, previous plan given, ${answered.length} events: p50 / p95`,
      must: 'p95 ≤ 50 ms',
      is: timesOf(answered),
      isMet: percentile(times, 0.95) <= 50,
    },
    {
      what: 'steps kept after these events where the loss is at most 2 %: least / p50',
      must: '≥ 80 %',
      is:
        `${percent(Math.min(...kept))} / ${percent(percentile(kept, 0.5))}; loss of going on p95 ` +
        `${percent(percentile(over, 0.95))}, ${over.filter(each => each <= 0.02).length} of ${over.length} at most 2 %`,
      isMet: answered.every((each, at) => (over[at] ?? 0) > 0.02 || keptShare(each) >= 0.8),
    },
  ]
}

const whatIfLine = (modules: number, answered: readonly Answered[]): Line => {
  const times = answered.map(each => each.took)
  const over = answered.map(({ goingOn, best }) => goingOn.minutes / Math.max(1, best.minutes) - 1)
  const all = answered.filter(({ best }) => best.isProven).length
  return {
    what: `what-if without a solver, whole role, ${modules} modules: p50 / p95; over the new optimum: p50 / most`,
    must: 'p50 ≤ 20 ms; within 2 %',
    is:
      `${timesOf(answered)}; ${percent(percentile(over, 0.5))} / ` +
      `${percent(Math.max(...over))}, of ${answered.length}, ${all} proven`,
    isMet: percentile(times, 0.5) <= 20 && Math.max(...over) <= 0.02,
  }
}

const followLines = (all: readonly Followed[]): readonly Line[] => {
  const exact = all.filter(({ own, plan }) => own.isThere && own.minutes === plan).length
  const rival = (what: string, of: (one: Followed) => Journey): Line => {
    const more = all.filter(({ plan }) => plan > 0).map(one => of(one).minutes / one.plan - 1)
    const stuck = all.filter(one => of(one).deadEnds > 0).length
    return {
      what: `side by side: ${what}`,
      must: 'more minutes, dead ends',
      is: `${percent(percentile(more, 0.5))} more minutes, at most ${percent(Math.max(...more))}; ${stuck} of ${all.length} came to a dead end`,
      isMet: null,
    }
  }
  return [
    {
      what: `following the advice, ${all.length} learners, 100 capabilities, 500 modules`,
      must: 'all there, in the minutes of the plan',
      is: `${exact} of ${all.length}`,
      isMet: exact === all.length,
    },
    rival('most gap closed for a minute', ({ perMinute }) => perMinute),
    rival('a score of need (100 essential, 30 optional, 25 for each level of the gap)', ({ byNeed }) => byNeed),
  ]
}

const memoryLine = async (solver: SolverPool, warming: number, solves: number): Promise<Line> => {
  const { early, late } = await memory(solver, { warming, solves })
  const mib = (size: number): string => `${size.toFixed(0)} MiB`
  return {
    what: `memory of the process after ${warming} solves and after ${solves} more`,
    must: 'flat: at most a tenth more',
    is: `${mib(early.process)}, ${mib(late.process)}; the main thread’s heap of it ${mib(early.heap)}, ${mib(late.heap)}`,
    isMet: late.process <= early.process * 1.1,
  }
}

const knownLine = async (solver: SolverPool, count: number): Promise<Line> => {
  const answers = await known(solver, count)
  const times = answers.map(each => each.took)
  const anew = answers.map(each => each.anew)
  const forgotten = answers.map(each => each.forgotten)
  return {
    what: 'plan known already, 87 open level steps, 10000 modules: its name, the look-up, its words: p50 / p95',
    must: 'p95 ≤ 15 ms',
    is:
      `${timesOf(answers)}; put into numbers again ${ms(percentile(forgotten, 0.5))} / ${ms(percentile(forgotten, 0.95))}; ` +
      `the first plan that goes before it p50 ${ms(percentile(anew, 0.5))}`,
    isMet: percentile(times, 0.95) <= 15,
  }
}

const offLine = async (solver: SolverPool): Promise<Line> => {
  const { asked, valid } = await callOff(solver)
  return {
    what: 'bundles, 5000 modules, called off between 0 and 2.6 s',
    must: 'a valid answer each time',
    is: `${valid} of ${asked}`,
    isMet: valid === asked,
  }
}

/** Measures the planner as it was built on invented catalogues; needs no database. Returns a table for the page of figures. */
export const measurePlans = async (isShort: boolean): Promise<string> => {
  const program = pathToFileURL(join(projectRoot(), 'dist/api/solver-worker.js'))
  const solver = createSolverPool({ size: 1, program })
  const few = <T>(short: T, long: T): T => (isShort ? short : long)
  const say = (what: string): void => void process.stderr.write(`plans: ${what}\n`)
  try {
    await warmUp(solver)
    say('memory')
    const flat = await memoryLine(solver, few(50, 500), few(100, 1_000))
    say('stages')
    const lines: Line[] = [...(await stageLines(solver, few(5, 20)))]
    say('roles')
    lines.push(...(await roleLines(solver, few(4, 24))))
    say('after an event')
    lines.push(...firstLines(await eventAnswers(solver, [500, 10_000], few(2, 10))))
    say('known')
    lines.push(await knownLine(solver, few(5, 20)))
    say('what if')
    for (const [capabilities, modules] of [
      [100, 500],
      [300, 5_000],
      [500, 10_000],
    ] as const)
      lines.push(whatIfLine(modules, await whatIfAnswers(solver, [capabilities, modules], few(2, 8))))
    say('following')
    lines.push(...followLines(await followed(solver, few(50, 500))), flat)
    say('harder ones')
    const [short, long] = few([3, 5], [20, 20])
    lines.push(
      hardLine('scattered targets, 300 capabilities, 5000 modules', await scattered(solver, few(1, 3), long), long),
      hardLine(
        'bundles, whole role, 500 modules',
        await bundles(solver, [100, 500], { count: few(1, 3), seconds: short }),
        short,
      ),
      hardLine(
        'bundles, whole role, 5000 modules',
        await bundles(solver, [300, 5_000], { count: few(1, 2), seconds: short }),
        short,
      ),
      await offLine(solver),
    )
    return toTable(lines)
  } finally {
    await solver.close()
  }
}

const toTable = (lines: readonly Line[]): string =>
  [
    `Load average at the end ${(loadavg()[0] ?? 0).toFixed(1)}; seeds from 1000 on, none of them used while the planner was made.`,
    '',
    '| case | must | is | met |',
    '| --- | --- | --- | --- |',
    ...lines.map(
      ({ what, must, is, isMet }) =>
        `| ${[what, must, is, isMet === null ? '' : isMet ? 'yes' : '**no**'].join(' | ')} |`,
    ),
  ].join('\n')
