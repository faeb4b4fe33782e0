import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { countsIn, countsOf, flawsOf, requirements, rowsIn } from './governance/asvs-page.ts'

const page = readFileSync('docs/security-asvs.md', 'utf8')
const summary = readFileSync('docs/security.md', 'utf8')
const rows = rowsIn(page)

/** What the spec would say of a page with one thing changed. */
const flawsWith = (from: string | RegExp, to: string): string[] => {
  expect(page).toMatch(from)
  return flawsOf(rowsIn(page.replace(from, to)), existsSync)
}

describe('The requirements of ASVS 5.0.0, levels 1 and 2', () => {
  it('are 253, and the page answers each once, by files that are there', () => {
    expect(new Set(requirements).size).toBe(253)
    expect(rows.filter(({ level }) => level === '1')).toHaveLength(70)
    expect(flawsOf(rows, existsSync)).toEqual([])
  })

  it('are counted in the summary as the page answers them', () => {
    expect(countsIn(summary)).toEqual(countsOf(rows))
    expect(countsOf(rows)).toHaveLength(18)
  })

  it.each([
    [/^\| V6\.2\.1 .*\n/m, '', 'V6.2.1 has no answer'],
    ['| V6.2.1 |', '| V6.2.2 |', 'V6.2.2 has two answers'],
    ['| V6.2.1 |', '| V6.7.1 |', 'V6.7.1 is no requirement'],
    [/^(\| V6\.2\.1 .*)\| met \|/m, '$1| partly |', 'V6.2.1 "partly" is no answer'],
    [/^\| V6\.2\.1 \| 1 \|/m, '| V6.2.1 | 2 |', 'V6.2.1 is not of level 2'],
    [
      /^(\| V6\.2\.1 .*)reset\.api\.spec\.ts/m,
      '$1gone.ts',
      'V6.2.1 names what is not there: api/platform/auth/gone.ts',
    ],
    [/^(\| V6\.2\.1 .*)`[^`\n]+`/m, '$1somewhere', 'V6.2.1 names nothing that shows it'],
  ])('would be missed with %s as "%s"', (from, to, flaw) => {
    expect(flawsWith(from, to)).toContain(flaw)
  })

  it('would be missed in a count that is off by one', () => {
    const [line = ''] = /^\| V1 \|.*$/m.exec(summary) ?? []
    const wrong = line.replace(/\d+ \|$/, '99 |')
    expect(countsIn(summary.replace(line, wrong))).not.toEqual(countsOf(rows))
  })
})
