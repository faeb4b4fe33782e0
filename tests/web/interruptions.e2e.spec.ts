import type { Locator, Page, Request } from '@playwright/test'
import { emailOf, expect, expectAccessible, heading, isReady, open, password, test, type Persona } from './support.ts'

const rows = (page: Page): Locator =>
  page
    .getByRole('tabpanel')
    .getByRole('listitem')
    .filter({ has: page.getByRole('radio') })
const chosen = (row: Locator): Locator => row.getByRole('radio', { checked: true })
const connectionLost = /net::ERR_|Failed to fetch/

async function signInAgain(page: Page, persona: Persona): Promise<void> {
  await expect(heading(page)).toHaveText('Sign in to Soundings')
  await expect(page.getByRole('main')).toContainText('What you were typing is kept in this window')
  await page.getByLabel('Email address').fill(emailOf(persona))
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Another value than the one it has. */
async function otherThan(row: Locator): Promise<string> {
  return (await chosen(row).getAttribute('value')) === '1' ? '2' : '1'
}

/**
 * Holds the next reading of the list as a slow connection may: the rating goes once the list has been read, and
 * `handOver` brings that list, to a page that has not given it up.
 */
async function holdFirstList(page: Page): Promise<{ handOver(): Promise<void> }> {
  const asks = (request: Request, name: string): boolean => (request.postData() ?? '').includes(`"${name}"`)
  let bring = async (): Promise<void> => undefined
  let wasListRead = (): void => undefined
  const listRead = new Promise<void>(resolve => (wasListRead = resolve))
  let isFirst = true
  await page.route('**/graphql', async route => {
    if (asks(route.request(), 'RateMyCapabilities')) await listRead
    if (!isFirst || !asks(route.request(), 'MyCapabilities')) return route.continue()
    isFirst = false
    const response = await route.fetch()
    bring = () => route.fulfill({ response }).catch(() => undefined)
    wasListRead()
  })
  return { handOver: () => bring() }
}

test.describe('Rating while something gives way', () => {
  test.beforeEach(async ({ page, signInAs }) => {
    await signInAs('marek-thistlewood')
    await open(page, '/capabilities?area=MSK')
  })

  test('the service does not answer: what was keyed stays, and goes with one press', async ({ page, faults }) => {
    faults.expect(connectionLost)
    const row = rows(page).nth(0)
    const given = await otherThan(row)
    await page.route('**/graphql', route => route.abort())
    await chosen(row).focus()
    await page.keyboard.press(given)

    await expect(row.getByText('Not saved yet', { exact: true })).toBeVisible()
    await expect(chosen(row)).toHaveValue(given)
    const notice = page.getByRole('status').filter({ hasText: '1 rating is not saved yet. It is kept in this window.' })
    await expect(notice).toBeVisible()
    await expectAccessible(page)
    await notice.getByRole('button', { name: 'Save now' }).click()
    await expect(notice).toBeVisible()

    await page.unroute('**/graphql')
    await notice.getByRole('button', { name: 'Save now' }).click()
    await expect(notice).toHaveCount(0)
    await expect(row.getByText('Saved', { exact: true })).toBeVisible()
    await page.reload()
    await expect(chosen(row)).toHaveValue(given)
  })

  test('the page is opened again before the service is back: it says so, and nothing is lost', async ({
    page,
    faults,
  }) => {
    faults.expect(connectionLost)
    const row = rows(page).nth(1)
    const given = await otherThan(row)
    await page.route('**/graphql', route => route.abort())
    await chosen(row).focus()
    await page.keyboard.press(given)
    await expect(row.getByText('Not saved yet', { exact: true })).toBeVisible()

    await page.reload()
    await expect(page.getByRole('heading', { name: 'We cannot reach Soundings' })).toBeVisible()
    await expectAccessible(page)
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: 'Try again' }).click()
    await isReady(page)
    await expect(chosen(row)).toHaveValue(given)
    await page
      .getByRole('button', { name: 'Save now' })
      .click({ timeout: 2_000 })
      .catch(() => undefined)
    await expect(page.getByText(/not saved yet/i)).toHaveCount(0)
    await page.reload()
    await expect(chosen(row)).toHaveValue(given)
  })

  test('a list that was read before the rating was kept, and comes after it, does not take its place', async ({
    page,
    faults,
  }) => {
    faults.expect(connectionLost)
    const row = rows(page).nth(4)
    const given = await otherThan(row)
    await page.route('**/graphql', route => route.abort())
    await chosen(row).focus()
    await page.keyboard.press(given)
    await expect(row.getByText('Not saved yet', { exact: true })).toBeVisible()
    await page.unroute('**/graphql')

    const { handOver } = await holdFirstList(page)
    await page.reload()
    await expect(row.getByText('Saved', { exact: true })).toBeVisible()
    await expect(chosen(row)).toHaveValue(given)
    await handOver()
    // What came late shows within a moment, if it shows at all.
    await page.waitForTimeout(500)
    await expect(chosen(row)).toHaveValue(given)
    await expect(page.getByText(/not saved yet/i)).toHaveCount(0)
  })

  test('the connection goes and comes back: it is said, and what waited goes by itself', async ({
    page,
    context,
    faults,
  }) => {
    faults.expect(connectionLost)
    const row = rows(page).nth(2)
    const given = await otherThan(row)
    await context.setOffline(true)
    await expect(page.getByRole('status').filter({ hasText: 'You are offline.' })).toBeVisible()
    await chosen(row).focus()
    await page.keyboard.press(given)
    await expect(row.getByText('Not saved yet', { exact: true })).toBeVisible()
    await context.setOffline(false)
    await expect(row.getByText('Saved', { exact: true })).toBeVisible()
    await expect(page.getByText('You are offline.')).toHaveCount(0)
  })

  test('the session has ended: signing in again keeps what was keyed', async ({ page, context, faults }) => {
    faults.expect(/status of 401/)
    const row = rows(page).nth(3)
    const given = await otherThan(row)
    await chosen(row).focus()
    await context.clearCookies()
    await page.keyboard.press(given)
    await signInAgain(page, 'marek-thistlewood')
    await expect(page).toHaveURL('/capabilities?area=MSK')
    await expect(chosen(row)).toHaveValue(given)
    await expect(row.getByText('Saved', { exact: true })).toBeVisible()
    await page.reload()
    await expect(chosen(row)).toHaveValue(given)
  })
})

test('A session that ends in the middle of a form costs nothing that was typed', async ({
  page,
  context,
  faults,
  signInAs,
}) => {
  faults.expect(/status of 401/)
  await signInAs('callum-adeyemi-frost')
  await open(page, '/modules/PRE-02/finish')
  const reflection = page.getByLabel(/^What will you do differently/)
  await reflection.fill('Say what I saw before I say what it means.')
  await context.clearCookies()
  await page.getByRole('button', { name: 'Confirm that I have finished' }).click()
  await signInAgain(page, 'callum-adeyemi-frost')
  await expect(page).toHaveURL('/modules/PRE-02/finish')
  await expect(reflection).toHaveValue('Say what I saw before I say what it means.')
  await page.getByRole('button', { name: 'Confirm that I have finished' }).click()
  await expect(heading(page)).toContainText('Module finished')
})

test('What one person typed is never shown to the next at the same computer', async ({ page, context, signInAs }) => {
  await signInAs('danuta-wilkes-oyelaran')
  await open(page, '/practice')
  await page.getByLabel('Job title').fill('Typed by Danuta and not saved')
  // Leaves first: a page still open would ask to be told of changes, and be refused.
  await page.goto('about:blank')
  await context.clearCookies()
  await signInAs('ffion-castellane')
  await open(page, '/practice')
  await expect(page.getByLabel('Job title')).not.toHaveValue('Typed by Danuta and not saved')
})
