import { dirname } from 'node:path'
import type { HouseFile, HouseRule } from './house-rules.ts'

/** Words put together here, so that this file does not hold what it looks for. */
const word = (...parts: string[]): string => parts.join('')

const isCode = (path: string): boolean => /\.(ts|mts|mjs|vue)$/.test(path)

const found = (text: string, pattern: RegExp): string | null => pattern.exec(text)?.[0].trim() ?? null

const escapes = /@ts-(?:ignore|nocheck|expect-error)|(?:eslint|oxlint|biome|prettier)-(?:disable|ignore)/

const checked: HouseRule = {
  // Values of any kind are found by the linter itself.
  name: 'nothing escapes the type checker or the linter',
  flawOf: ({ path, text }) => (isCode(path) ? found(text, escapes) : null),
  broken: { path: 'api/main.ts', text: `// ${word('oxlint', '-disable')}-next-line\n` },
}

const leftOut = /\b(?:it|test|describe|suite)\s*\.\s*(?:skip|skipIf|runIf|only|todo|fixme|fails)\b|\bx(?:it|describe)\(/

const whole: HouseRule = {
  name: 'no spec is left out, narrowed to, or put off',
  flawOf: ({ path, text }) => (isCode(path) ? found(text, leftOut) : null),
  broken: { path: 'api/main.spec.ts', text: `${word('it', '.skip')}('is tried later', () => {})\n` },
}

const unfinished = new RegExp(`\\b(?:${word('TO', 'DO')}|${word('FIX', 'ME')})\\b`)

const finished: HouseRule = {
  name: 'nothing is marked as unfinished',
  flawOf: ({ path, text }) => (isCode(path) ? found(text, unfinished) : null),
  broken: { path: 'api/main.ts', text: `// ${word('TO', 'DO')}: stop cleanly\n` },
}

/** Folders of somebody's machine; the checkout itself is one, unless it lies where anything may. */
const ownFolders = (): string[] => {
  const above = dirname(process.cwd())
  return [
    process.cwd(),
    ...(['/', '/tmp', '/app', '/home', '/root', '/srv', '/opt'].includes(above) ? [] : [`${above}/`]),
  ]
}

const machine = /(?<![\w.~/:-])\/(?:home|Users|root)\/[\w.-]+/

const placeless: HouseRule = {
  name: 'nothing names a folder of somebody’s machine',
  flawOf: ({ text }) => ownFolders().find(folder => text.includes(folder)) ?? found(text, machine),
  broken: { path: 'docs/operations.md', text: `Open ${word('/home', '/jo/soundings')} first.\n` },
}

const registries = new RegExp(
  word('registry\\.[a-z]', '|npm', 'js\\.(org|com)', '|artifact', 'ory', '|"resol', 'ved":'),
)

const anywhere: HouseRule = {
  name: 'nothing names the host packages come from',
  flawOf: ({ text }) => found(text, registries),
  broken: { path: '.npmrc', text: `registry=https://${word('registry', '.example')}\n` },
}

const asCode = new RegExp(`v-html|innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function\\(`)

const inert: HouseRule = {
  name: 'no text is rendered as HTML or run as a program',
  flawOf: ({ path, text }) => (/^(api|web)\/(?!.*\.spec\.ts$)/.test(path) && isCode(path) ? found(text, asCode) : null),
  broken: { path: 'web/app/AppShell.vue', text: '<template><p v-html="note" /></template>\n' },
}

const pinned = /^\d+\.\d+\.\d+(-[\w.]+)?$/

const exact: HouseRule = {
  name: 'every package is named in one exact version',
  flawOf: ({ path, text }) => {
    if (path !== 'package.json') return null
    const {
      dependencies = {},
      devDependencies = {},
      optionalDependencies = {},
    } = JSON.parse(text) as Record<string, Record<string, string> | undefined>
    const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    return all.find(([, version]) => !pinned.test(version))?.join(' ') ?? null
  },
  broken: { path: 'package.json', text: '{ "dependencies": { "vue": "^3.5.0" } }' },
}

export const textRules: readonly HouseRule[] = [checked, whole, finished, placeless, anywhere, inert, exact]

const plain = /\.(png|jpe?g|gif|ico|woff2?|pdf|backup)$/

/** Files that can be read as text. */
export const isText = ({ path }: Pick<HouseFile, 'path'>): boolean => !plain.test(path)
