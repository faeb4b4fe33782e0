import { describe, expect, it } from 'vitest'
import { returnPath } from './return-path.ts'

describe('where signing in leads', () => {
  it('is the page one was sent away from, with its filters', () => {
    expect(returnPath('/modules?area=OBS')).toBe('/modules?area=OBS')
  })

  it.each(['https://example.org', '//example.org', '/\\example.org', 'javascript:alert(1)', undefined, null, ['/a']])(
    'is never another site: %j',
    value => {
      expect(returnPath(value)).toBe('/')
    },
  )

  it('is never the sign-in page itself', () => {
    expect(returnPath('/sign-in?returnTo=/')).toBe('/')
  })
})
