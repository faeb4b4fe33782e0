import { LRUCache } from 'lru-cache'
import { defaultParameters } from '../../domain/recommendation/parameters.ts'
import { recommend } from '../../domain/recommendation/recommend.ts'
import type { Advice } from '../../domain/recommendation/types.ts'
import type { Day } from '../../platform/calendar.ts'
import type { Content, PersonRecord } from '../records/index.ts'

/** People whose latest advice is kept; some 100 kB each. */
const peopleKept = 500
/** Milliseconds; nobody's record stays in memory long after they have gone, or erased it. */
const anHour = 60 * 60 * 1000

/** Advice for a record on a day. */
export type Advise = (
  record: Pick<PersonRecord, 'personId' | 'text' | 'learner'>,
  content: Pick<Content, 'catalogue'>,
  today: Day,
) => Advice

/**
 * Gives advice, and gives it again without deciding anew while nothing it rests on has changed. What it rests on is
 * compared whole, as the database gave it, with the name of the content in it: nothing has to be told to forget.
 */
export function createAdviceMemory(keptFor = anHour): Advise {
  const kept = new LRUCache<string, { readonly recordText: string; readonly today: Day; readonly advice: Advice }>({
    max: peopleKept,
    ttl: keptFor,
    ttlAutopurge: true,
  })
  return (record, { catalogue }, today) => {
    const last = kept.get(record.personId)
    if (last?.recordText === record.text && last.today === today) return last.advice
    const advice = recommend(record.learner, catalogue, defaultParameters, today)
    kept.set(record.personId, { recordText: record.text, today, advice })
    return advice
  }
}
