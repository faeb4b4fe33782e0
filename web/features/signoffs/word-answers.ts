/** What one who is asked to decide has typed. */
export interface Word {
  readonly hasTrained: boolean
  readonly reason: string
  /** READY, NOT_YET, or "" where nothing is chosen; of a panel alone. */
  readonly vote: string
  readonly interest: string
  readonly needs: string
  /** "2027-03-31", "" or "invalid". */
  readonly by: string
  readonly recusal: string
}

export const emptyWord = (): Word => ({
  hasTrained: false,
  reason: '',
  vote: '',
  interest: '',
  needs: '',
  by: '',
  recusal: '',
})

const isDay = (value: string): boolean => value !== '' && value !== 'invalid'

/** What a "not yet" lacks, by its field: it is never said without what is needed and by when. */
export function deferProblems({ needs, by }: Word): ('needs' | 'by')[] {
  return [...(needs.trim() === '' ? (['needs'] as const) : []), ...(isDay(by) ? [] : (['by'] as const))]
}

export function deferInput({ hasTrained, needs, by }: Word) {
  return { hasTrained, needs: needs.trim(), by }
}

/** What a vote lacks, by its field. */
export function voteProblems(word: Word): ('vote' | 'voteReason' | 'needs' | 'by')[] {
  return [
    ...(word.vote === '' ? (['vote'] as const) : []),
    ...(word.reason.trim() === '' ? (['voteReason'] as const) : []),
    ...(word.vote === 'NOT_YET' ? deferProblems(word) : []),
  ]
}

export function votedInput({ hasTrained, vote, reason, interest, needs, by }: Word) {
  const isReady = vote === 'READY'
  return {
    hasTrained,
    isReady,
    reason: reason.trim(),
    interest: interest.trim() || null,
    needs: isReady ? null : needs.trim(),
    by: isReady ? null : by,
  }
}
