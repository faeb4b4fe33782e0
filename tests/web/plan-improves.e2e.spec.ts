import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIRequestContext, Page } from '@playwright/test'
import { addBundles, type HardLibrary } from '../support/hard-library.ts'
import { type ServiceProcess, startProcess } from '../support/process.ts'
import { emailOf, expect, open, password, test } from './support.ts'

/** So many that a proof takes seconds; an answer waits a quarter of one for it. */
const bundles = 240
/** A search is over after 30 seconds, proven or not, and has found more than there was at the first answer. */
const searchEnds = 60_000

const start = (data: string): ServiceProcess =>
  startProcess(process.execPath, ['dist/api/main.js'], { DATA_DIR: data, LOG_LEVEL: 'fatal' })

const stop = async ({ child, ended }: ServiceProcess): Promise<void> => {
  child.kill('SIGTERM')
  await ended()
}

interface Answer {
  readonly data: {
    readonly developmentPlan: {
      readonly steps: readonly {
        readonly module: { readonly code: string } | null
        readonly raises: readonly { readonly capability: { readonly code: string }; readonly target: number | null }[]
      }[]
    }
  }
}

/** What somebody has to learn for their goal, and a module on the way there. */
const askedOf = async (request: APIRequestContext): Promise<HardLibrary> => {
  await request.post('/auth/sign-in/email', { data: { email: emailOf('marek-thistlewood'), password } })
  const query = '{ developmentPlan { steps { module { code } raises { capability { code } target } } } }'
  const { data } = (await (await request.post('/graphql', { data: { query } })).json()) as Answer
  const { steps } = data.developmentPlan
  const targets = new Map(
    steps.flatMap(({ raises }) =>
      raises.flatMap(({ capability, target }) => (target === null ? [] : [[capability.code, target] as const])),
    ),
  )
  return {
    targets: [...targets].map(([capability, rating]) => ({ capability, rating })),
    like: steps.flatMap(({ module }) => module?.code ?? [])[0] ?? '',
    count: bundles,
  }
}

test.describe('In a library where the shortest plan is hard to find', () => {
  let data: string
  let service: ServiceProcess
  let address: string

  test.beforeAll(async ({ playwright }) => {
    test.setTimeout(240_000)
    data = mkdtempSync(join(tmpdir(), 'soundings-hard-'))
    service = start(data)
    address = await service.address()
    const request = await playwright.request.newContext({ baseURL: address, extraHTTPHeaders: { origin: address } })
    const library = await askedOf(request)
    await request.dispose()
    await stop(service)
    await addBundles(data, library)
    service = start(data)
    address = await service.address()
  })
  test.afterAll(async () => {
    await stop(service)
    rmSync(data, { recursive: true, force: true })
  })
  test.use({ baseURL: async ({ browserName: _browserName }, use) => use(address) })

  /** What a page says at one moment, so that the better plan cannot come between two readings. */
  const read = async (page: Page): Promise<{ study: string; titles: string[] }> => {
    const text = await page.getByRole('main').innerText()
    const [, study = ''] = /Study of your own\s+([^\n]+)/.exec(text) ?? []
    return { study, titles: text.match(/^Bundle \d+$/gm) ?? [] }
  }

  test('Marek reads a first plan that is still looked at, and the better one comes while he reads', async ({
    page,
    signInAs,
  }) => {
    test.setTimeout(searchEnds + 60_000)
    await signInAs('marek-thistlewood')
    await open(page, '/plan')
    const main = page.getByRole('main')
    await expect(main).toContainText('A shorter one is still looked for; this page changes when it is found.')
    const before = await read(page)
    expect(before.titles.length).toBeGreaterThan(3)
    await page.evaluate(() => document.body.setAttribute('data-not-reloaded', ''))

    await expect(main).toContainText(/that is proven, for learning time alone|Nothing shorter was found/, {
      timeout: searchEnds,
    })
    await expect(main).not.toContainText('still looked for')
    const after = await read(page)
    expect(minutesIn(after.study)).toBeLessThan(minutesIn(before.study))
    expect(after.titles).not.toEqual(before.titles)
    await expect(page.locator('body[data-not-reloaded]'), 'nobody loaded the page again').toHaveCount(1)
  })
})

/** @example minutesIn('10 hours 5 minutes') // 605 */
function minutesIn(words: string): number {
  const numberBefore = (unit: RegExp): number => Number(unit.exec(words)?.[1] ?? 0)
  return 60 * numberBefore(/(\d+)\s*h/) + numberBefore(/(\d+)\s*m/)
}
