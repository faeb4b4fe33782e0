import { formatDay } from '../../api/domain/capability/calendar.ts'
import type { Day } from '../../api/domain/capability/types.ts'
import type { Catalogue } from '../../api/domain/planning/types.ts'
import type { Advice, Goal, NextStep } from '../../api/domain/recommendation/types.ts'
import type { Persona } from '../../seeds/persona.types.ts'

const CODE = /^(?:MODULE:)?([A-Z]{3}-\d\d)$/

/** A person's whole advice as they would read it, in Markdown, so that a change in it is read and not only counted. */
export function renderAdvice(
  persona: Persona,
  advice: Advice,
  { catalogue, now }: { catalogue: Catalogue; now: Day },
): string {
  const titled = (steps: readonly NextStep[]): string[] =>
    steps.flatMap((step, at) => renderStep(step, at + 1, catalogue))
  return [
    `# Advice for ${persona.name}, ${formatDay(now)}`,
    '',
    persona.story,
    '',
    `**Works as:** ${worksAs(persona)}`,
    '',
    `**Aims for:** ${aimsFor(persona.goal, catalogue)}`,
    '',
    `**At a glance:** ${advice.held} held, ${advice.toConfirm} to confirm, ${advice.toLearn} to learn.`,
    `${hours(advice.minutesToGoal)} of learning in the plan (no plan is shorter than ${hours(advice.lowerBoundMinutes)}),`,
    `${advice.confirmationsToGoal} sign-off decisions on the way.`,
    '',
    `## Next steps (${advice.items.length})`,
    '',
    ...titled(advice.items),
    `## Not yet (${advice.blocked.length})`,
    '',
    ...titled(advice.blocked),
  ]
    .join('\n')
    .replace(/\n+$/, '\n')
}

function worksAs({ practice }: Persona): string {
  if (practice === null) return 'not said'
  const areas = practice.areas.map(({ area, level }) => `${area} at ${level}`)
  return [practice.jobTitle ?? 'not said', practice.level ?? 'no level stated', ...areas].join('; ')
}

function aimsFor(goal: Goal | null, catalogue: Catalogue): string {
  if (goal === null) return 'nothing yet'
  const aim =
    catalogue.roles.get(goal.roleProfileCode ?? '')?.title ??
    catalogue.pathways.get(goal.pathwayCode ?? '')?.title ??
    ''
  const overlays = goal.overlayCodes.map(code => ` plus ${catalogue.overlays.get(code)?.title ?? code}`)
  const areas = goal.areas.map(({ area, level }) => `, and ${area} at ${level}`)
  const due = goal.dueOn === null ? '' : `, by ${formatDay(goal.dueOn)}`
  const pace = goal.hoursPerWeek === null ? '' : `, at ${goal.hoursPerWeek} hours a week`
  return [aim, ...overlays, ...areas, due, pace].join('')
}

function hours(minutes: number): string {
  return `${Math.round(minutes / 6) / 10} hours`
}

function renderStep(step: NextStep, position: number, catalogue: Catalogue): string[] {
  const names = (codes: readonly string[]): string => codes.map(code => titleOf(code, catalogue)).join(', ')
  const line = (label: string, codes: readonly string[]): string[] =>
    codes.length === 0 ? [] : [`${label}: ${names(codes)}.`, '']
  return [
    `### ${position}. ${step.title}`,
    '',
    `\`${step.id}\` · ${step.cost} · smallest sitting ${step.sittingMinutes} minutes`,
    '',
    ...step.reasons.map(({ code, text }) => `- ${text} \`${code}\``),
    ...(step.reasons.length === 0 ? [] : ['']),
    ...step.blockedBy.flatMap(({ code, text, waysOn }) => [
      `**Stopped** (\`${code}\`): ${text}`,
      ...waysOn.map(way => `  - Way on: ${way}.`),
      '',
    ]),
    ...(step.state === 'BLOCKED' && step.blockedBy.length === 0 ? ['**Stopped without a reason.**', ''] : []),
    ...line('Opens', step.unlocks),
    ...line('Instead', step.alternatives),
    ...(step.order.length === 0
      ? []
      : [`Place: ${step.order.map(({ key, text }) => `${text} (${key})`).join('; ')}.`, '']),
    ...(step.changesIf.length === 0 ? [] : ['Changes:', ...step.changesIf.map(({ text }) => `- ${text}`), '']),
    `About: ${step.capabilities.join(' ') || 'nothing in particular'}`,
    '',
  ]
}

function titleOf(code: string, catalogue: Catalogue): string {
  const module = catalogue.modules.get(CODE.exec(code)?.[1] ?? '')
  return module === undefined ? code : `${module.code} “${module.title}”`
}
