import { describe, expect, it } from 'vitest'
import { deviceOf } from './device-words.ts'

const onWindows =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36'

describe('a device', () => {
  it.each([
    [`${onWindows} Edg/140.0`, 'Edge', 'Windows'],
    [onWindows, 'Chrome', 'Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1',
      'Safari',
      'iPhone',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36', 'Chrome', 'Android'],
  ])('is known by what one would call it: %s', (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system })
  })

  it('that says nothing is not guessed at', () => {
    expect(deviceOf(null)).toBeNull()
    expect(deviceOf('curl/8')).toBeNull()
  })
})
