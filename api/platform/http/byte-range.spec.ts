import { expect, it } from 'vitest'
import { rangeIn } from './byte-range.ts'

it.each([
  ['nothing', undefined, null],
  ['the beginning', 'bytes=0-99', { first: 0, last: 99 }],
  ['all from a place on', 'bytes=900-', { first: 900, last: 999 }],
  ['the end', 'bytes=-10', { first: 990, last: 999 }],
  ['more than there is', 'bytes=990-5000', { first: 990, last: 999 }],
  ['more of the end than there is', 'bytes=-5000', { first: 0, last: 999 }],
  ['what is beyond the end', 'bytes=1000-', 'unsatisfiable'],
  ['nothing of the end', 'bytes=-0', 'unsatisfiable'],
  ['several parts', 'bytes=0-1,5-6', null],
  ['backwards', 'bytes=9-1', null],
  ['another unit', 'lines=0-1', null],
  ['neither end', 'bytes=-', null],
])('Of a thousand octets, a range that asks for %s', (_what, header, range) => {
  expect(rangeIn(header, 1000)).toEqual(range)
})
