import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import config from '../../.dependency-cruiser.mjs'
import { isAcyclic } from './house.ts'
import { allowedImports, offences, type Import, wayBack } from './imports.ts'

const order: Record<string, string[]> = JSON.parse(readFileSync('api/features.json', 'utf8'))
const packageNames = ['@mikro-orm/core', 'type-graphql', 'graphql', '@apollo/client', 'vue-router', 'zod', 'vitest']

/** Writes a house of small files in which each imports what its line says, and nothing else. */
function buildHouse(root: string, lines: readonly Import[]): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text, { flag: 'a' })
  }
  const dependencies = Object.fromEntries(packageNames.map(name => [name, '1.0.0']))
  const { vitest, ...shipped } = dependencies
  write('package.json', JSON.stringify({ type: 'module', dependencies: shipped, devDependencies: { vitest } }))
  for (const name of packageNames) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', exports: './index.js' }))
    write(`node_modules/${name}/index.js`, 'export const it = 1\n')
  }
  for (const { from, to, isType } of lines) {
    const target = to.startsWith('.') ? join(dirname(from), to) : null
    if (target !== null && !to.includes('nowhere')) write(target, '')
    const statement = isType === true ? `import type { It } from '${to}'\n` : `import { it } from '${to}'\n`
    write(from, from.endsWith('.vue') ? `<script setup lang="ts">\n${statement}</script>\n` : statement)
  }
}

async function violationsIn(root: string): Promise<string[]> {
  const { options, forbidden } = config
  const { output } = await cruise(
    ['api', 'web', 'seeds', 'schema', 'tests'],
    { ...options, ruleSet: { forbidden }, validate: true, baseDir: root },
    options.enhancedResolveOptions,
  )
  const { violations } = (output as ICruiseResult).summary
  return violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
}

describe('The import rules', () => {
  let root = ''
  let found: string[] = []

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'soundings-imports-'))
    buildHouse(root, [...offences, ...wayBack, ...allowedImports])
    found = await violationsIn(root)
  })

  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it.each(offences)('$breaks forbids $from to import $to', ({ breaks, from }) => {
    expect(found.filter(line => line.includes(`: ${from} →`)).map(line => line.split(':')[0])).toContain(breaks)
  })

  it.each(allowedImports)('let $from import $to', ({ from }) => {
    expect(found.filter(line => line.includes(`: ${from} →`))).toEqual([])
  })

  it('are each shown to fail', () => {
    const named = new Set(config.forbidden.map(({ name }) => name))
    expect([...named].filter(name => !offences.some(({ breaks }) => breaks === name))).toEqual([])
  })
})

describe('The order of features', () => {
  const folders = readdirSync('api/features', { withFileTypes: true }).filter(entry => entry.isDirectory())

  it('lists every feature, and only features', () => {
    expect(Object.keys(order).toSorted()).toEqual(folders.map(({ name }) => name).toSorted())
    expect(
      Object.values(order)
        .flat()
        .filter(name => order[name] === undefined),
    ).toEqual([])
  })

  it('lists nothing that a feature does without', () => {
    const isUsed = (feature: string, other: string) =>
      readdirSync(join('api/features', feature)).some(file =>
        readFileSync(join('api/features', feature, file), 'utf8').includes(`from '../${other}/`),
      )
    const idle = Object.entries(order).flatMap(([feature, others]) =>
      others.filter(other => !isUsed(feature, other)).map(other => `${feature} does without ${other}`),
    )
    expect(idle).toEqual([])
  })

  it('goes one way', () => {
    expect(isAcyclic(order)).toBe(true)
    expect(isAcyclic({ plans: ['people'], people: ['plans'] })).toBe(false)
  })
})
