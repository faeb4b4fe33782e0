import { expect, it } from 'vitest'
import { isEasyPassword } from './easy-passwords.ts'

it.each([
  'Soundings2026!',
  'UltrasoundUltrasound',
  'password123456',
  'Password-2026',
  'aaaaaaaaaaaaaa',
  '123456789012',
  'qwertyuiop123456',
  '1qaz2wsx3edc4rfv',
  'Winter2026!!',
])('is easy to guess: %s', password => {
  expect(isEasyPassword(password)).toBe(true)
})

it.each(['a quiet transducer', 'my soundings of the deep sea', 'correct horse battery staple', 'Ünïcödé-Wörter-2026'])(
  'is not: %s',
  password => {
    expect(isEasyPassword(password)).toBe(false)
  },
)

it('is easy where it is made of its owner’s name and address', () => {
  const own = ['Jo Pemberwick', 'jo.pemberwick@tidewater.example']
  expect(isEasyPassword('Pemberwick2026', own)).toBe(true)
  expect(isEasyPassword('tidewater-pemberwick', own)).toBe(true)
  expect(isEasyPassword('Pemberwick2026')).toBe(false)
})
