import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { projectRoot } from '../../seeds/project-root.ts'
import { startProcess } from '../support/process.ts'
import { putBetween } from './report.ts'
import { boardTimes } from './web-board.ts'
import { clipStepTimes, playerWeight, startLesson, timeToFirstBlock } from './web-lessons.ts'
import { studioTimes } from './web-studio.ts'
import { at, loadedBy, notedKeyTimes, noteKeyTimes, slowPage, startBrowser, visitor } from './web-visits.ts'

const visits = process.argv.includes('--short') ? 2 : 9
const keys = process.argv.includes('--short') ? 10 : 60

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

const firstLoad = async (browser: Browser, address: string): Promise<Weight> => {
  const context = await visitor(browser, address)
  const loaded = await loadedBy(context, '/', 'article')
  await context.close()
  const sum = (kind: string) => loaded.filter(({ type }) => type === kind).reduce((all, { bytes }) => all + bytes, 0)
  return { scripts: sum('script'), styles: sum('stylesheet') }
}

/** From each press that moves the hours a week on the page of the plan to its weeks drawn again. */
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

/** From each press while rating down the list of all capabilities to the picture that shows it. */
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

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

const report = async (address: string): Promise<string> => {
  const browser = await startBrowser()
  const { scripts, styles } = await firstLoad(browser, address)
  const waits: number[] = []
  for (let visit = 0; visit < visits; visit += 1) waits.push(await timeToFirstStep(browser, address))
  await startLesson(browser, address)
  const player = await playerWeight(browser, address)
  const blockWaits: number[] = []
  for (let visit = 0; visit < visits; visit += 1) blockWaits.push(await timeToFirstBlock(browser, address))
  const presses = await keyTimes(browser, address)
  const moves = await sliderTimes(browser, address)
  const steps = await clipStepTimes(browser, address)
  const studio = await studioTimes(browser, address, keys)
  const board = await boardTimes(browser, address)
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
    `| scripts and styles of a lesson beyond those of other pages, packed | ${kilobytes(player)} | ≤ 90 kB |`,
    `| first block of a lesson visible, nothing stored: median of ${visits} | ${(at(blockWaits, 0.5) / 1000).toFixed(2)} s | ≤ 2.5 s |`,
    `| the slowest of them | ${(Math.max(...blockWaits) / 1000).toFixed(2)} s | |`,
    `| clip stepped to the picture, ${steps.length} steps: p50 | ${at(steps, 0.5).toFixed(0)} ms | |`,
    `| the same: p95 | ${at(steps, 0.95).toFixed(0)} ms | ≤ 50 ms |`,
    `| draft of 300 pieces at a desk, without the slower processor and network: first piece visible | ${(studio.shown / 1000).toFixed(2)} s | |`,
    `| letter typed into it to the picture, ${studio.times.length} letters: p50 | ${at(studio.times, 0.5).toFixed(0)} ms | |`,
    `| the same: p95 | ${at(studio.times, 0.95).toFixed(0)} ms | ≤ 50 ms |`,
    `| board of 200 by 120 at a desk: first cells visible | ${(board.shown / 1000).toFixed(2)} s | |`,
    `| the same scrolled down and across, ${board.frames.length} frames: p50 of a frame | ${at(board.frames, 0.5).toFixed(1)} ms | |`,
    `| the same: p95 | ${at(board.frames, 0.95).toFixed(1)} ms | ≤ 20 ms |`,
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
