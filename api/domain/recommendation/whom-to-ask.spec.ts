import { expect, it } from 'vitest'
import type { RatingEvent } from '../capability/types.ts'
import { whomToAsk } from './whom-to-ask.ts'

const asha = { id: 'a', name: 'Asha Quill' }
const jo = { id: 'j', name: 'Jo Fenmoor' }
const ben = { id: 'b', name: 'Ben Tarrow' }

function saw({ id }: { id: string }, on: number, capability = 'VAS-02'): RatingEvent {
  return { sequence: `${id}${on}`, capability, on, kind: 'OBSERVED', value: 2, assessorId: id }
}

const seen = (...ratings: RatingEvent[]) => ({ capabilities: ['VAS-02'], ratings, asOf: 1000 })

it('names a new observer before somebody who has seen it', () => {
  expect(whomToAsk([asha, jo], seen(saw(asha, 900)))[0]).toBe(jo)
})

it('names whoever saw the person work last, of those who have not seen this, and never more than two', () => {
  const ratings = seen(saw(jo, 800, 'VAS-01'), saw(ben, 900, 'VAS-03'), saw(asha, 1001, 'VAS-01'))
  expect(whomToAsk([asha, jo, ben], ratings)).toEqual([ben, jo])
  expect(whomToAsk([ben, asha, jo], ratings)).toEqual([ben, jo])
})

it('names nobody where nobody may assess, and takes those who have seen it where there is nobody else', () => {
  expect(whomToAsk([], seen())).toEqual([])
  expect(whomToAsk([asha], seen(saw(asha, 900)))).toEqual([asha])
})
