/** Where a scope line, or one request about it, stands. */
export type SignOffState =
  'COLLECTING' | 'READY' | 'ASKED' | 'BEING_DECIDED' | 'SIGNED' | 'DEFERRED' | 'WITHDRAWN' | 'REVERSED'

/** What moves it. MET and MISSING come of the record alone; the rest are acts of people. */
export type SignOffEvent = 'MET' | 'MISSING' | 'ASK' | 'WORD' | 'SIGN' | 'DEFER' | 'WITHDRAW' | 'REVERSE'

/** Every move there is; what is not here cannot happen. */
export const signOffMoves: Readonly<Record<SignOffState, Partial<Readonly<Record<SignOffEvent, SignOffState>>>>> = {
  COLLECTING: { MET: 'READY' },
  READY: { MISSING: 'COLLECTING', ASK: 'ASKED' },
  ASKED: { WORD: 'BEING_DECIDED', SIGN: 'SIGNED', DEFER: 'DEFERRED', WITHDRAW: 'WITHDRAWN' },
  BEING_DECIDED: { WORD: 'BEING_DECIDED', SIGN: 'SIGNED', DEFER: 'DEFERRED', WITHDRAW: 'WITHDRAWN' },
  SIGNED: { REVERSE: 'REVERSED' },
  DEFERRED: { ASK: 'ASKED' },
  WITHDRAWN: { ASK: 'ASKED' },
  REVERSED: { ASK: 'ASKED' },
}

/** The state after an event; null where it cannot happen. @example after('ASKED', 'SIGN') // 'SIGNED' */
export function after(state: SignOffState, event: SignOffEvent): SignOffState | null {
  return signOffMoves[state][event] ?? null
}

/** What is known of a request that decides where it stands. */
export interface RequestFacts {
  readonly hasWord: boolean
  readonly outcome: 'SIGNED' | 'DEFERRED' | 'WITHDRAWN' | null
  readonly isReversed: boolean
}

const EVENT_OF = { SIGNED: 'SIGN', DEFERRED: 'DEFER', WITHDRAWN: 'WITHDRAW' } as const

/** Where one request stands, by the moves above. @example requestState({ hasWord: true, outcome: null, isReversed: false }) */
export function requestState({ hasWord, outcome, isReversed }: RequestFacts): SignOffState {
  const events: SignOffEvent[] = [
    ...(hasWord ? (['WORD'] as const) : []),
    ...(outcome === null ? [] : [EVENT_OF[outcome]]),
    ...(isReversed ? (['REVERSE'] as const) : []),
  ]
  return events.reduce<SignOffState>((state, event) => after(state, event) ?? state, 'ASKED')
}

/**
 * Where a line stands: as its latest request does while that is open or signed; else as the record does. What was deferred
 * or withdrawn says so until the line is complete again, and can then be asked for anew.
 *
 * @example lineState({ request: null, isMet: true, isHeld: false }) // 'READY'
 */
export function lineState(line: {
  readonly request: SignOffState | null
  readonly isMet: boolean
  /** Every capability is held as the role asks. */
  readonly isHeld: boolean
}): SignOffState {
  const { request, isMet, isHeld } = line
  if (request === 'ASKED' || request === 'BEING_DECIDED' || request === 'REVERSED') return request
  if (isHeld) return 'SIGNED'
  if (request === 'DEFERRED' || request === 'WITHDRAWN') return request
  return isMet ? 'READY' : 'COLLECTING'
}

/** Whether a line can be asked for: nothing is open, it is not held already, and everything asked for is on record. */
export function canAsk(state: SignOffState, isMet: boolean): boolean {
  return isMet && after(state, 'ASK') !== null
}

/**
 * Where the level of a role stands: as its latest request does while that is open or signed. A decision on a level is of its
 * day: it stays signed until two people take it back, whatever becomes of a line afterwards.
 *
 * @example levelState({ request: null, isMet: true }) // 'READY'
 */
export function levelState({ request, isMet }: { readonly request: SignOffState | null; readonly isMet: boolean }) {
  return lineState({ request, isMet, isHeld: request === 'SIGNED' })
}
