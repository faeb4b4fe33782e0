import type { Page } from '@playwright/test'
import { expect, expectAccessible, isReady, open, test } from './support.ts'
import { begunDraft } from './studio-drafts.ts'

const piece = (page: Page) => page.getByRole('article', { name: 'Text 1 in The standard', exact: true })
const write = (page: Page, words: string) => piece(page).getByRole('textbox').first().fill(words)
const bar = (page: Page) => page.getByRole('group', { name: 'Saving and steps' })

test('What is written without a connection waits, and what two people wrote stands side by side until one is chosen', async ({
  page,
  context,
  signInAs,
  faults,
}) => {
  faults.expect(/ERR_INTERNET_DISCONNECTED/)
  await signInAs('idris-halloway-okafor')
  const address = await begunDraft(page)

  await test.step('without a connection it says so, keeps what was written, and saves it once the connection is back', async () => {
    await context.setOffline(true)
    await write(page, 'Nine in ten images show the whole organ.')
    await expect(bar(page)).toContainText('Not saved yet. Trying again.')
    // Nobody tells the page that the connection is back.
    await page.evaluate(() => window.addEventListener('online', event => event.stopImmediatePropagation(), true))
    await context.setOffline(false)
    await expect(bar(page)).toContainText(/Saved \d\d:\d\d/)
    await page.reload()
    await isReady(page)
    await expect(piece(page)).toContainText('Nine in ten images')
  })

  const other = await context.newPage()
  await open(other, address)
  await write(other, 'Nineteen in twenty images.')
  await expect(bar(other)).toContainText(/Saved \d\d:\d\d/)

  await test.step('both texts are shown, and theirs is taken', async () => {
    await write(page, 'Every image.')
    await expect(piece(page)).toContainText('Somebody else changed this too')
    await expect(piece(page)).toContainText('Nineteen in twenty images.')
    await expect(piece(page)).toContainText('Every image.')
    await expect(bar(page)).toContainText('Not all saved')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Take theirs' }).click()
    await expect(piece(page).getByRole('textbox').first()).toHaveText('Nineteen in twenty images.')
  })

  await test.step('mine is kept over theirs, once that is chosen', async () => {
    await write(other, 'Half of the images.')
    await expect(bar(other)).toContainText('Saving…')
    await expect(bar(other)).toContainText(/Saved \d\d:\d\d/)
    await write(page, 'Every image.')
    await page.getByRole('button', { name: 'Keep mine' }).click()
    await expect(bar(page)).toContainText(/Saved \d\d:\d\d/)
    await other.reload()
    await isReady(other)
    await expect(piece(other)).toContainText('Every image.')
  })
})
