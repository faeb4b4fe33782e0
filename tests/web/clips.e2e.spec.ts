import type { Locator, Page } from '@playwright/test'
import type { ClipFigure, ImageFigure } from '../../api/domain/blocks/browser.ts'
import { draftOf, ownMedia } from './studio-pieces.ts'
import { expect, expectAccessible, isReady, open, test } from './support.ts'

test.use({ hasTouch: true })

const clipOf = (media: string, caption: string): ClipFigure => {
  return { figure: 'CLIP', media, alt: 'A white bar goes from left to right', caption, loops: false }
}

const place = (clip: Locator) => clip.locator('.clip-controls__place')

/** Where the white bar of the clip stands, in pixels of its 320: what the browser shows, not what it says. */
const barOf = (video: Locator): Promise<number> =>
  video.evaluate((shown: HTMLVideoElement) => {
    const canvas = document.createElement('canvas')
    ;[canvas.width, canvas.height] = [320, 240]
    const pen = canvas.getContext('2d')
    pen?.drawImage(shown, 0, 0, 320, 240)
    const row = pen?.getImageData(0, 120, 320, 1).data ?? []
    return [...Array(320).keys()].find(x => (row[x * 4] ?? 0) > 128) ?? -1
  })

/** Two fingers on an element, apart by so many pixels at first and at last. */
async function pinch(page: Page, target: Locator, from: number, to: number): Promise<void> {
  const box = await target.boundingBox()
  if (!box) throw new Error('There is nothing to touch')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const session = await page.context().newCDPSession(page)
  const fingers = (apart: number) => [
    { x: x - apart / 2, y, id: 0 },
    { x: x + apart / 2, y, id: 1 },
  ]
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(from) })
  for (let step = 1; step <= 5; step += 1)
    await session.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: fingers(from + ((to - from) * step) / 5),
    })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

const scaleOf = (stage: Locator): Promise<number> =>
  stage.locator('.stage__content').evaluate(content => new DOMMatrix(getComputedStyle(content).transform).a)

test('A video is played, stepped, slowed and repeated by keyboard, alone and beside another; an image is enlarged by two fingers', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(300_000)
  await signInAs('idris-halloway-okafor')
  await open(page, '/studio')
  const { image, clip } = await ownMedia(page)
  const figure: ImageFigure = { figure: 'IMAGE', media: image, alt: 'A black oval', caption: 'Oval', layers: [] }
  const address = await draftOf(page, [
    { kind: 'CLIP', clips: [clipOf(clip, 'Alone')] },
    { kind: 'CLIP', clips: [clipOf(clip, 'Left'), clipOf(clip, 'Right')] },
    { kind: 'IMAGE', image: figure },
  ])
  await open(page, `${address}/preview`)
  await isReady(page)

  await test.step('it goes by one frame, and shows the frame that it says', async () => {
    const one = page.locator('.clip', { hasText: 'Alone' })
    const video = one.locator('video')
    await one.scrollIntoViewIfNeeded()
    await expect.poll(() => video.evaluate((shown: HTMLVideoElement) => shown.readyState)).toBeGreaterThan(1)
    await expect(place(one)).toHaveText(/^Frame 1 of (4\d|5\d)$/)
    await one.locator('.stage__area').focus()
    for (let step = 0; step < 20; step += 1) await page.keyboard.press('.')
    await expect(place(one)).toHaveText(/^Frame 21 of/)
    await expect.poll(() => barOf(video)).toBeGreaterThan(80)
    const bar = await barOf(video)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press(',')
    await expect(place(one)).toHaveText(/^Frame 19 of/)
    await expect.poll(() => barOf(video)).toBeLessThan(bar)
    await page.keyboard.press('Home')
    await expect.poll(() => barOf(video)).toBeLessThan(20)
  })

  await test.step('it plays at the speed that is chosen, stands at its end, and begins again where it is repeated', async () => {
    const one = page.locator('.clip', { hasText: 'Alone' })
    const video = one.locator('video')
    await one.getByLabel('Speed').selectOption({ label: '0.25 ×' })
    await one.locator('.stage__area').focus()
    await page.keyboard.press('Space')
    await expect.poll(() => video.evaluate(({ paused }: HTMLVideoElement) => paused)).toBe(false)
    expect(await video.evaluate(({ playbackRate }: HTMLVideoElement) => playbackRate)).toBe(0.25)
    await expect(place(one)).not.toHaveText(/^Frame 1 of/)
    await page.keyboard.press('Space')
    await expect.poll(() => video.evaluate(({ paused }: HTMLVideoElement) => paused)).toBe(true)
    await one.getByLabel('Speed').selectOption({ label: '2 ×' })
    await one.locator('.stage__area').focus()
    await page.keyboard.press('Space')
    await expect(one.getByRole('button', { name: 'Play' })).toBeVisible()
    const frames = /of (\d+)/.exec((await place(one).textContent()) ?? '')?.[1]
    await expect(place(one)).toHaveText(`Frame ${frames} of ${frames}`)
    await one.getByRole('button', { name: 'Repeat' }).press('Enter')
    await one.locator('.stage__area').focus()
    await page.keyboard.press('Space')
    const time = () => video.evaluate(({ currentTime }: HTMLVideoElement) => currentTime)
    await expect.poll(time, { intervals: [20] }).toBeGreaterThan(1)
    await expect.poll(time, { intervals: [20] }).toBeLessThan(0.5)
    await expect(one.getByRole('button', { name: 'Pause' })).toBeVisible()
    await page.keyboard.press('Space')
  })

  await test.step('two side by side go together', async () => {
    const pair = page.locator('.clip--two')
    await pair.scrollIntoViewIfNeeded()
    const [left, right] = [pair.locator('video').first(), pair.locator('video').last()]
    for (const video of [left, right])
      await expect.poll(() => video.evaluate((shown: HTMLVideoElement) => shown.readyState)).toBeGreaterThan(1)
    await pair.locator('.stage__area').last().focus()
    for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowRight')
    await expect(place(pair)).toHaveText(/^Frame 11 of/)
    await expect.poll(() => barOf(left)).toBeGreaterThan(30)
    await expect.poll(async () => (await barOf(left)) - (await barOf(right))).toBe(0)
  })

  await test.step('an image is enlarged by two fingers, made smaller again, and fills the screen', async () => {
    const stage = page.locator('.block-figure', { hasText: 'Oval' }).locator('.stage')
    await stage.scrollIntoViewIfNeeded()
    await pinch(page, stage.locator('.stage__area'), 60, 180)
    await expect.poll(() => scaleOf(stage)).toBeGreaterThan(2)
    await pinch(page, stage.locator('.stage__area'), 180, 30)
    await expect.poll(() => scaleOf(stage)).toBe(1)
    await stage.getByRole('button', { name: 'Full screen' }).press('Enter')
    await expect.poll(() => stage.evaluate(shown => document.fullscreenElement === shown)).toBe(true)
    await stage.getByRole('button', { name: 'Full screen' }).press('Enter')
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null)
    await expectAccessible(page)
  })
})
