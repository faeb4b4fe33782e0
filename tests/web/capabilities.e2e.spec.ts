import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, isReady, open, test } from './support.ts'

/** Every capability on the page, in its order. */
const rows = (page: Page): Locator =>
  page
    .getByRole('tabpanel')
    .getByRole('listitem')
    .filter({ has: page.getByRole('radio') })
const chosen = (row: Locator): Locator => row.getByRole('radio', { checked: true })
const shown = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^Showing/ })
const saved = (page: Page): Locator => page.getByRole('status').getByText('Saved', { exact: true })
const chips = (page: Page): Locator => page.getByRole('list', { name: 'Filters in force' })

test.describe('My capabilities, by keyboard alone', () => {
  test.beforeEach(async ({ page, signInAs }) => {
    await signInAs('grace-nakamura-bell')
    await open(page, '/capabilities?area=OBS')
  })

  test('are rated, kept at once, and taken back', async ({ page }) => {
    const [first, second] = [rows(page).nth(0), rows(page).nth(1)]
    const before = (await chosen(first).getAttribute('value')) ?? ''
    const given = before === '2' ? '1' : '2'

    await chosen(first).focus()
    await page.keyboard.press(given)
    await expect(chosen(first)).toHaveValue(given)
    await expect(first.getByText('Saved', { exact: true })).toBeVisible()
    await expect(saved(page)).toBeVisible()

    await page.keyboard.press('ArrowDown')
    await expect(second.locator(':focus')).toHaveCount(1)
    await page.keyboard.press('4')
    await page.keyboard.press('ArrowLeft')
    await expect(chosen(second)).toHaveValue('3')
    await expect(second.getByText('Saved', { exact: true })).toBeVisible()
    await page.keyboard.press('ArrowUp')
    await expect(first.locator(':focus')).toHaveCount(1)

    await page.reload()
    await expect(chosen(first)).toHaveValue(given)
    await expect(chosen(second)).toHaveValue('3')

    await chosen(first).focus()
    await page.keyboard.press('u')
    await expect(chosen(first)).toHaveValue(before)
    await page.reload()
    await expect(chosen(first)).toHaveValue(before)
  })

  test('are said to be the same as last time, one by one or a whole group', async ({ page }) => {
    const row = rows(page).nth(2)
    const before = (await chosen(row).getAttribute('value')) ?? ''
    await chosen(row).focus()
    await page.keyboard.press('s')
    await expect(row.getByText('Saved', { exact: true })).toBeVisible()
    await expect(chosen(row)).toHaveValue(before)
    await expect(row.getByRole('button', { name: /^Same as last time/ })).toHaveCount(0)

    const group = page.getByRole('button', { name: /^Same as last time for \d+/ }).first()
    await group.click()
    await expect(saved(page)).toBeVisible()
    await page.getByRole('button', { name: /^Undo these \d+/ }).click()
    await expect(group).toBeVisible()
  })

  test('list the keys on “?”, in a dialog that closes and gives the focus back', async ({ page }) => {
    await chosen(rows(page).nth(0)).focus()
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(dialog).toContainText('Rate the capability you are on')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(chosen(rows(page).nth(0))).toBeFocused()
  })
})

test('Whoever rates reads beside each choice what it looks like here, by eye and by ear', async ({
  page,
  signInAs,
}) => {
  await signInAs('grace-nakamura-bell')
  await open(page, '/capabilities?area=OBS')
  const row = rows(page).filter({ hasText: /^Growth scan/ })
  await row.getByRole('radio').nth(3).focus()
  await expect(row).toContainText('plots EFW on the local chart')
  await expect(row.getByRole('radio', { name: '3 Independent' })).toHaveAccessibleDescription(
    /^Produces repeatable biometry/,
  )
  await expect(row).toContainText('Evidence could be: A 20-case audit of growth scans')
  await expectAccessible(page)
})

test('All hundred capabilities are rated on one page by keyboard well within four minutes', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(240_000)
  await signInAs('tobias-eze-hartnell')
  await open(page, '/capabilities?view=area')
  await expect(rows(page)).toHaveCount(100)
  await rows(page).first().getByRole('radio').first().focus()

  for (let index = 0; index < 100; index += 1) {
    await page.keyboard.press(String(index % 5))
    await page.keyboard.press('ArrowDown')
  }
  for (const index of [0, 1, 49, 98, 99]) await expect(chosen(rows(page).nth(index))).toHaveValue(String(index % 5))
  await expect(saved(page)).toBeVisible()
  await expect(page.getByText('Saving', { exact: true })).toHaveCount(0)

  await page.goto('/capabilities?view=area&unrated=1')
  await expect(shown(page)).toHaveText('Showing 0 of 100 capabilities')
  await page.goto('/capabilities?view=area')
  await isReady(page)
  for (const index of [0, 1, 49, 98, 99]) await expect(chosen(rows(page).nth(index))).toHaveValue(String(index % 5))
})

test('Filters stand in the address, go as chips, and outlive a reload and the back button', async ({
  page,
  signInAs,
}) => {
  await signInAs('ffion-castellane')
  await open(page, '/capabilities')
  await expect(shown(page)).toHaveText('Showing 100 of 100 capabilities')
  await page.getByLabel('Status', { exact: true }).selectOption('To learn')
  await page.getByLabel('Area', { exact: true }).selectOption('In every area')
  await expect(page).toHaveURL(/standing=to-learn/)
  await expect(page).toHaveURL(/area=core/)
  await expect(chips(page).getByRole('button')).toHaveText([/To learn/, /In every area/])

  await page.reload()
  await isReady(page)
  await expect(chips(page).getByRole('button')).toHaveCount(2)
  await page.getByRole('link', { name: 'Modules', exact: true }).click()
  await expect(page).toHaveURL('/modules')
  await page.goBack()
  await expect(chips(page).getByRole('button')).toHaveCount(2)

  await chips(page).getByRole('button', { name: 'Remove filter: In every area' }).click()
  await expect(page).not.toHaveURL(/area=/)
  await chips(page).getByRole('button', { name: 'Remove filter: To learn' }).click()
  await expect(page).toHaveURL('/capabilities')
  await expect(shown(page)).toHaveText('Showing 100 of 100 capabilities')

  await page.getByRole('tab', { name: 'By pillar and area' }).click()
  await expect(page).toHaveURL('/capabilities?view=area')
  await expect(page.getByRole('heading', { level: 2, name: 'Obstetrics' })).toBeVisible()

  await page.getByLabel(/^Search/).fill('anomaly scan')
  await expect(shown(page)).toHaveText(/^Showing [1-9]\d? of 100/)
  await page.getByLabel(/^Search/).fill('nothing like this')
  await expect(page.getByRole('heading', { name: 'No capability meets these filters' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all capabilities' }).click()
  await expect(shown(page)).toHaveText('Showing 100 of 100 capabilities')
})

test.describe('A private note', () => {
  test.beforeEach(async ({ page, signInAs }) => {
    await signInAs('priya-marlowe')
    await open(page, '/capabilities?area=GMU')
  })

  test('with an NHS number is refused beside its field, and what was typed stays', async ({ page }) => {
    const row = rows(page)
      .filter({ has: page.getByRole('radio', { checked: true }) })
      .first()
    await row.getByRole('button', { name: /^(Add a|Change) note/ }).click()
    const field = row.getByLabel(/^Private note on/)
    await expect(field).toBeFocused()
    await field.fill('Duct followed to the ampulla, patient 943 476 5919')
    await row.getByRole('button', { name: 'Save note' }).click()

    await expect(field).toHaveAccessibleDescription(/Error:.*NHS number/s)
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveValue('Duct followed to the ampulla, patient 943 476 5919')
    await expectAccessible(page)
    await page.reload()
    await expect(field, 'it outlives a reload').toHaveValue('Duct followed to the ampulla, patient 943 476 5919')

    await field.fill('Duct followed to the ampulla')
    await row.getByRole('button', { name: 'Save note' }).click()
    await expect(field).toHaveCount(0)
    await expect(row).toContainText('Your note: Duct followed to the ampulla')
  })

  test('that is too long is shown to be, and nothing of it is cut off', async ({ page }) => {
    const row = rows(page)
      .filter({ has: page.getByRole('radio', { checked: true }) })
      .nth(1)
    await row.getByRole('button', { name: /^(Add a|Change) note/ }).click()
    const field = row.getByLabel(/^Private note on/)
    await field.fill('x'.repeat(1001))
    await expect(row).toContainText('You have 1 character too many')
    await row.getByRole('button', { name: 'Save note' }).click()
    await expect(field).toHaveAccessibleDescription(/Error:\s+Use 1000 characters or fewer/)
    await expect(field).toBeFocused()
    await expect(field).toHaveValue('x'.repeat(1001))
    await row.getByRole('button', { name: 'Discard' }).click()
    await expect(field).toHaveCount(0)
  })
})
