import { formatDay } from '../capability/calendar.ts'
import type { StudyCalendar } from '../planning/study-calendar.ts'
import { begunInOrder, tailsOf, type Tail, type Work } from '../planning/work-order.ts'
import { titleOfStep } from '../recommendation/module-steps.ts'
import type { Situation } from '../recommendation/situation.ts'
import { counted, duration } from '../recommendation/words.ts'

/** Where the hours are not known, steps are put in the order of somebody who has one a week. */
const ANY_PACE = 60

/**
 * For each step the first key in which it differs from the one that is worked on next: that one needs it, a stage of the
 * pathway, a first day, examinations that wait, learning that waits; null for the last. In the order of the plan's steps.
 *
 * @example whyBefore(situation, works, calendar)[0] // 'Before “Twins”: 50 examinations wait for this, and 20 for that.'
 */
export function whyBefore(
  situation: Situation,
  works: readonly Work[],
  calendar: StudyCalendar | null,
): readonly (string | null)[] {
  const { steps } = situation.planned.plan
  const pace = calendar ?? { start: situation.now, minutesPerWeek: ANY_PACE }
  const tails = tailsOf(works)
  const texts: (string | null)[] = works.map(() => null)
  const order = begunInOrder(works, pace)
  for (const [place, { position, on }] of order.entries()) {
    const next = order[place + 1]?.position ?? -1
    const [step, work, tail, nextTail] = [steps[next], works[next], tails[position], tails[next]]
    if (step === undefined || work === undefined || tail === undefined || nextTail === undefined) continue
    const needed = step.needs.includes(position) ? 'it needs this first' : null
    const stage = step.after.includes(position) ? 'this belongs to an earlier stage of your pathway' : null
    const firstDay = (work.notBefore ?? on) > on ? `that may not start before ${formatDay(work.notBefore ?? on)}` : null
    const words = needed ?? stage ?? firstDay ?? waitingWords(tail, nextTail)
    texts[position] = `Before ${titleOfStep(situation, step)}: ${words}.`
  }
  return texts
}

function waitingWords(own: Tail, next: Tail): string {
  if (own.cases !== next.cases) {
    const verb = own.cases === 1 ? 'waits' : 'wait'
    return `${counted(own.cases, 'examination')} ${verb} for this, and ${next.cases === 0 ? 'none' : next.cases} for that`
  }
  if (own.minutes !== next.minutes) {
    const those = next.minutes === 0 ? 'none' : duration(next.minutes)
    return `${duration(own.minutes)} of learning in a row from here, and ${those} from there`
  }
  return 'nothing sets them apart, so either could come first'
}
