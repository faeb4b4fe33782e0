import { createEvents, type DateArray, type EventAttributes } from 'ics'
import { createToken, hashToken } from '../../platform/auth/index.ts'
import { dayFromIso, isoFromDay } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import { anonymous, type Database, type Viewer } from '../../platform/database/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { Mailer } from '../../platform/mail/index.ts'
import { appendFeed, closeForWriting, readFeed, readOwnerOf, revokeFeed } from './calendar-feed.repository.ts'
import type { CalendarFeed, CreateCalendarFeedSuccess } from './calendar-feed.types.ts'
import type { CalendarEntry, CalendarSource } from './calendar-source.ts'

type Person = Viewer & { personId: string }

export interface CalendarFeedService {
  /** null = there is none. */
  feed(viewer: Person): Promise<CalendarFeed | null>
  /** Null where another one stands than the one it was to replace. */
  create(viewer: Person, replacesId: string | null): Promise<CreateCalendarFeedSuccess | null>
  /** False where there is no such one of the viewer's. */
  revoke(viewer: Person, id: string): Promise<boolean>
  /** The calendar behind an address, as a file; null where it leads nowhere. Nothing is written. */
  read(token: string): Promise<string | null>
}

interface FeedParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly mailer: Pick<Mailer, 'linkTo'>
  readonly sources: readonly CalendarSource[]
}

/** No link of ours is longer. */
const longestToken = 100
/** Days that are past already and still shown. */
const daysBack = 31

export function createCalendarFeedService(parts: FeedParts): CalendarFeedService {
  const { asViewer, clock } = parts
  return {
    feed: viewer => asViewer(viewer, tx => readFeed(tx, viewer.personId)),
    create: (viewer, replacesId) => createFeed(parts, viewer, replacesId),
    revoke: ({ personId }, id) => asViewer({ personId }, tx => revokeFeed(tx, { id, personId, at: clock.now() })),
    read: token => readCalendar(parts, token),
  }
}

async function createFeed(
  { asViewer, clock, createId, mailer }: FeedParts,
  { personId }: Person,
  replacesId: string | null,
): Promise<CreateCalendarFeedSuccess | null> {
  const [id, token, madeAt] = [createId(), createToken(), clock.now()]
  return asViewer({ personId }, async tx => {
    const isGone = replacesId === null || (await revokeFeed(tx, { id: replacesId, personId, at: madeAt }))
    const isMade = isGone && (await appendFeed(tx, { id, personId, tokenHash: hashToken(token), madeAt }))
    return isMade ? { feed: { id, madeAt }, link: mailer.linkTo(`/calendar/${token}.ics`) } : null
  })
}

/** Two units of work: the address is tried for nobody; what it shows is read in its owner's name, and read alone. */
async function readCalendar({ asViewer, clock, mailer, sources }: FeedParts, token: string): Promise<string | null> {
  if (token.length > longestToken) return null
  const personId = await asViewer(anonymous, tx => readOwnerOf(tx, hashToken(token)))
  if (personId === null) return null
  const request = { personId, from: isoFromDay(clock.today() - daysBack) }
  const entries = await asViewer({ personId }, async tx => {
    await closeForWriting(tx)
    const found: CalendarEntry[] = []
    // One after another: a unit of work has one connection.
    for (const source of sources) found.push(...(await source(tx, request)))
    return found
  })
  return toFile(entries.map(entry => toEvent(entry, mailer.linkTo(entry.path))))
}

const dateParts = (on: string): DateArray => {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number)
  return [year, month, day]
}

const instantParts = (at: Date): DateArray => [
  at.getUTCFullYear(),
  at.getUTCMonth() + 1,
  at.getUTCDate(),
  at.getUTCHours(),
  at.getUTCMinutes(),
]

function toEvent({ key, title, on, time }: CalendarEntry, url: string): EventAttributes {
  const shared = { uid: `${key.replaceAll(/[^\w-]/g, '-')}@soundings`, title, url, busyStatus: 'FREE' as const }
  if (time === null) return { ...shared, start: dateParts(on), end: dateParts(isoFromDay(dayFromIso(on) + 1)) }
  return {
    ...shared,
    start: instantParts(time.at),
    startInputType: 'utc',
    duration: { minutes: time.minutes },
    busyStatus: 'BUSY',
  }
}

function toFile(events: EventAttributes[]): string {
  const { error, value } = createEvents(events, { calName: 'Soundings', productId: 'soundings', method: 'PUBLISH' })
  if (value == null) throw error ?? new Error('No calendar was made')
  return value
}
