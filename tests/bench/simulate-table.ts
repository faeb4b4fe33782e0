import type { DevelopmentPlan } from '../../api/domain/development/development-plan.ts'
import type { Advice } from '../../api/domain/recommendation/types.ts'
import { percentile } from './plans-subject.ts'
import type { Churn } from './simulate-journeys.ts'
import type { Invented } from './simulated-people.ts'

/** What came of one invented learner. */
export interface Simulated {
  readonly person: Invented
  readonly plan: DevelopmentPlan
  readonly advice: Advice
  /** Milliseconds for the plan and all that is said of it. */
  readonly took: number
  /** Minutes it took to do what each plan said first; null = it never ended. */
  readonly followed: number | null
  /** The same with the first plan adopted. */
  readonly adopted: number | null
  /** null = there was no module in the plan. */
  readonly churn: Churn | null
}

/** A number of each learner; null = there is none of theirs. */
type Measure = (one: Simulated) => number | null

const measures: readonly (readonly [string, Measure])[] = [
  ['minutes to the goal', ({ plan }) => plan.minutes],
  ['above the bound, %', ({ plan }) => (plan.minutes === 0 ? null : 100 * (1 - plan.lowerBoundMinutes / plan.minutes))],
  ['steps', ({ plan }) => plan.steps.length],
  ['half-days on lists', ({ plan }) => plan.supervisedHalfDays],
  ['examinations', ({ plan }) => plan.examinations],
  ['decisions', ({ plan }) => plan.decisions],
  ['weeks of study, where hours are known', ({ plan }) => plan.schedule?.studyWeeks ?? null],
  ['weeks to the end, where it can be told', ({ plan }) => plan.schedule?.wholeWeeks ?? null],
  ['next steps offered now', ({ advice }) => advice.items.length],
  ['milliseconds a plan', ({ took }) => took],
  ['modules kept after an event, %', ({ churn }) => (churn === null ? null : 100 * churn.kept)],
]

type Share = (one: Simulated) => boolean | null

const shares: readonly (readonly [string, Share])[] = [
  ['nothing left to learn', ({ plan }) => plan.minutes === 0],
  ['proven at once', ({ plan }) => plan.minutes === plan.lowerBoundMinutes],
  ['something no module reaches', ({ plan }) => plan.uncovered.length > 0],
  ['no step offered now', ({ advice }) => advice.items.length === 0],
  ['an end can be told, of those with hours', ({ plan }) => plan.schedule && plan.schedule.wholeWeeks !== null],
  ['followed: in exactly the minutes', ({ plan, followed }) => followed === plan.minutes],
  ['followed: in fewer', ({ plan, followed }) => followed !== null && followed < plan.minutes],
  ['followed: in more, or never', ({ plan, followed }) => followed === null || followed > plan.minutes],
  ['adopted and followed: in exactly the minutes', ({ plan, adopted }) => adopted === plan.minutes],
  ['adopted and followed: in fewer', ({ plan, adopted }) => adopted !== null && adopted < plan.minutes],
  ['adopted and followed: in more, or never', ({ plan, adopted }) => adopted === null || adopted > plan.minutes],
  [
    'after an achievement: more minutes than before',
    ({ churn }) => (churn === null || churn.event === 'a module refused' ? null : churn.minutes > churn.before),
  ],
]

const short = (value: number): string =>
  Number.isNaN(value) ? '' : Number.isInteger(value) || value >= 100 ? value.toFixed(0) : value.toFixed(1)

/** All, and those of each level of the role aimed for. */
const groupsOf = (all: readonly Simulated[]): readonly (readonly [string, readonly Simulated[]])[] => {
  const levels = [...new Set(all.map(({ person }) => person.role.level))].toSorted()
  return [
    ['all', all],
    ...levels.map(level => [level, all.filter(({ person }) => person.role.level === level)] as const),
  ]
}

const numbersTable = (groups: ReturnType<typeof groupsOf>): readonly string[] => [
  '| what | role level | p5 | p25 | p50 | p75 | p95 | most |',
  `|${' --- |'.repeat(8)}`,
  ...measures.flatMap(([what, measure]) =>
    groups.map(([level, group]) => {
      const values = group.flatMap(one => measure(one) ?? [])
      const cells = [0.05, 0.25, 0.5, 0.75, 0.95, 1].map(share => short(percentile(values, share)))
      return `| ${[what, level, ...cells].join(' | ')} |`
    }),
  ),
]

const sharesTable = (groups: ReturnType<typeof groupsOf>): readonly string[] => [
  `| share of learners | ${groups.map(([level, group]) => `${level} (${group.length})`).join(' | ')} |`,
  `|${' --- |'.repeat(groups.length + 1)}`,
  ...shares.map(([what, share]) => {
    const cells = groups.map(([, group]) => {
      const asked = group.map(share).filter(each => each !== null)
      const met = asked.filter(Boolean).length
      return asked.length === 0 ? '' : `${met} of ${asked.length}`
    })
    return `| ${[what, ...cells].join(' | ')} |`
  }),
]

const counted = (values: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([value, count]) => `${value} ${count}`)
    .join(', ')
}

const churnTable = (all: readonly Simulated[]): readonly string[] => {
  const churns = all.flatMap(({ churn }) => churn ?? [])
  const events = [...new Set(churns.map(({ event }) => event))].toSorted()
  return [
    '| event, the plan adopted before | learners | modules kept, %: least / p5 / p50 | modules new: p50 / p95 / most | minutes more: p50 / most |',
    `|${' --- |'.repeat(5)}`,
    ...events.map(event => {
      const those = churns.filter(churn => churn.event === event)
      const kept = those.map(churn => 100 * churn.kept)
      const fresh = those.map(churn => churn.fresh)
      const more = those.map(({ minutes, before }) => minutes - before)
      const cells = [
        [0, 0.05, 0.5].map(share => short(percentile(kept, share))).join(' / '),
        [0.5, 0.95, 1].map(share => short(percentile(fresh, share))).join(' / '),
        [0.5, 1].map(share => short(percentile(more, share))).join(' / '),
      ]
      return `| ${[event, those.length, ...cells].join(' | ')} |`
    }),
  ]
}

/** Tables of distributions by the level of the role aimed for. */
export const simulationToMarkdown = (all: readonly Simulated[]): string => {
  const groups = groupsOf(all)
  return [
    ...numbersTable(groups),
    '',
    ...sharesTable(groups),
    '',
    `Kinds of the first step: ${counted(all.map(({ advice }) => advice.items[0]?.kind ?? 'none'))}.`,
    '',
    ...churnTable(all),
  ].join('\n')
}
