import { describe, expect, it } from 'vitest'
import { requestKind } from './request-text.ts'

describe('what a step asks somebody else for', () => {
  it.each([
    ['REFRESH', 'REFRESH:SCOPE', 'REFRESH'],
    ['REFRESH', 'REFRESH:OBS', 'RENEW'],
    ['SIGN_OFF', 'SIGN_OFF:STARTING_POSITION', 'STARTING_POSITION'],
    ['SIGN_OFF', 'SIGN_OFF:OBS', 'SIGN_OFF'],
    ['OBSERVATION', 'OBSERVATION:GYN', 'OBSERVATION'],
    ['OBSERVATION', 'OBSERVATION:EDU', 'VOUCH'],
    ['OBSERVATION', 'OBSERVATION:LESS_SURE', 'TOGETHER'],
    ['EVIDENCE', 'EVIDENCE:RETURN', 'RETURN'],
    ['REFRESH', 'REFRESH:TRAINING', 'TRAINING'],
  ] as const)('is, for %s known as %s, %s', (kind, id, asked) => {
    expect(requestKind({ kind, id })).toBe(asked)
  })
})
