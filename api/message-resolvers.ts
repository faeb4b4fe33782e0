import { createCalendarSources } from './calendar-sources.ts'
import { createJobService, JobResolver } from './features/jobs/index.ts'
import {
  calendarDoor,
  CalendarFeedResolver,
  calendarPath,
  createCalendarFeedService,
  createMessageService,
  MessageResolver,
  unsubscribeDoor,
  unsubscribePath,
} from './features/notifications/index.ts'
import type { LinkDoor, RequestParts } from './platform/feature-set.ts'
import type { Readers } from './readers.ts'

const createFeeds = (shared: RequestParts & Readers) =>
  createCalendarFeedService({ ...shared, sources: createCalendarSources(shared) })

/** What people are told, when, and how the jobs that tell them stand. */
export function createMessageResolvers(shared: RequestParts & Readers): object[] {
  return [
    new MessageResolver(createMessageService(shared)),
    new CalendarFeedResolver(createFeeds(shared)),
    new JobResolver(createJobService(shared)),
  ]
}

export const messageResolverClasses = [MessageResolver, CalendarFeedResolver, JobResolver] as const

export const messageDoors = [
  { path: calendarPath, method: 'GET' },
  { path: unsubscribePath, method: 'POST' },
] as const

/** What answers there. */
export function createMessageDoors(shared: RequestParts & Readers): LinkDoor[] {
  return [calendarDoor(createFeeds(shared)), unsubscribeDoor(createMessageService(shared))]
}
