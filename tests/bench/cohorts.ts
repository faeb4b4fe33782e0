import { cpus, loadavg, totalmem } from 'node:os'
import { performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { chooseSessions } from '../../api/domain/cohort/choose-sessions.ts'
import { buildCohort, withLearner } from '../../api/domain/cohort/cohort.ts'
import { countModules } from '../../api/domain/cohort/counts.ts'
import { placements } from '../../api/domain/cohort/placements.ts'
import { rankModules } from '../../api/domain/cohort/rank-modules.ts'
import { shelve, type Shelf } from '../../api/domain/cohort/shelf.ts'
import type { CohortLearner } from '../../api/domain/cohort/learner-vector.ts'
import { indexOf } from '../../api/domain/planning/catalogue-index.ts'
import { buildCapability, buildCatalogue, buildModule } from '../support/build/catalogue.ts'
import { randomFrom, randomInstance } from './instances.ts'
import { describeMachine } from './report.ts'

const learnerCount = 10_000
const moduleCount = 5_000
const capabilityCount = 300
/** Seeds of what is invented for this page; those below 1,000 are for trying things out. */
const seed = 1_001

type Draw = (below: number) => number

/** A library of 5,000 modules, its capabilities in domains of ten: every third for everyone, the others in ten areas. */
const shelveLibrary = (): Shelf => {
  const { modules } = randomInstance(seed, { capabilities: capabilityCount, modules: moduleCount, asked: 0.6 })
  const capabilities = [...Array(capabilityCount).keys()].map(place => {
    return buildCapability({ code: `C${place}`, pillar: 'CLN', area: areaOf(place) })
  })
  const asModules = modules.map(({ code, minutes, develops, requires }) =>
    buildModule({ code, minutes, develops: develops as never, requires: requires as never }),
  )
  return shelve(indexOf(buildCatalogue({ capabilities, modules: asModules })))
}

const areaOf = (place: number): string | null => {
  const domain = Math.floor(place / 10)
  return domain % 3 === 0 ? null : `A${domain % 10}`
}

/**
 * Somebody a third of the way: prepared at 1 or 2 in every third capability, aiming for 2 to 4 in three of five, with up to
 * nine modules finished and two refused.
 */
const invent = (draw: Draw, isConcerned: (place: number) => boolean): CohortLearner => {
  const every = { length: capabilityCount }
  const some = (most: number): number[] => Array.from({ length: draw(most + 1) }, () => draw(moduleCount))
  return {
    prepared: Uint8Array.from(every, () => (draw(3) === 0 ? 1 + draw(2) : 0)),
    target: Uint8Array.from(every, () => (draw(5) < 3 ? 2 + draw(3) : 0)),
    concern: Uint8Array.from(every, (_, place) => (isConcerned(place) ? 2 : 0)),
    completed: [...new Set(some(9))],
    banned: [...new Set(some(2))],
  }
}

/** In the code order of the catalogue's index. */
const areas = [...Array(capabilityCount).keys()]
  .toSorted((a, b) => (`C${a}` < `C${b}` ? -1 : 1))
  .map(place => areaOf(place))

const groups: readonly { readonly name: string; readonly people: (draw: Draw) => CohortLearner }[] = [
  { name: 'everything concerns everybody', people: draw => invent(draw, () => true) },
  {
    name: 'the core and three areas of ten each',
    people: draw => {
      const own = new Set(Array.from({ length: 3 }, () => `A${draw(10)}`))
      return invent(draw, place => areas[place] === null || own.has(areas[place] ?? ''))
    },
  },
]

const processorTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

interface Timed {
  /** Milliseconds on the clock: the median of the repeats and the fastest. */
  readonly median: number
  readonly fastest: number
  /** Milliseconds of the processor, median. */
  readonly processor: number
}

const time = (repeats: number, work: () => unknown): Timed => {
  work()
  const runs = Array.from({ length: repeats }, () => {
    const [from, used] = [performance.now(), processorTime()]
    work()
    return { clock: performance.now() - from, processor: processorTime() - used }
  })
  const sorted = (of: (run: (typeof runs)[number]) => number): number[] => runs.map(of).toSorted((a, b) => a - b)
  const clock = sorted(run => run.clock)
  const middle = Math.floor(repeats / 2)
  return {
    median: clock[middle] ?? Number.NaN,
    fastest: clock[0] ?? Number.NaN,
    processor: sorted(run => run.processor)[middle] ?? Number.NaN,
  }
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Megabytes in use once everything let go of is gone. */
const memory = (): number => {
  // What lies outside the heap is let go of while the next round begins.
  for (let round = 0; round < 3; round += 1) collect()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 2 ** 20
}

const cells = (what: string, { median, fastest, processor }: Timed, aim: string): string => {
  const digits = (value: number): string => value.toFixed(value < 10 ? 2 : 0)
  return `| ${[what, ...[median, fastest, processor].map(digits), aim].join(' | ')} |`
}

const measureGroup = (shelf: Shelf, people: (draw: Draw) => CohortLearner, repeats: number): readonly string[] => {
  const before = memory()
  const draw = randomFrom(seed + 1)
  const learners = Array.from({ length: learnerCount }, () => people(draw))
  const cohort = buildCohort(shelf, learners)
  const used = memory() - before
  const after = people(draw)
  const raised = { ...after, prepared: after.prepared.with(7, 4) }
  const group = withLearner(cohort, 0, after)
  const sessions = Array.from({ length: 500 }, () => {
    return { module: draw(moduleCount), places: 6 + draw(25), minutes: 60 * (1 + draw(4)) }
  })
  return [
    cells(
      'bitmaps built once',
      time(repeats, () => buildCohort(shelf, learners)),
      '',
    ),
    cells(
      'ready and helped, every module',
      time(repeats * 2, () => countModules(cohort)),
      '≤ 60',
    ),
    cells(
      'best 20 modules of each person, all people',
      time(repeats, () => rankModules(shelf, learners, 20)),
      '≤ 1500',
    ),
    cells(
      'one event of one person',
      time(repeats * 10, () => withLearner(group, 0, raised)),
      '',
    ),
    cells(
      '10 sessions of 500 within 20 hours',
      time(repeats, () => chooseSessions(cohort, sessions, { most: 10, minutes: 1_200 })),
      '',
    ),
    `| memory of the people and their bitmaps | ${used.toFixed(1)} MB | | | ≤ 60 MB |`,
  ]
}

/** 1,000 people who ask for one or two of some 800 places in half a year. */
const measurePlacements = (repeats: number): string => {
  const draw = randomFrom(seed + 2)
  const kind = (): string => `K${draw(20)}`
  const slots = Array.from({ length: 400 }, (_, place) => {
    return { id: `S${place}`, kind: kind(), period: draw(26), places: 1 + draw(3), asks: draw(3) === 0 ? ['G5'] : [] }
  })
  const demand = Array.from({ length: 1_000 }, (_, place) => ({
    learner: `L${place}`,
    needs: new Map(Array.from({ length: 1 + draw(4) }, () => [kind(), draw(2_000)] as const)),
    most: 1 + draw(2),
    weeksWaited: draw(20),
    meets: new Set(draw(4) > 0 ? ['G5'] : []),
  }))
  return cells(
    'places for 1,000 people in 400 slots',
    time(repeats, () => placements(slots, demand, 60)),
    '',
  )
}

const table = (title: string, rows: readonly string[]): string => {
  const head = ['| what | median ms | fastest ms | processor ms | aim |', `|${' --- |'.repeat(5)}`]
  return [`${title}:`, '', ...head, ...rows].join('\n')
}

/** How long groups of 10,000 take; no database is needed. */
export const measureCohorts = (isShort: boolean): string => {
  const repeats = isShort ? 3 : 9
  const shelf = shelveLibrary()
  const machine = describeMachine({
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memory: totalmem(),
    node: process.version,
    postgres: null,
    on: new Date(),
    waiting: loadavg()[0] ?? 0,
  })
  const tables = groups.map(({ name, people }) =>
    table(`${learnerCount} people; ${name}`, measureGroup(shelf, people, repeats)),
  )
  const library = `${moduleCount} modules, ${capabilityCount} capabilities`
  return [`Measured on ${machine}`, library, ...tables, table('Limited places', [measurePlacements(repeats)])].join(
    '\n\n',
  )
}
