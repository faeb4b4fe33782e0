import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rating } from '../capability/types.ts'
import type { AskedItem, Capabilities } from './items.ts'
import { assessingAsked, isRefusal, mayDecide, type Decision, type Signer } from './signing-rules.ts'
import { lacksQuorum, outcomeOf, type SignOffAnswer, type Votes } from './tally.ts'

const codes = ['A', 'B', 'C']
const capabilities: Capabilities = new Map(
  codes.map(code => [code, { code, area: 'GMU', evidenceClass: 'E1' as const }]),
)
const rating = fc.integer({ min: 0, max: 4 }).map(value => value as Rating)
const people = fc.constantFrom('owner', 'jo', 'kit', 'ash')
const items: fc.Arbitrary<AskedItem[]> = fc.uniqueArray(
  fc.record({
    capability: fc.constantFrom(...codes),
    rating: fc.integer({ min: 1, max: 4 }).map(each => each as Rating),
  }),
  { selector: item => item.capability, minLength: 1 },
)
const appointment = fc.record({
  title: fc.constant('Appointed'),
  registration: fc.constant('GMC 1'),
  areas: fc.subarray(['GMU', 'VAS']),
  capabilities: fc.subarray(codes),
  upTo: rating,
  from: fc.integer({ min: 90, max: 110 }),
  until: fc.option(fc.integer({ min: 90, max: 110 })),
})
const signer: fc.Arbitrary<Signer> = fc.record({
  part: fc.constantFrom('SUPERVISOR', 'LEAD', 'SECOND', 'MEMBER'),
  hasTrained: fc.boolean(),
  facts: fc.record({
    personId: people,
    isMember: fc.boolean(),
    held: fc.dictionary(fc.constantFrom(...codes, 'EDU-05'), rating).map(held => new Map(Object.entries(held))),
    appointments: fc.array(appointment, { maxLength: 2 }),
  }),
})
const decision: fc.Arbitrary<Decision> = fc.record({
  ownerId: fc.constant('owner'),
  items,
  observers: fc.uniqueArray(people).map(each => new Set(each)),
  capabilities: fc.constant(capabilities),
  on: fc.constant(100),
  isLevel: fc.boolean(),
})

describe('Whatever is held, appointed and observed', () => {
  it('nobody signs themselves, nobody trained leads, nobody who left or is the only observer signs', () => {
    fc.assert(
      fc.property(decision, signer, (asked, given) => {
        const { facts, part, hasTrained } = given
        const mustNot =
          facts.personId === asked.ownerId ||
          !facts.isMember ||
          (hasTrained && part === 'LEAD') ||
          (asked.observers.size === 1 && asked.observers.has(facts.personId))
        if (mustNot) expect(isRefusal(mayDecide(asked, given))).toBe(true)
      }),
    )
  })

  it('nobody leads a panel on a level who is not rated 3 in assessing others, whatever they hold or are appointed for', () => {
    fc.assert(
      fc.property(decision, signer, (asked, given) => {
        const leading = { ...given, part: 'LEAD' as const }
        const isLevel = { ...asked, isLevel: true }
        if (!isRefusal(mayDecide(isLevel, leading)))
          expect(given.facts.held.get('EDU-05') ?? 0).toBeGreaterThanOrEqual(3)
      }),
    )
  })

  it('whoever signs by rating holds what is awarded, and whoever is appointed is so for each item that day', () => {
    fc.assert(
      fc.property(decision, signer, (asked, given) => {
        const result = mayDecide(asked, given)
        if (isRefusal(result)) return
        const { held, appointments } = given.facts
        const most = Math.max(...asked.items.map(item => item.rating)) as Rating
        if (result.by === 'RATING') {
          for (const item of asked.items) expect(held.get(item.capability) ?? 0).toBeGreaterThanOrEqual(item.rating)
          expect(held.get('EDU-05') ?? 0).toBeGreaterThanOrEqual(
            assessingAsked(given.part, asked.isLevel === true ? 3 : most),
          )
        } else
          expect(
            appointments.some(
              ({ from, until, upTo, areas, capabilities: named }) =>
                from <= 100 &&
                (until ?? 100) >= 100 &&
                upTo >= most &&
                asked.items.every(item => areas.includes('GMU') || named.includes(item.capability)),
            ),
          ).toBe(true)
      }),
    )
  })
})

const answers = fc.array(fc.constantFrom<SignOffAnswer>('READY', 'NOT_YET', 'RECUSED'), { maxLength: 9 })
const panel: fc.Arbitrary<Votes> = fc
  .record({ quorum: fc.integer({ min: 3, max: 5 }), answers, more: fc.integer({ min: 0, max: 3 }) })
  .map(({ quorum, answers: given, more }) => ({
    route: 'PANEL',
    quorum,
    named: Math.max(quorum, given.length + more),
    answers: given,
  }))

/** Words come one at a time, and what is decided first stays decided. */
const inTurn = (votes: Votes): string | null => {
  for (let taken = 0; taken <= votes.answers.length; taken += 1) {
    const outcome = outcomeOf({ ...votes, answers: votes.answers.slice(0, taken) })
    if (outcome !== null) return outcome
  }
  return null
}

describe('A panel', () => {
  it('comes to the same whatever the order of its words', () => {
    const shuffled = panel.chain(votes =>
      fc.tuple(
        fc.constant(votes),
        fc.shuffledSubarray([...votes.answers], { minLength: votes.answers.length, maxLength: votes.answers.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([votes, other]) => {
        expect(inTurn({ ...votes, answers: other })).toBe(inTurn(votes))
      }),
    )
  })

  it('decides nothing below its quorum, and signs only with more for it than half of those who take part', () => {
    fc.assert(
      fc.property(panel, votes => {
        const outcome = outcomeOf(votes)
        const count = (answer: SignOffAnswer): number => votes.answers.filter(each => each === answer).length
        if (outcome !== null) expect(count('READY') + count('NOT_YET')).toBeGreaterThanOrEqual(votes.quorum)
        if (outcome === 'SIGNED') expect(count('READY') * 2).toBeGreaterThan(votes.named - count('RECUSED'))
        if (lacksQuorum(votes)) expect(outcome).toBeNull()
      }),
    )
  })

  it('is over once everybody has spoken and the quorum is there', () => {
    fc.assert(
      fc.property(panel, votes => {
        const isComplete = votes.answers.length === votes.named
        if (isComplete && !lacksQuorum(votes)) expect(outcomeOf(votes)).not.toBeNull()
      }),
    )
  })
})
