import { Repeater, SlidingBuffer } from '@graphql-yoga/subscription'
import { LRUCache } from 'lru-cache'

type Hear = (notice: unknown) => void

/** What subscriptions listen to: notices by topic and by what they are about, a person or what is shown to several, in the memory of this process. */
export interface NoticeBoard {
  publish(topic: string, about: string, notice: unknown): void
  /** Begins with the latest notice where it is fresh: a page asks first and listens a moment later. */
  subscribe(topic: string, about: string): AsyncIterableIterator<unknown>
}

/** Milliseconds: longer than a slow phone takes from the answer on its page until it listens. */
const freshFor = 60_000
/** How many things told of within that time have their latest notice kept. */
const mostFresh = 10_000

const placeOf = (topic: string, about: string): string => `${topic} of ${about}`

/**
 * Each listener keeps the latest notice alone until it is read. A notice says that something is new, so that the one before
 * tells nothing more; and somebody who never reads can fill no memory.
 */
export const createNoticeBoard = (): NoticeBoard => {
  const listeners = new Map<string, Set<Hear>>()
  const fresh = new LRUCache<string, { readonly notice: unknown }>({ max: mostFresh, ttl: freshFor, ttlResolution: 0 })
  const add = (place: string, hear: Hear): (() => void) => {
    const here = listeners.get(place) ?? new Set<Hear>()
    listeners.set(place, here.add(hear))
    return () => {
      here.delete(hear)
      if (here.size === 0) listeners.delete(place)
    }
  }
  return {
    publish: (topic, about, notice) => {
      const place = placeOf(topic, about)
      fresh.set(place, { notice })
      for (const hear of listeners.get(place) ?? []) hear(notice)
    },
    subscribe: (topic, about) =>
      new Repeater<unknown>(async (push, stop) => {
        const place = placeOf(topic, about)
        const remove = add(place, notice => void push(notice))
        const missed = fresh.get(place)
        if (missed !== undefined) void push(missed.notice)
        await stop
        remove()
      }, new SlidingBuffer(1)),
  }
}
