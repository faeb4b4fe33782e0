import type { Browser, Locator, Page } from '@playwright/test'
import { loadedBy, notedKeyTimes, noteKeyTimes, slowPage, visitor } from './web-visits.ts'

const learner = 'ffion.castellane'
const lessonPath = '/modules/PRE-01/learn'
const firstBlock = '.lesson-blocks__one'

const clipLearner = 'danuta.wilkes-oyelaran'

export const startLesson = async (
  browser: Browser,
  address: string,
  { moduleCode, person } = { moduleCode: 'PRE-01', person: learner },
): Promise<void> => {
  const context = await visitor(browser, address, person)
  const query = `mutation { startModule(input: { moduleCode: "${moduleCode}", areaCodes: null }) { __typename } }`
  const answer = await context.request.post('/graphql', { data: { query }, headers: { origin: address } })
  const said = await answer.text()
  if (!said.includes('StartModuleSuccess')) throw new Error(`Starting a module answered ${said}`)
  await context.close()
}

/** Bytes, packed, that learning from a module asks for beyond what any page after the first does. */
export const playerWeight = async (browser: Browser, address: string): Promise<number> => {
  const context = await visitor(browser, address, learner)
  const shell = new Set((await loadedBy(context, '/practice', 'main form')).map(({ url }) => url))
  const player = (await loadedBy(context, lessonPath, firstBlock)).filter(({ url }) => !shell.has(url))
  await context.close()
  return player.reduce((all, { bytes }) => all + bytes, 0)
}

/** Milliseconds from asking for a lesson, with nothing in the browser's store, until its first block stands there. */
export const timeToFirstBlock = async (browser: Browser, address: string): Promise<number> => {
  const context = await visitor(browser, address, learner)
  const page = await slowPage(context)
  await page.goto(lessonPath, { waitUntil: 'commit' })
  await page.locator(firstBlock).first().waitFor()
  const milliseconds = await page.evaluate(() => performance.now())
  await context.close()
  return milliseconds
}

const steps = 60
/** On this network, with room to spare. */
const millisecondsToFetchFrames = 15_000

/** A lesson with a clip, once its frames are there: a service that just began draws them while it serves already. */
const openClip = async (page: Page): Promise<Locator> => {
  const clip = page.locator('[data-block="sweep"]')
  for (;;) {
    await page.goto('/modules/ENH-10/learn?part=cases')
    await clip.scrollIntoViewIfNeeded()
    await clip.locator('.stage__picture, .stage__failed').first().waitFor()
    if ((await clip.locator('canvas').count()) > 0) break
    await page.waitForTimeout(2000)
  }
  await page.waitForTimeout(millisecondsToFetchFrames)
  return clip
}

/** Milliseconds from each step of a clip by key to the picture that shows it, on a phone, once its frames are there. */
export const clipStepTimes = async (browser: Browser, address: string): Promise<number[]> => {
  await startLesson(browser, address, { moduleCode: 'ENH-10', person: clipLearner })
  const context = await visitor(browser, address, clipLearner)
  const page = await slowPage(context)
  const clip = await openClip(page)
  const stage = clip.locator('.stage__area').first()
  await noteKeyTimes(page)
  await stage.focus()
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('.', { delay: 60 })
  const times = await notedKeyTimes(page)
  const place = await clip.locator('.clip-controls__place').textContent()
  if (/ 1 of/.test(place ?? '')) throw new Error(`The clip was not stepped: ${place}`)
  await context.close()
  return times
}
