import { readFileSync } from 'node:fs'
import { createSourceFile, isInterfaceDeclaration, ScriptTarget } from 'typescript'
import { describe, expect, it } from 'vitest'
import { houseFiles, readText } from './house.ts'
import { houseRules, type HouseFile, type HouseRule } from './house-rules.ts'
import { isText, textRules } from './text-rules.ts'

const files: HouseFile[] = houseFiles
  .map(path => ({ path }))
  .filter(isText)
  .map(({ path }) => ({
    path,
    get text() {
      return readText(path)
    },
  }))

const flaws = ({ flawOf }: HouseRule, among: readonly HouseFile[]): string[] =>
  among.flatMap(file => {
    const flaw = flawOf(file)
    return flaw === null ? [] : [`${file.path}: ${flaw}`]
  })

const mostMethods = 7

/** Services whose interface promises more than can be kept in mind. */
function largeServices(among: readonly HouseFile[]): string[] {
  return among
    .filter(({ path }) => path.endsWith('.service.ts'))
    .flatMap(({ path, text }) =>
      createSourceFile(path, text, ScriptTarget.Latest)
        .statements.filter(isInterfaceDeclaration)
        .filter(({ name, members }) => name.text.endsWith('Service') && members.length > mostMethods)
        .map(({ name, members }) => `${name.text}: ${members.length} methods`),
    )
}

describe('In this house', () => {
  it.each([...houseRules, ...textRules])('$name', rule => {
    expect(flaws(rule, files)).toEqual([])
  })

  it.each([...houseRules, ...textRules])('one would notice otherwise: $name', rule => {
    expect(flaws(rule, [rule.broken])).toHaveLength(1)
  })

  it('a service does at most seven things', () => {
    expect(largeServices(files)).toEqual([])
    const text = `export interface PlanService { ${'abcdefgh'
      .split('')
      .map(name => `${name}(): void`)
      .join('; ')} }`
    expect(largeServices([{ path: 'api/features/plans/plan.service.ts', text }])).toEqual(['PlanService: 8 methods'])
  })

  it('the lint holds functions to forty lines, resolvers to fifteen, and all to four parameters', () => {
    const { rules, overrides } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8'))
    expect(rules['max-lines-per-function'][1].max).toBe(40)
    expect(rules['max-params'][1].max).toBe(4)
    const resolvers = overrides.find((each: { files: string[] }) => each.files.includes('**/*.resolver.ts'))
    expect(resolvers.rules['max-lines-per-function'][1].max).toBe(15)
  })
})
