import { isWorkingDay } from '../../domain/reminders/digest-days.ts'
import type { WaitingLine } from '../../domain/reminders/waiting.ts'
import { EARLIEST } from '../../domain/reminders/reminders.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import type { RunParts, TimedJob } from '../../platform/jobs/index.ts'
import type { ContentReader, FrameworkContent } from '../frameworks/index.ts'
import { readGateContent, type Gate, type GateContent } from '../gates/index.ts'
import { calendarOf, dueFor, waitingFor, type Holidays, type NamedEnding } from './digest.ts'
import { digestLetter } from './digest-letter.ts'
import { readDigestPage, type DigestHolder } from './reminder.read-model.ts'
import { endTurn, keepTurn, recordLetter, takeTurn } from './reminder.repository.ts'

export interface DigestSources {
  readonly frameworks: ContentReader<FrameworkContent>
  readonly gates: ContentReader<ReadonlyMap<string, Gate>>
  readonly holidays: () => Holidays
}

/** How many people one statement reads. */
const pageSize = 100

/** Days before the known holidays end on which the log begins to say so. */
const notice = 56

/**
 * Sends everybody with something due today one letter. Run again, also by another process, it sends what is not sent yet
 * and nothing twice; see docs/adr/0021. Every hour, so that a mail server that was away costs hours and not the week.
 */
export const createDigestJob = (sources: DigestSources): TimedJob => ({
  name: 'digest',
  schedule: '0 * * * *',
  run: async parts => {
    const { database, clock, createId, log } = parts
    const holidays = sources.holidays()
    const today = clock.today()
    if (!isWorkingDay(today, calendarOf(holidays, []))) return
    if (today > holidays.to - notice)
      log.warn(
        { part: 'digest', until: isoFromDay(holidays.to) },
        'Bank holidays are known up to this day alone: later, a digest may go out on one',
      )
    const holder = createId()
    if (!(await database.asSystem(tx => takeTurn(tx, holder)))) return
    try {
      const letters = await sendAll({ ...parts, sources, holidays, holder })
      if (letters > 0) log.info({ part: 'digest', letters }, 'Digests sent')
    } finally {
      await database.asSystem(tx => endTurn(tx, holder))
    }
  },
})

interface Sending extends RunParts {
  readonly sources: DigestSources
  readonly holidays: Holidays
  /** Whose turn it is: this run's. */
  readonly holder: string
}

/** A page at a time, until there is no more, the mail server is away, or the turn is over; how many letters were taken. */
async function sendAll(sending: Sending): Promise<number> {
  let letters = 0
  let after: string | null = null
  do {
    const { content, people } = await readPage(sending, after)
    for (const person of people) {
      const due = dueFor(person, { content, holidays: sending.holidays }, sending.clock.today())
      const waiting = waitingFor(person, sending.holidays, sending.clock.today())
      if (due.length === 0 && waiting === null) continue
      const outcome = sending.isStopping() ? 'STOP' : await send(sending, person, { due, waiting })
      if (outcome === 'STOP') return letters
      if (outcome === 'SENT') letters += 1
    }
    after = people.length < pageSize ? null : (people.at(-1)?.personId ?? null)
  } while (after !== null)
  return letters
}

async function readPage(
  { sources, clock, database, holder }: Sending,
  after: string | null,
): Promise<{ content: GateContent; people: DigestHolder[] }> {
  const today = clock.today()
  return database.asSystem(async tx => {
    const isOurs = await keepTurn(tx, holder)
    const content = await readGateContent(tx, sources)
    const request = { after, from: today, to: today + EARLIEST, limit: pageSize }
    return { content, people: isOurs ? await readDigestPage(tx, request) : [] }
  })
}

/**
 * One letter, and then the account of it. Whatever goes wrong between the two costs one letter that comes again, and only
 * one: nothing further is sent without an account.
 */
async function send(
  { mailer, database, clock, createId, holder }: Sending,
  { personId, email }: DigestHolder,
  { due, waiting }: { readonly due: readonly NamedEnding[]; readonly waiting: WaitingLine | null },
): Promise<'SENT' | 'SKIPPED' | 'STOP'> {
  const [link, queue] = [mailer.linkTo('/certificates'), mailer.linkTo('/confirmations')]
  const letter = digestLetter({ to: email, endings: due, waiting, link, queue })
  const delivery = await mailer.deliver(letter)
  if (delivery !== 'TAKEN') return delivery === 'AWAY' ? 'STOP' : 'SKIPPED'
  const reminders = due.map(({ id }) => ({ id: createId(), gateFactId: id }))
  const told = (waiting?.requestIds ?? []).map(requestId => ({ id: createId(), requestId }))
  const sent = { personId, reminders, waiting: told, on: isoFromDay(clock.today()), at: clock.now() }
  const isOurs = await database.asSystem(tx => recordLetter(tx, sent, holder))
  return isOurs ? 'SENT' : 'STOP'
}
