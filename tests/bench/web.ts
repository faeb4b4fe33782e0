import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, type BrowserContext, type Page, chromium } from '@playwright/test'
import { findBrowser } from '../launch/browser.mjs'
import { projectRoot } from '../../seeds/project-root.ts'
import { startProcess } from '../support/process.ts'
import { putBetween } from './report.ts'

/**
 * What a person waits for in the browser, on the profile of a mid-range phone: processor four times slower than this
 * machine's, 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back ("slow 4G" as browsers' own tools have it).
 */
const phone = {
  viewport: { width: 390, height: 844 },
  slowdown: 4,
  network: { offline: false, downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 150 },
}
const visits = process.argv.includes('--short') ? 2 : 9
const keys = process.argv.includes('--short') ? 10 : 60

const startBrowser = (): Promise<Browser> => {
  const executablePath = findBrowser()
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync']
  return chromium.launch({ args, ...(executablePath === undefined ? {} : { executablePath }) })
}

const visitor = async (browser: Browser, address: string): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport: phone.viewport, baseURL: address, locale: 'en-GB' })
  const answer = await context.request.post('/auth/sign-in/email', {
    data: { email: 'callum.adeyemi-frost@soundings.example', password: 'take-a-sounding' },
    headers: { origin: address },
  })
  if (!answer.ok()) throw new Error(`Sign-in answered ${answer.status()}`)
  return context
}

const slowPage = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', phone.network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: phone.slowdown })
  return page
}

/** Milliseconds from asking for home, with nothing in the browser's store, until the next step stands there. */
const timeToFirstStep = async (browser: Browser, address: string): Promise<number> => {
  const context = await visitor(browser, address)
  const page = await slowPage(context)
  await page.goto('/', { waitUntil: 'commit' })
  await page.getByRole('article').first().waitFor()
  const milliseconds = await page.evaluate(() => performance.now())
  await context.close()
  return milliseconds
}

interface Weight {
  readonly scripts: number
  readonly styles: number
}

/** Bytes, packed by gzip, of the scripts and styles that home asks for before its first step stands there. */
const firstLoad = async (browser: Browser, address: string): Promise<Weight> => {
  const context = await visitor(browser, address)
  const page = await context.newPage()
  const bodies: Promise<{ type: string; bytes: number }>[] = []
  page.on('response', response => {
    const type = response.request().resourceType()
    if (type === 'script' || type === 'stylesheet')
      bodies.push(response.body().then(body => ({ type, bytes: gzipSync(body, { level: 9 }).length })))
  })
  await page.goto('/')
  await page.getByRole('article').first().waitFor()
  const loaded = await Promise.all(bodies)
  await context.close()
  const sum = (kind: string) => loaded.filter(({ type }) => type === kind).reduce((all, { bytes }) => all + bytes, 0)
  return { scripts: sum('script'), styles: sum('stylesheet') }
}

/** Begins to note the milliseconds from each key press on a page to the picture that shows it. */
const noteKeyTimes = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keyTimes: times })
    addEventListener(
      'keydown',
      event => {
        const began = event.timeStamp
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - began)))
      },
      { capture: true },
    )
  })

const notedKeyTimes = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes)

/** The same while the hours a week are moved on the page of the plan: its weeks are drawn again with each press. */
const sliderTimes = async (browser: Browser, address: string): Promise<number[]> => {
  const context = await visitor(browser, address)
  const page = await slowPage(context)
  await page.goto('/plan')
  const slider = page.getByRole('slider').first()
  await slider.waitFor()
  await noteKeyTimes(page)
  await slider.focus()
  for (let press = 0; press < keys; press += 1)
    await page.keyboard.press(press % 12 < 6 ? 'ArrowRight' : 'ArrowLeft', { delay: 60 })
  const times = await notedKeyTimes(page)
  await context.close()
  return times
}

/** While rating down the list of all capabilities. */
const keyTimes = async (browser: Browser, address: string): Promise<number[]> => {
  const context = await visitor(browser, address)
  const page = await slowPage(context)
  await page.goto('/capabilities?view=area')
  await page.getByRole('radio').first().waitFor()
  await noteKeyTimes(page)
  await page.getByRole('radio').first().focus()
  for (let press = 0; press < keys; press += 1)
    await page.keyboard.press(press % 2 === 0 ? String(press % 5) : 'ArrowDown', { delay: 60 })
  const times = await notedKeyTimes(page)
  await context.close()
  return times
}

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

const report = async (address: string): Promise<string> => {
  const browser = await startBrowser()
  const { scripts, styles } = await firstLoad(browser, address)
  const waits: number[] = []
  for (let visit = 0; visit < visits; visit += 1) waits.push(await timeToFirstStep(browser, address))
  const presses = await keyTimes(browser, address)
  const moves = await sliderTimes(browser, address)
  const version = browser.version()
  await browser.close()
  const machine = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)}; ${machine}; Chromium ${version}; service and browser on the same machine.`,
    '',
    '| what | figure | aim |',
    '| --- | --- | --- |',
    `| scripts of the first load, packed | ${kilobytes(scripts)} | ≤ 120 kB |`,
    `| styles of the first load, packed | ${kilobytes(styles)} | ≤ 35 kB |`,
    `| next step visible, nothing stored: median of ${visits} | ${(at(waits, 0.5) / 1000).toFixed(2)} s | ≤ 2.5 s |`,
    `| the slowest of them | ${(Math.max(...waits) / 1000).toFixed(2)} s | |`,
    `| key press to picture, ${presses.length} presses: p50 | ${at(presses, 0.5).toFixed(0)} ms | |`,
    `| the same: p95 | ${at(presses, 0.95).toFixed(0)} ms | ≤ 100 ms |`,
    `| hours a week moved to the plan’s weeks drawn again, ${moves.length} presses: p50 | ${at(moves, 0.5).toFixed(0)} ms | |`,
    `| the same: p95 | ${at(moves, 0.95).toFixed(0)} ms | ≤ 100 ms |`,
  ].join('\n')
}

const dataDirectory = mkdtempSync(join(tmpdir(), 'soundings-bench-web-'))
const service = startProcess(process.execPath, [join(projectRoot(), 'dist/api/main.js')], {
  DATA_DIR: dataDirectory,
  LOG_LEVEL: 'error',
  SIGN_INS_PER_MINUTE: '1000',
})
try {
  const text = await report(await service.address())
  process.stdout.write(`${text}\n`)
  const path = join(projectRoot(), 'docs/performance.md')
  if (process.argv.includes('--write')) writeFileSync(path, putBetween(readFileSync(path, 'utf8'), 'web figures', text))
} finally {
  service.child.kill('SIGTERM')
  await service.ended()
  rmSync(dataDirectory, { recursive: true, force: true })
}
