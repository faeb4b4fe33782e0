import { expect, it } from 'vitest'
import { openPathways } from './open-pathways.ts'

const stands = { code: 'PW-01', isRetired: false }
const retired = { code: 'PW-02', isRetired: true }

it('Retired pathways are offered to nobody but whoever has one', () => {
  expect(openPathways([stands, retired])).toEqual([stands])
  expect(openPathways([stands, retired], [null, 'PW-02'])).toEqual([stands, retired])
})
