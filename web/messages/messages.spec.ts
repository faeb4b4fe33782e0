import { beforeAll, describe, expect, it } from 'vitest'
import { i18n, loadLaterMessages } from '../app/i18n.ts'
import { firstMessages } from './first.ts'
import { lessonMessages } from './lesson.ts'

const sources = import.meta.glob<string>('../{app,ui,features}/**/*.{vue,ts}', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const productSources = Object.entries(sources).filter(([path]) => !path.endsWith('.spec.ts'))

/** Keys written out in full: t('people.signIn.title'), or a label: 'app.nav.home'. */
function keysIn(source: string): string[] {
  return [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map(match => match[1] ?? '')
}

const featuresFromStart = Object.keys(firstMessages['en'] ?? {}).toSorted()
/** What signing in and home are made of: their words are there before any other. */
const firstPages =
  /^\.\.\/(app|ui|features\/(people\/(pages\/SignInPage|components\/AccountForm|composables\/use(AccountForm|Sign|Ways))|recommendations|gates\/components\/Gate))/

/** What a lesson is made of. */
const lesson = /^\.\.\/features\/(enrolments\/|modules\/(blocks\/|composables\/useMediaOf|module-words|what-first))/

/** Features whose words a source says, also where only the beginning of a key stands there. */
function featuresSaid(source: string): string[] {
  return [...source.matchAll(/\bt\(\s*['`](\w+)\./g)].map(match => match[1] ?? '')
}

describe('the words on screen', () => {
  beforeAll(() => loadLaterMessages())

  it('of the first pages come with the app', () => {
    const firstKeys = productSources.filter(([path]) => firstPages.test(path)).flatMap(([, source]) => keysIn(source))
    const features = [...new Set(firstKeys.map(key => key.split('.', 1)[0] ?? ''))].toSorted()
    expect(features).toEqual(featuresFromStart)
  })

  it('of a lesson come with it or with the app', () => {
    const said = productSources.filter(([path]) => lesson.test(path)).flatMap(([, source]) => featuresSaid(source))
    const further = [...new Set(said)].filter(feature => !featuresFromStart.includes(feature))
    expect(further.toSorted()).toEqual(Object.keys(lessonMessages['en'] ?? {}).toSorted())
  })

  it('are all in the message files', () => {
    const missing = productSources.flatMap(([path, source]) =>
      keysIn(source)
        .filter(key => !i18n.global.te(key))
        .map(key => `${path}: ${key}`),
    )
    expect(missing).toEqual([])
  })

  it('never carry the code words of the product', () => {
    const text = JSON.stringify(i18n.global.getLocaleMessage('en'))
    const values = [...text.matchAll(/:"((?:[^"\\]|\\.)*)"/g)].map(match => match[1] ?? '')
    const codeWords = /\b(gap|gate|dossier|confirmer|cohort|cine|entrustment|ready front|lower bound|optimum)\b/i
    expect(values.filter(value => codeWords.test(value))).toEqual([])
  })
})
