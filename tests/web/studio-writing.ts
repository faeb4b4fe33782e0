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
