import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible } from './support.ts'

export const piece = (page: Page, name: string): Locator =>
  page.getByRole('article', { name: `${name} in Pieces`, exact: true })
export const saved = (page: Page) =>
  expect(page.getByRole('group', { name: 'Saving and steps' })).toContainText(/Saved \d\d:\d\d/)

/** Opens a piece by keyboard, and shows it alone on the screen. */
export async function enter(page: Page, name: string): Promise<Locator> {
  const card = piece(page, name)
  await card.getByRole('button', { name: /^Edit/ }).press('Enter')
  await expect(card.getByRole('button', { name: /^Done/ })).toBeVisible()
  return card
}

/** Types into fields in the order in which Tab reaches them, beginning with the first. */
export async function type(page: Page, first: Locator, words: readonly string[]): Promise<void> {
  await first.focus()
  for (const [index, each] of words.entries()) {
    if (index > 0) await page.keyboard.press('Tab')
    await page.keyboard.insertText(each)
  }
}

export async function leave(page: Page, card: Locator): Promise<void> {
  await saved(page)
  await expect(card.getByRole('list', { name: 'To put right' })).toHaveCount(0)
  await expectAccessible(page)
  await card.getByRole('button', { name: /^Done/ }).press('Enter')
}

/** Moves a handle by keys, and says where it is now. */
export async function nudge(page: Page, handle: Locator, key: string, times: number): Promise<void> {
  await handle.focus()
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key)
}

/** The area that is shown, drawn anew: two corners by pointing, one by numbers, one put too many and taken back. */
export async function drawCorners(page: Page, card: Locator): Promise<void> {
  await card.getByRole('button', { name: 'Draw it by its corners' }).press('Enter')
  const shown = card.getByRole('application')
  await shown.evaluate(each => each.scrollIntoView({ block: 'center' }))
  const stage = await shown.boundingBox()
  if (!stage) throw new Error('There is no image to draw on')
  await page.mouse.click(stage.x + stage.width * 0.3, stage.y + stage.height * 0.3)
  await page.mouse.click(stage.x + stage.width * 0.7, stage.y + stage.height * 0.3)
  await card.getByRole('button', { name: 'Close the area' }).press('Enter')
  await expect(card).toContainText('An area needs three corners or more')
  for (const down of ['70', '95']) {
    await card.getByLabel('From the top', { exact: true }).fill(down)
    await card.getByRole('button', { name: 'Add this corner' }).press('Enter')
  }
  await expectAccessible(page)
  await card.getByRole('button', { name: 'Undo last corner' }).press('Enter')
  await expect(card.getByRole('button', { name: /^Corner 4/ })).toHaveCount(0)
  await card.getByRole('button', { name: 'Close the area' }).press('Enter')
  await expect(card.getByRole('button', { name: 'Draw it by its corners' })).toBeFocused()
  await expect(card.getByRole('button', { name: 'Corner 3, 50% from the left, 70% from the top' })).toBeVisible()
  await nudge(page, card.getByRole('button', { name: /^Corner 3/ }), 'ArrowDown', 5)
  await expect(card.getByRole('button', { name: /^Corner 3, 50% from the left, 7[1-9]% from the top/ })).toBeVisible()
}

/** An editor hears of a selection when its page is next drawn; a hand is never quicker than that, a machine can be. */
export async function selectionIsHeard(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  )
}
