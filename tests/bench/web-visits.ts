import { gzipSync } from 'node:zlib'
import { type Browser, type BrowserContext, type Page, chromium } from '@playwright/test'
import { findBrowser } from '../launch/browser.mjs'

/**
 * What a person waits for in the browser, on the profile of a mid-range phone: processor four times slower than this
 * machine's, 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back ("slow 4G" as browsers' own tools have it).
 */
const phone = {
  viewport: { width: 390, height: 844 },
  slowdown: 4,
  network: { offline: false, downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 150 },
}
export const startBrowser = (): Promise<Browser> => {
  const executablePath = findBrowser()
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync']
  return chromium.launch({ args, ...(executablePath === undefined ? {} : { executablePath }) })
}

export const visitor = async (
  browser: Browser,
  address: string,
  person = 'callum.adeyemi-frost',
  viewport = phone.viewport,
): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport, baseURL: address, locale: 'en-GB' })
  const answer = await context.request.post('/auth/sign-in/email', {
    data: { email: `${person}@soundings.example`, password: 'take-a-sounding' },
    headers: { origin: address },
  })
  if (!answer.ok()) throw new Error(`Sign-in answered ${answer.status()}`)
  return context
}

export const slowPage = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', phone.network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: phone.slowdown })
  return page
}

export interface Loaded {
  readonly url: string
  readonly type: string
  readonly bytes: number
}

/** Scripts and styles that a page asks for before it shows what it is for, with their bytes as packed by gzip. */
export const loadedBy = async (context: BrowserContext, path: string, shown: string): Promise<Loaded[]> => {
  const page = await context.newPage()
  const bodies: Promise<Loaded>[] = []
  page.on('response', response => {
    const [url, type] = [response.url(), response.request().resourceType()]
    if (type !== 'script' && type !== 'stylesheet') return
    const body = response.body().then(bytes => ({ url, type, bytes: gzipSync(bytes, { level: 9 }).length }))
    // What comes after the page is shown is no part of it, and may be cut off when the page is closed.
    body.catch(() => undefined)
    bodies.push(body)
  })
  await page.goto(path)
  await page.locator(shown).first().waitFor()
  return Promise.all(bodies)
}

/** Begins to note the milliseconds from each key press on a page to the picture that shows it. */
export const noteKeyTimes = (page: Page): Promise<void> =>
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

export const notedKeyTimes = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes)

/** The value below which a share of them lies. */
export const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
