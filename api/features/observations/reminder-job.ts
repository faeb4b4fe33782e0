import { isWorkingDay, weeklyOnMonday } from '../../domain/reminders/digest-days.ts'
import { isReminderDue } from '../../domain/observations/request.ts'
import { createToken, hashToken } from '../../platform/auth/index.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import type { RunParts, TimedJob } from '../../platform/jobs/index.ts'
import { askingLetter } from './observation-letters.ts'
import { claimReminder, forgetReminder, readUnanswered, type Unanswered } from './reminder.repository.ts'

interface Holidays {
  readonly days: ReadonlySet<number>
}

/**
 * Reminds of letters that nobody answered: twice at most, on working days. A reminder is claimed before its letter leaves,
 * so that two processes send one; a mail server that is away gives it back.
 */
export const createObservationReminderJob = ({ holidays }: { readonly holidays: () => Holidays }): TimedJob => ({
  name: 'observation-reminders',
  schedule: '5 * * * *',
  run: async parts => {
    const today = parts.clock.today()
    if (!isWorkingDay(today, { ...weeklyOnMonday, holidays: holidays().days, leave: [] })) return
    const unanswered = await parts.database.asSystem(tx => readUnanswered(tx, parts.clock.now()))
    for (const request of unanswered.filter(each => isReminderDue(each, today))) {
      if (parts.isStopping() || !(await remind(parts, request))) return
    }
  },
})

/** False where the mail server takes nothing now. */
async function remind({ database, clock, mailer }: RunParts, request: Unanswered): Promise<boolean> {
  const token = createToken()
  const claim = { ...request, tokenHash: hashToken(token), on: isoFromDay(clock.today()) }
  if (!(await database.asSystem(tx => claimReminder(tx, claim, clock.now())))) return true
  const link = mailer.linkTo(`/observe/${token}`)
  const delivery = await mailer.deliver(askingLetter({ ...request, link, isReminder: true }))
  if (delivery === 'AWAY') await database.asSystem(tx => forgetReminder(tx, claim))
  return delivery !== 'AWAY'
}
