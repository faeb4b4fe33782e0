import { describe, expect, it } from 'vitest'
import { stepTarget } from './step-target.ts'

const step = { kind: 'OBSERVATION' as const, module: null, capabilities: [{ code: 'GYN-03' }, { code: 'CLN-06' }] }
const titles = new Map([['growth', 'Growth scans']])

describe('where a step is done', () => {
  it.each([
    ['OBSERVATION:GYN', 'OBSERVATION', '/observations/ask'],
    ['REFRESH:OBS', 'REFRESH', '/observations/ask'],
    ['OBSERVATION:EDU', 'OBSERVATION', '/record/add/STATEMENT'],
    ['EVIDENCE:GYN', 'EVIDENCE', '/record/add'],
    ['SIGN_OFF:GYN', 'SIGN_OFF', '/sign-off'],
  ] as const)('for %s is a page that knows what it is about', (id, kind, path) => {
    expect(stepTarget({ ...step, id, kind } as never, titles)?.to).toEqual({ path, query: { for: 'GYN-03 CLN-06' } })
  })

  it('is the module, the ratings or the log where the step is one of these', () => {
    expect(
      stepTarget({ ...step, id: 'MODULE:PRE-02', kind: 'MODULE', module: { code: 'PRE-02' } } as never, titles)?.to,
    ).toBe('/modules/PRE-02')
    expect(stepTarget({ ...step, id: 'SELF_RATING:growth', kind: 'SELF_RATING' } as never, titles)?.to).toEqual({
      path: '/capabilities',
      query: { search: 'Growth scans' },
    })
    expect(stepTarget({ ...step, id: 'EVIDENCE:LOG', kind: 'EVIDENCE' } as never, titles)?.to).toBe('/log')
    expect(stepTarget({ ...step, id: 'REFRESH:SCOPE', kind: 'REFRESH' } as never, titles)?.to).toBe('/scope')
    expect(stepTarget({ ...step, id: 'EVIDENCE:RETURN', kind: 'EVIDENCE' } as never, titles)?.to).toBe('/reviews')
  })

  it('is the one form for who is in post already', () => {
    expect(stepTarget({ ...step, id: 'SIGN_OFF:STARTING_POSITION', kind: 'SIGN_OFF' } as never, titles)?.to).toBe(
      '/sign-off/starting-position',
    )
  })

  it('is nowhere where a date is all that is asked of somebody', () => {
    expect(stepTarget({ ...step, id: 'EVIDENCE:MEETING', kind: 'EVIDENCE' } as never, titles)).toBeNull()
  })
})
