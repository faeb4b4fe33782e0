import { Repeater, SlidingBuffer } from '@graphql-yoga/subscription'

type Hear = (notice: unknown) => void

/** What subscriptions listen to: notices by topic and by the person they concern, in the memory of this process. */
export interface NoticeBoard {
  publish(topic: string, personId: string, notice: unknown): void
  subscribe(topic: string, personId: string): AsyncIterableIterator<unknown>
}

const placeOf = (topic: string, personId: string): string => `${topic} of ${personId}`

/**
 * Each listener keeps the latest notice alone until it is read. A notice says that something is new, so that the one before
 * tells nothing more; and somebody who never reads can fill no memory.
 */
export const createNoticeBoard = (): NoticeBoard => {
  const listeners = new Map<string, Set<Hear>>()
  const add = (place: string, hear: Hear): (() => void) => {
    const here = listeners.get(place) ?? new Set<Hear>()
    listeners.set(place, here.add(hear))
    return () => {
      here.delete(hear)
      if (here.size === 0) listeners.delete(place)
    }
  }
  return {
    publish: (topic, personId, notice) => {
      for (const hear of listeners.get(placeOf(topic, personId)) ?? []) hear(notice)
    },
    subscribe: (topic, personId) =>
      new Repeater<unknown>(async (push, stop) => {
        const remove = add(placeOf(topic, personId), notice => void push(notice))
        await stop
        remove()
      }, new SlidingBuffer(1)),
  }
}
