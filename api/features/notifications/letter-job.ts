import {
  isToBeTold,
  nextAllowed,
  usualChoices,
  whenToSend,
  type LetterCalendar,
} from '../../domain/notifications/when.ts'
import { createToken, hashToken } from '../../platform/auth/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { JobPostponed, type QueuedJob, type RunParts } from '../../platform/jobs/index.ts'
import type { Zone } from '../../platform/zone.ts'
import {
  beginLetter,
  postponeLetter,
  readLetter,
  readLettersDue,
  readPeopleToTell,
  settleLetter,
  writeDecisions,
  type LetterFacts,
  type MessageDecided,
  type MessageLookedAt,
  type PersonLookedAt,
} from './letter.repository.ts'
import { messageLetter } from './message-letter.ts'

export interface LetterSources {
  readonly holidays: () => { readonly days: ReadonlySet<number> }
  readonly zone: Zone
}

/** How many people one statement reads. */
const pageSize = 100
const day = 24 * 60 * 60 * 1000
/** A letter that no mail server took for a week names what the next digest names anyway. */
const giveUpAfter = 7 * day

/**
 * Letters about messages: decided each minute, written, then handed over one by one. A letter is there before it is sent and
 * keeps its id, so that nothing is lost while a mail server is away, and nothing is written twice; see docs/adr/0042.
 */
export const createLetterJob = (sources: LetterSources): QueuedJob => ({
  name: 'message-letters',
  schedule: '* * * * *',
  due: async parts => {
    await planLetters(parts, sources)
    const at = parts.clock.now()
    const givenUpBefore = new Date(at.getTime() - giveUpAfter)
    return parts.database.asSystem(tx => readLettersDue(tx, { at, givenUpBefore }))
  },
  run: (parts, id) => sendLetter(parts, sources, id),
})

/** Decides of every message that is to be looked at, a page of people at a time. */
async function planLetters({ database, clock, createId, isStopping }: RunParts, sources: LetterSources): Promise<void> {
  const at = clock.now()
  let after: string | null = null
  do {
    const request = { at, after, limit: pageSize }
    const people: PersonLookedAt[] = await database.asSystem(async tx => {
      const found = await readPeopleToTell(tx, request)
      const decided = found.flatMap(person => decide(person, { sources, now: at.getTime(), createId }))
      if (decided.length > 0) await writeDecisions(tx, decided, at)
      return found
    })
    after = people.length < pageSize || isStopping() ? null : (people.at(-1)?.personId ?? null)
  } while (after !== null)
}

interface Deciding {
  readonly sources: LetterSources
  readonly now: number
  readonly createId: IdSource
}

const calendarFor = ({ holidays, zone }: LetterSources, leave: PersonLookedAt['leave']): LetterCalendar => ({
  holidays: holidays().days,
  leave,
  ...zone,
})

/** What becomes of a person's messages now: those whose moment has come are named in one letter. */
function decide({ personId, choices, leave, messages }: PersonLookedAt, deciding: Deciding): MessageDecided[] {
  const { sources, now, createId } = deciding
  const letterId = createId()
  const rules = { choices: choices ?? usualChoices, calendar: calendarFor(sources, leave) }
  const momentOf = ({ createdAt, isAsked, sentBefore }: MessageLookedAt): number | null =>
    whenToSend({ createdAt, isAsked, isRead: false }, { ...rules, sentBefore }, now)
  return messages.map(message => {
    const { id, thing, sentBefore, isPending } = message
    const isOpen = isToBeTold({ isRead: false }, rules.choices, sentBefore.length)
    const moment = isPending ? null : momentOf(message)
    const isNow = moment === now
    // Where no day is known yet, or a letter is under way, it is looked at tomorrow.
    const next = isNow || moment === null ? now + day : moment
    const lookAt = isOpen ? new Date(next).toISOString() : null
    return { id, personId, thing, lookAt, letterId: isNow ? letterId : null, number: sentBefore.length + 1 }
  })
}

/** Hands one letter over, where it may still go. */
async function sendLetter(parts: RunParts, sources: LetterSources, id: string): Promise<void> {
  const { database, clock } = parts
  const letter = await database.asSystem(tx => readLetter(tx, id))
  if (letter === null) return
  const choices = letter.choices ?? usualChoices
  const at = clock.now()
  if (choices.email === 'OFF' || letter.email === null || letter.messages.length === 0)
    return database.asSystem(tx => settleLetter(tx, letter, { state: 'CANCELLED', at }))
  const allowed = nextAllowed(at.getTime(), { choices, calendar: calendarFor(sources, letter.leave) })
  if (allowed !== at.getTime())
    return database.asSystem(tx => postponeLetter(tx, letter, new Date(allowed ?? at.getTime() + day)))
  await handOver(parts, letter, letter.email)
}

/**
 * Writes that a letter leaves, hands it over, and writes what became of it. A process that ends between the last two leaves
 * it to be handed over again, under the same id: whoever keeps a mailbox tells it from another one by that.
 */
async function handOver(parts: RunParts, letter: LetterFacts, email: string): Promise<void> {
  const { database, mailer, clock } = parts
  const token = createToken()
  if (!(await database.asSystem(tx => beginLetter(tx, letter, hashToken(token))))) return
  const unsubscribe = mailer.linkTo(`/unsubscribe/${token}`)
  const link = mailer.linkTo('/messages')
  const mail = messageLetter({ id: letter.id, to: email, messages: letter.messages, link, unsubscribe })
  const delivery = await mailer.deliver(mail)
  if (delivery === 'AWAY') throw new JobPostponed('MAIL_SERVER_AWAY')
  const state = delivery === 'TAKEN' ? 'SENT' : 'REFUSED'
  const key = { id: letter.id, attempts: letter.attempts + 1 }
  await database.asSystem(tx => settleLetter(tx, key, { state, at: clock.now() }))
}
