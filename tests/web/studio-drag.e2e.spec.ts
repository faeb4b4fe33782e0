import type { Locator, Page } from '@playwright/test'
import { begunDraft } from './studio-drafts.ts'
import { expect, expectAccessible, isReady, open, test } from './support.ts'

const pieces = (page: Page): Promise<(string | null)[]> =>
  page.locator('.block-card').evaluateAll(cards => cards.map(card => card.getAttribute('aria-label')))
const piece = (page: Page, name: string) => page.getByRole('article', { name, exact: true })

/** Takes hold of a piece with the mouse and lets go of it over something, near its top or its bottom. */
async function drag(page: Page, name: string, onto: Locator, at: 'top' | 'bottom'): Promise<void> {
  await piece(page, name).locator('.block-card__handle').hover()
  await page.mouse.down()
  await onto.scrollIntoViewIfNeeded()
  const { x = 0, y = 0, width = 0, height = 0 } = (await onto.boundingBox()) ?? {}
  const to = { x: x + width / 2, y: at === 'top' ? y + 6 : y + height - 6 }
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.move(to.x, to.y + 1)
  await expect(onto).toHaveClass(/block-card--(above|below)|part-head--over/)
  await page.mouse.up()
}

test('A consultant drags pieces within a part and into another, and takes it back', async ({ page, signInAs }) => {
  await page.setViewportSize({ width: 1280, height: 1600 })
  await signInAs('idris-halloway-okafor')
  await begunDraft(page)
  const before = await pieces(page)
  const [standard, cases] = ['Text 1 in The standard', 'Checklist 1 in Collect your cases']
  expect(before).toEqual(expect.arrayContaining([standard, cases]))

  await test.step('into the part before, below what stands there', async () => {
    await drag(page, cases, piece(page, standard), 'bottom')
    const now = 'Checklist 2 in The standard'
    await expect(piece(page, now)).toBeFocused()
    await expect(page.locator('[aria-live="polite"]')).toContainText('Now number 2 in The standard')
    await expectAccessible(page)
    await page.reload()
    await isReady(page)
    await expect(piece(page, now)).toBeVisible()
  })

  await test.step('above the other one in the same part', async () => {
    await drag(page, 'Checklist 2 in The standard', piece(page, standard), 'top')
    await expect(piece(page, 'Checklist 1 in The standard')).toBeFocused()
    await expect(piece(page, 'Text 2 in The standard')).toBeVisible()
  })

  await test.step('to the start of a part, by its title', async () => {
    const head = page.locator('.part-head', { has: page.getByRole('heading', { name: 'Collect your cases' }) })
    await drag(page, 'Checklist 1 in The standard', head, 'bottom')
    await expect(piece(page, cases)).toBeFocused()
  })

  await test.step('undo takes each of them back', async () => {
    const undo = page.getByRole('button', { name: 'Undo', exact: true })
    await undo.click()
    await expect(piece(page, 'Checklist 1 in The standard')).toBeVisible()
    await undo.click()
    await expect(piece(page, 'Checklist 2 in The standard')).toBeVisible()
    await undo.click()
    await expect.poll(() => pieces(page)).toEqual(before)
  })
})

test('Stages of a pathway and modules in one are dragged into another order, and stay there', async ({
  page,
  signInAs,
}) => {
  await page.setViewportSize({ width: 1280, height: 3000 })
  await signInAs('idris-halloway-okafor')
  await open(page, '/studio/pathways/new?from=PW-ENH-MSK')
  await page.getByRole('button', { name: 'Begin writing' }).click()
  const titles = page.locator('.stage-module__title')
  const stages = () =>
    page.getByLabel('What this stage is about').evaluateAll(all => all.map(each => (each as HTMLInputElement).value))
  await expect(page.getByRole('main')).toContainText('Everything “Enhanced, musculoskeletal” asks for is reached')
  await isReady(page)
  const [[first, second], [one, two]] = [await titles.allInnerTexts(), await stages()]

  const dragOnto = async (handle: Locator, onto: Locator): Promise<void> => {
    await handle.hover()
    await page.mouse.down()
    const { x = 0, y = 0, width = 0, height = 0 } = (await onto.boundingBox()) ?? {}
    await page.mouse.move(x + width / 2, y + height - 7, { steps: 8 })
    await page.mouse.move(x + width / 2, y + height - 6)
    await expect(onto).toHaveAttribute('data-drop', 'after')
    await page.mouse.up()
  }
  await dragOnto(page.locator('.stage-module .stage-module__handle').first(), page.locator('.stage-module').nth(1))
  await expect(titles.first()).toHaveText(second ?? '')
  await expect(titles.nth(1)).toHaveText(first ?? '')
  await dragOnto(page.locator('.stage-card h3 .stage-module__handle').first(), page.locator('.stage-card').nth(1))
  await expect.poll(async () => (await stages()).slice(0, 2)).toEqual([two, one])
  await expect(page.getByRole('group', { name: 'Saving and steps' })).toContainText(/Saved \d\d:\d\d/)
  await page.reload()
  await isReady(page)
  await expect.poll(async () => (await stages()).slice(0, 2)).toEqual([two, one])
})
