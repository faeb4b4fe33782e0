import type { LinkDoor } from '../../platform/feature-set.ts'
import type { CalendarFeedService } from './calendar-feed.service.ts'
import type { MessageService } from './message.service.ts'

export const calendarPath = '/calendar/:token.ics'
export const unsubscribePath = '/unsubscribe/:token'

/** The calendar behind a private address: GET, and nothing is written. */
export const calendarDoor = (feeds: CalendarFeedService): LinkDoor => ({
  path: calendarPath,
  method: 'GET',
  open: async token => {
    const content = await feeds.read(token)
    return content === null ? null : { mediaType: 'text/calendar; charset=utf-8', content }
  },
})

/** One click in a mail program (RFC 8058): POST alone turns letters off, since mail scanners open links. */
export const unsubscribeDoor = (messages: MessageService): LinkDoor => ({
  path: unsubscribePath,
  method: 'POST',
  open: async token =>
    (await messages.unsubscribe(token))
      ? { mediaType: 'text/plain; charset=utf-8', content: 'No more letters about messages are sent to you.\n' }
      : null,
})
