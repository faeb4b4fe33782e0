import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { signOffBudget, type SignOffBudget } from '../api/domain/signoffs/budget.ts'
import { loadReference, toCatalogue } from './reference.ts'

const catalogue = toCatalogue(loadReference(join(import.meta.dirname, 'reference')))
const role = (code: string) => {
  const found = catalogue.roles.get(code)
  if (found === undefined) throw new Error(`There is no ${code}`)
  return found
}
const between = (from: string, to: string, families: readonly string[]): SignOffBudget[] =>
  families.map(family => signOffBudget(role(`ROLE-${from}-${family}`), role(`ROLE-${to}-${family}`), catalogue))

const early = between('PRE', 'SON', ['GEN', 'W', 'VAS'])
const advanced = between('ENH', 'ADV', ['OBS', 'GYN', 'GMU', 'VAS', 'MSK', 'HNK'])

const line = ({ from, to, decisions, items }: SignOffBudget): string => `| ${from} | ${to} | ${decisions} | ${items} |`
const table = [...early, ...advanced].map(line)

describe('What it takes to be signed off, by the seed roles', () => {
  it('is at most 8 decisions from preceptee to sonographer', () => {
    for (const { decisions } of early) expect(decisions).toBeLessThanOrEqual(8)
  })

  it('is at most 10 decisions and 35 items of evidence from enhanced to advanced', () => {
    for (const { to, decisions, items } of advanced) {
      expect({ to, isWithin: decisions <= 10 && items <= 35 }).toEqual({ to, isWithin: true })
    }
  })

  it('reads as the figures that are published', () => {
    process.stdout.write(`${table.join('\n')}\n`)
    const published = readFileSync(join(import.meta.dirname, '../docs/performance.md'), 'utf8')
    for (const row of table) expect(published).toContain(row)
  })

  it('can be over: every line has a decision, and each examination its own observations', () => {
    const fromNothing = { ...role('ROLE-PRE-GEN'), items: [], choices: [] }
    const whole = signOffBudget(fromNothing, role('ROLE-ADV-HNK'), catalogue)
    expect(whole.decisions).toBe(role('ROLE-ADV-HNK').scopeLines.length)
    expect(whole.items).toBeGreaterThan(35)
  })
})
