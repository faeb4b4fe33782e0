import { describe, expect, it } from 'vitest'
import { after, canAsk, lineState, requestState, signOffMoves, type SignOffEvent, type SignOffState } from './state.ts'

const states = Object.keys(signOffMoves) as SignOffState[]
const events: readonly SignOffEvent[] = ['MET', 'MISSING', 'ASK', 'WORD', 'SIGN', 'DEFER', 'WITHDRAW', 'REVERSE']

describe('The moves of a sign-off', () => {
  it('lead to every state, and from each of them on', () => {
    const reached = new Set(states.flatMap(state => events.flatMap(event => after(state, event) ?? [])))
    expect([...reached].toSorted()).toEqual(
      states.filter(state => state !== 'COLLECTING' || reached.has(state)).toSorted(),
    )
    for (const state of states) expect(events.some(event => after(state, event) !== null)).toBe(true)
  })

  it('never sign what was not asked for, nor reverse what was not signed', () => {
    const from = (event: SignOffEvent): SignOffState[] => states.filter(state => after(state, event) !== null)
    expect(from('SIGN')).toEqual(['ASKED', 'BEING_DECIDED'])
    expect(from('REVERSE')).toEqual(['SIGNED'])
  })

  it.each([
    [{ hasWord: false, outcome: null, isReversed: false }, 'ASKED'],
    [{ hasWord: true, outcome: null, isReversed: false }, 'BEING_DECIDED'],
    [{ hasWord: true, outcome: 'SIGNED', isReversed: false }, 'SIGNED'],
    [{ hasWord: true, outcome: 'SIGNED', isReversed: true }, 'REVERSED'],
    [{ hasWord: true, outcome: 'DEFERRED', isReversed: false }, 'DEFERRED'],
    [{ hasWord: false, outcome: 'WITHDRAWN', isReversed: false }, 'WITHDRAWN'],
  ] as const)('make of %o: %s', (facts, state) => {
    expect(requestState(facts)).toBe(state)
  })

  it.each([
    [{ request: null, isMet: false, isHeld: false }, 'COLLECTING', false],
    [{ request: null, isMet: true, isHeld: false }, 'READY', true],
    [{ request: null, isMet: true, isHeld: true }, 'SIGNED', false],
    [{ request: 'ASKED', isMet: true, isHeld: false }, 'ASKED', false],
    [{ request: 'DEFERRED', isMet: true, isHeld: false }, 'DEFERRED', true],
    [{ request: 'WITHDRAWN', isMet: false, isHeld: false }, 'WITHDRAWN', false],
    [{ request: 'REVERSED', isMet: true, isHeld: false }, 'REVERSED', true],
    // The role asks for more than was signed.
    [{ request: 'SIGNED', isMet: false, isHeld: false }, 'COLLECTING', false],
  ] as const)('make of a line %o: %s, to be asked for %s', (line, state, isAskable) => {
    expect(lineState(line)).toBe(state)
    expect(canAsk(lineState(line), line.isMet)).toBe(isAskable)
  })
})
