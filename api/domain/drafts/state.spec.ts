import { describe, expect, it } from 'vitest'
import {
  actorOf,
  actsOf,
  after,
  draftMoves,
  isEnded,
  isOpen,
  refusalOf,
  type DraftEvent,
  type DraftState,
} from './state.ts'

const states = Object.keys(draftMoves) as DraftState[]
const events = Object.keys(actorOf) as DraftEvent[]
const author = { isAuthor: true, isReviewer: false, isAdministrator: false }
const reviewer = { isAuthor: false, isReviewer: true, isAdministrator: false }
const administrator = { isAuthor: false, isReviewer: false, isAdministrator: true }

describe('The way of a draft', () => {
  it('is this table, and nothing else happens', () => {
    const moves = states.flatMap(state => events.map(event => [state, event, after(state, event)] as const))
    expect(moves.filter(([, , to]) => to !== null).map(each => each.join(' '))).toEqual([
      'DRAFT ASK_FOR_REVIEW IN_REVIEW',
      'DRAFT DISCARD DISCARDED',
      'IN_REVIEW TAKE_BACK DRAFT',
      'IN_REVIEW ASK_FOR_CHANGES CHANGES_ASKED',
      'IN_REVIEW APPROVE APPROVED',
      'CHANGES_ASKED ASK_FOR_REVIEW IN_REVIEW',
      'CHANGES_ASKED DISCARD DISCARDED',
      'APPROVED TAKE_BACK DRAFT',
      'APPROVED PUBLISH PUBLISHED',
      'PUBLISHED RETIRE RETIRED',
      'DISCARDED BRING_BACK DRAFT',
    ])
  })

  it('leads to being published only past somebody who approved it', () => {
    const before = states.filter(state => Object.values(draftMoves[state]).includes('PUBLISHED'))
    expect(before).toEqual(['APPROVED'])
    expect(states.filter(state => Object.values(draftMoves[state]).includes('APPROVED'))).toEqual(['IN_REVIEW'])
  })

  it('ends with being retired', () => {
    expect(events.every(event => after('RETIRED', event) === null)).toBe(true)
  })

  it('never loses what was discarded: it comes back, to be reviewed like any other', () => {
    expect(states.filter(state => after(state, 'DISCARD') !== null).every(isOpen)).toBe(true)
    expect(after('DISCARDED', 'BRING_BACK')).toBe('DRAFT')
    expect(states.filter(isEnded)).toEqual(['PUBLISHED', 'RETIRED', 'DISCARDED'])
  })

  it('lets nobody write in what is reviewed, approved, published or discarded', () => {
    expect(states.filter(isOpen)).toEqual(['DRAFT', 'CHANGES_ASKED'])
  })
})

describe('Who moves a draft', () => {
  it('is its authors, a reviewer, or an administrator, each by their own', () => {
    expect(actsOf('DRAFT', author)).toEqual(['ASK_FOR_REVIEW', 'DISCARD'])
    expect(actsOf('IN_REVIEW', author)).toEqual(['TAKE_BACK'])
    expect(actsOf('IN_REVIEW', reviewer)).toEqual(['ASK_FOR_CHANGES', 'APPROVE'])
    expect(actsOf('DISCARDED', author)).toEqual(['BRING_BACK'])
    expect(actsOf('APPROVED', author)).toEqual(['TAKE_BACK', 'PUBLISH'])
    expect(actsOf('APPROVED', reviewer)).toEqual([])
    expect(actsOf('PUBLISHED', administrator)).toEqual(['RETIRE'])
  })

  it('is never an author where it is reviewed, whatever else they are', () => {
    const everything = { isAuthor: true, isReviewer: true, isAdministrator: true }
    for (const state of states)
      expect(actsOf(state, everything)).not.toEqual(expect.arrayContaining(['APPROVE', 'ASK_FOR_CHANGES']))
    expect(refusalOf('IN_REVIEW', 'APPROVE', everything)).toBe('NOT_YOURS')
  })

  it('is told whether it is not theirs, or not now', () => {
    expect(refusalOf('DRAFT', 'PUBLISH', reviewer)).toBe('NOT_YOURS')
    expect(refusalOf('DRAFT', 'PUBLISH', author)).toBe('NOT_NOW')
    expect(refusalOf('APPROVED', 'PUBLISH', author)).toBeNull()
  })
})
