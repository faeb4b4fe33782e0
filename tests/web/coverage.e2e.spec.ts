import type { Page } from '@playwright/test'
import { expect, expectAccessible, heading, isReady, open, test } from './support.ts'

const row = (page: Page, name: RegExp) => page.getByRole('row', { name })

/** Goes on by Tab until the control that is meant has the focus. */
async function tabTo(page: Page, label: RegExp): Promise<void> {
  const target = page.getByRole('link', { name: label }).first()
  for (let presses = 0; presses < 200; presses += 1) {
    if (await target.evaluate(node => node === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Nothing called ${label} is reached by Tab`)
}

test('An author finds what no module helps with, and begins a draft from there by keyboard', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(90_000)
  await signInAs('idris-halloway-okafor')
  await page.setViewportSize({ width: 1280, height: 900 })

  await test.step('the studio leads there', async () => {
    await open(page, '/studio')
    await page.getByRole('link', { name: 'See what modules help with' }).click()
    await expect(heading(page)).toHaveText('What modules help with')
    await expect(page.getByRole('status').filter({ hasText: '100 capabilities' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('breast is empty on purpose, and says so', async () => {
    await page.getByLabel('Area', { exact: true }).selectOption({ label: 'Breast' })
    await expect(page).toHaveURL(/area=BRS/)
    await expect(page.getByRole('status').filter({ hasText: '2 capabilities' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText('We have left breast without modules on purpose')
    const cells = row(page, /Breast and axilla/).getByRole('cell')
    await expect(cells).toHaveCount(4)
    for (const cell of await cells.all()) await expect(cell).toContainText('No module')
    await expect(cells.nth(2)).toContainText('Not by reading or a quiz. It takes')
    await expect(cells.nth(1)).not.toContainText('Not by reading or a quiz')
  })

  await test.step('what has a module names it, and offers no draft', async () => {
    await page.getByLabel('Area', { exact: true }).selectOption({ label: 'Gynaecology and early pregnancy' })
    await page.getByLabel('Step', { exact: true }).selectOption({ label: '2 to 3' })
    await page.getByLabel('Stands at').selectOption({ label: 'Has a module' })
    await expect(page).toHaveURL(/to=3&state=COVERED/)
    await isReady(page)
    const cell = page.getByRole('row').nth(1).getByRole('cell').nth(2)
    await expect(cell).toContainText('Has a module')
    await expect(cell.getByRole('link', { name: 'Begin a draft' })).toHaveCount(0)
    await expect(cell.getByRole('link').first()).toHaveAttribute('href', /^\/modules\//)
  })

  await test.step('a draft begins with the step it is for', async () => {
    await open(page, '/studio/coverage?area=BRS')
    await isReady(page)
    await tabTo(page, /^Begin a draft for Breast and axilla.* 2 to 3$/)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/studio/new?capability=BRS-01&from=2&to=3')
    await expect(page.getByRole('main')).toContainText(/It will help with: Breast and axilla.*, from 2 to 3/)
    await expect(page.getByRole('radio', { name: 'Image quiz' })).toHaveCount(0)
    await page.getByRole('radio', { name: 'Supervised practice' }).focus()
    await page.keyboard.press('Space')
    await page.getByLabel('Title', { exact: true }).focus()
    await page.keyboard.type('Targeted breast scans')
    await page.keyboard.press('Enter')
    await expect(heading(page)).toContainText('Targeted breast scans')
    await page.getByRole('link', { name: 'About the module' }).press('Enter')
    await isReady(page)
    await expect(page.getByLabel('Capability 1', { exact: true })).toHaveValue('BRS-01')
    await expect(page.getByLabel('From', { exact: true }).first()).toHaveValue('2')
    await expect(page.getByLabel('To', { exact: true }).first()).toHaveValue('3')
  })
})

test('An address that names a step there is not begins a draft without one', async ({ page, signInAs }) => {
  await signInAs('idris-halloway-okafor')
  for (const query of ['capability=NONE-01&from=1&to=2', 'capability=BRS-01&from=3&to=2', 'capability=BRS-01']) {
    await open(page, `/studio/new?${query}`)
    await expect(page.getByRole('main')).toContainText('The address names a step that does not exist')
  }
  await page.getByRole('radio', { name: 'Primer' }).check()
  await page.getByLabel('Title', { exact: true }).fill('Without a step')
  await page.getByRole('button', { name: 'Begin writing' }).click()
  await expect(heading(page)).toContainText('Without a step')
})

test('On a phone each capability is a card, and nothing is wider than the screen', async ({ page, signInAs }) => {
  await signInAs('idris-halloway-okafor')
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, '/studio/coverage?order=framework')
  await isReady(page)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  await expect(page.getByRole('cell').first()).toContainText('0 Not started to 1')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect(page.getByRole('main')).toContainText('40 of 100')
})

test('Whoever neither writes nor teaches reads whom the page is for', async ({ page, signInAs }) => {
  await signInAs('ffion-castellane')
  await open(page, '/studio/coverage')
  await expect(page.getByRole('main')).toContainText('for those who write modules and for educators')
})

test('What cannot be read says so, and is read again', async ({ page, signInAs, faults }) => {
  faults.expect(/503|Failed to load/)
  await signInAs('idris-halloway-okafor')
  await open(page, '/studio')
  let isAway = true
  await page.route('**/graphql', async route => {
    const isCoverage = (route.request().postData() ?? '').includes('"Coverage"')
    await (isAway && isCoverage ? route.fulfill({ status: 503, body: '' }) : route.fallback())
  })
  await page.getByRole('link', { name: 'See what modules help with' }).click()
  const again = page.getByRole('main').getByRole('button', { name: 'Try again' })
  await expect(again).toBeVisible()
  isAway = false
  await again.click()
  await expect(page.getByRole('status').filter({ hasText: '100 capabilities' })).toBeVisible()
})
