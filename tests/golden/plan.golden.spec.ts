import { describe, expect, it } from 'vitest'
import { formatDay } from '../../api/domain/capability/calendar.ts'
import { developmentPlan, type DevelopmentPlan } from '../../api/domain/development/development-plan.ts'
import type { DescribedStep } from '../../api/domain/development/described-step.ts'
import type { PlannedReview } from '../../api/domain/development/reviews.ts'
import { dayAfter } from '../../api/domain/planning/study-calendar.ts'
import { defaultParameters } from '../../api/domain/recommendation/parameters.ts'
import { situationOf, type Situation } from '../../api/domain/recommendation/situation.ts'
import type { Learner } from '../../api/domain/recommendation/types.ts'
import { duration } from '../../api/domain/recommendation/words.ts'
import type { Persona } from '../../seeds/persona.types.ts'
import { toLearner } from '../../seeds/personas.ts'
import { adviceDay, catalogue, personas } from './named-people.ts'

const casesPerMonth = 12
const situationFor = (learner: Learner): Situation =>
  situationOf(learner, { catalogue, parameters: defaultParameters, now: adviceDay })

const planFor = (learner: Learner): DevelopmentPlan => {
  const hours = learner.goal?.hoursPerWeek ?? null
  const calendar = { start: adviceDay, minutesPerWeek: (hours ?? 0) * 60, casesPerMonth, leave: learner.leave }
  return developmentPlan(situationFor(learner), hours === null ? null : calendar)
}

const renderStep = ({ schedule, works }: DevelopmentPlan, step: DescribedStep, at: number): string[] => {
  const when = schedule?.steps[at] ?? null
  const weeks = when === null ? 'no weeks' : `weeks ${when.fromWeek + 1} to ${when.toWeek + 1}`
  const cases = works[at]?.cases ?? 0
  const price = step.loss === null ? 'nothing else leads there' : `${duration(step.loss.extraMinutes)} more without it`
  return [
    `${at + 1}. **${step.title}** (${step.id}), ${step.kind === 'MODULE' ? `${weeks}; ${price}` : step.kind.toLowerCase()}`,
    ...(cases > 0 ? [`   - then ${cases} examinations`] : []),
    ...(step.isCritical ? ['   - decides the end'] : []),
    ...step.reasons.map(({ text }) => `   - ${text}`),
    ...step.evidenceNeeded.map(text => `   - asked for: ${text}`),
    ...step.signers.map(({ capabilities, text }) => `   - signed by (${capabilities.join(', ')}): ${text}`),
    ...(step.borrows ? ['   - one sitting is longer than a week’s hours'] : []),
    ...(step.whyBefore === null ? [] : [`   - ${step.whyBefore}`]),
  ]
}

const renderMost = ({ mostByDue, toLearn }: DevelopmentPlan): string[] =>
  mostByDue === null
    ? []
    : [
        `By the date wanted ${mostByDue.isExact ? 'at most' : 'at least'} ${mostByDue.count} of ${toLearn}: ${mostByDue.modules.join(', ')}.`,
      ]

const renderReview = ({ capability, dueOn, lapses, renewableFrom, renewal, module }: PlannedReview): string =>
  `${capability} ${lapses ? 'lapses' : 'falls due'} after ${formatDay(dueOn)}; from ${formatDay(renewableFrom)}: ${module ?? renewal.toLowerCase()}.`

/** A person's whole plan as they would read it, so that a change in it is read and not only counted. */
const renderPlan = ({ name }: Persona, plan: DevelopmentPlan): string =>
  [
    `# Plan of ${name}, ${formatDay(adviceDay)}`,
    '',
    `${duration(plan.studyMinutes)} of study, ${plan.supervisedHalfDays} half-days on lists, ${plan.examinations} examinations, ${plan.decisions} decisions.`,
    `Learning ${plan.minutes} minutes; no plan takes fewer than ${plan.lowerBoundMinutes}.`,
    plan.finish === null
      ? 'No end can be told.'
      : `Over between ${formatDay(plan.finish.earliest)} and ${plan.finish.latest === null ? 'nobody knows' : formatDay(plan.finish.latest)}: ${plan.finish.driver}.`,
    ...plan.uncovered.map(
      ({ capability, target, reachable }) => `${capability}: asked ${target}, reached ${reachable}.`,
    ),
    ...renderMost(plan),
    ...plan.reviews.map(renderReview),
    '',
    ...plan.steps.flatMap((step, at) => renderStep(plan, step, at)),
    '',
  ].join('\n')

/** The learner once a step is behind them. */
const after = (learner: Learner, { id, kind, module, raises }: DescribedStep): Learner =>
  kind === 'CONFIRM'
    ? {
        ...learner,
        ratings: [
          ...learner.ratings,
          ...raises.map(({ capability, to }) => {
            return { kind: 'SELF' as const, sequence: `~${id}`, capability, value: to, on: adviceDay }
          }),
        ],
      }
    : { ...learner, completions: [...learner.completions, { module: module ?? '', on: adviceDay, areas: [] }] }

describe('The plan of a named person', () => {
  for (const persona of personas) {
    it(`reads well for ${persona.name}`, async () => {
      await expect(renderPlan(persona, planFor(toLearner(persona)))).toMatchFileSnapshot(`plans/${persona.slug}.md`)
    })

    it(`leads ${persona.name} to the goal in exactly its minutes, whatever else is advised on the way`, () => {
      let learner = toLearner(persona)
      const promised = planFor(learner).minutes
      let taken = 0
      for (let plan = planFor(learner); plan.steps.length > 0; plan = planFor(learner)) {
        expect(taken + plan.minutes).toBe(promised)
        const [step] = plan.steps
        if (step === undefined) break
        taken += step.minutes
        learner = after(learner, step)
      }
      expect(taken).toBe(promised)
    })

    it(`is over no later for ${persona.name} with more hours, and no sooner than its bound`, () => {
      const learner = toLearner(persona)
      const { works } = planFor(learner)
      const ends = [1, 2, 3, 5, 8].map(hours => {
        const goal = learner.goal && { ...learner.goal, hoursPerWeek: hours }
        const { schedule } = planFor({ ...learner, goal })
        expect(schedule?.wholeWeeks ?? 0).toBeGreaterThanOrEqual(schedule?.weeksLowerBound ?? 0)
        return schedule?.finish ?? dayAfter({ start: adviceDay }, 0)
      })
      expect(ends).toEqual(ends.toSorted((a, b) => b - a))
      expect(works.length).toBe(planFor(learner).steps.length)
    })
  }
})
