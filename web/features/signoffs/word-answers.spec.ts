import { describe, expect, it } from 'vitest'
import { deferProblems, emptyWord, votedInput, voteProblems } from './word-answers.ts'

describe('the word of one who decides', () => {
  it('is never "not yet" without what is needed and by when', () => {
    expect(deferProblems(emptyWord())).toEqual(['needs', 'by'])
    expect(deferProblems({ ...emptyWord(), needs: 'One more list', by: 'invalid' })).toEqual(['by'])
    expect(deferProblems({ ...emptyWord(), needs: 'One more list', by: '2027-03-31' })).toEqual([])
  })

  it('of a panel has its reason, and what is needed where it is "not yet"', () => {
    expect(voteProblems(emptyWord())).toEqual(['vote', 'voteReason'])
    expect(voteProblems({ ...emptyWord(), vote: 'NOT_YET', reason: 'Too few' })).toEqual(['needs', 'by'])
    expect(voteProblems({ ...emptyWord(), vote: 'READY', reason: 'Seen it' })).toEqual([])
  })

  it('leaves out what was typed for a "not yet" where it came to "ready"', () => {
    const word = { ...emptyWord(), vote: 'READY', reason: ' Seen it ', needs: 'One more list', by: '2027-03-31' }
    expect(votedInput(word)).toMatchObject({ isReady: true, reason: 'Seen it', needs: null, by: null, interest: null })
  })
})
