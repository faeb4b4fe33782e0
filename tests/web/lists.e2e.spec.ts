import type { Page } from '@playwright/test'
import { expect, expectAccessible, heading, open, test } from './support.ts'

test.use({ viewport: { width: 390, height: 844 } })

/** Counts presses as a thumb makes them. */
const countTaps = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(window, { taps: 0 })
    addEventListener('pointerdown', () => Object.assign(window, { taps: Reflect.get(window, 'taps') + 1 }), true)
  })
const taps = (page: Page): Promise<number> => page.evaluate(() => Number(Reflect.get(window, 'taps')))

const figure = (page: Page, title: string) => page.getByLabel(title, { exact: true })
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true })
const logged = (page: Page) => page.getByRole('region', { name: 'Logged' })

async function chooseDay(page: Page, daysAgo: number): Promise<void> {
  const day = new Date(Date.now() - daysAgo * 86_400_000)
  await page.getByLabel('Another day').check()
  await page.getByLabel('Day', { exact: true }).fill(String(day.getUTCDate()))
  await page.getByLabel('Month', { exact: true }).fill(String(day.getUTCMonth() + 1))
  await page.getByLabel('Year', { exact: true }).fill(String(day.getUTCFullYear()))
}

/** How many shoulders the history says were performed. */
async function shouldersPerformed(page: Page): Promise<number> {
  await open(page, '/log/history')
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Shoulder', exact: true }) })
  return Number(await row.getByRole('cell').first().textContent())
}

test('Joel logs his lists: the usual one in a few taps, one without a signal, each once', async ({
  page,
  context,
  signInAs,
  faults,
}) => {
  faults.expect(/net::ERR_|Failed to fetch/)
  await signInAs('joel-pemberwick')
  await open(page, '/log')
  await expect(heading(page)).toHaveText('Log today’s list')

  await test.step('the first list is put together, and kept as the usual one', async () => {
    await save(page).click()
    await expect(page.getByRole('alert')).toContainText('Count at least one examination')
    for (const kind of ['MS-SHOULDER', 'VA-DVT']) await page.getByLabel('Add a kind of examination').selectOption(kind)
    // By keyboard alone: the arrow keys count, and so do figures.
    await figure(page, 'Shoulder').focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await figure(page, 'Leg DVT').fill('4')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(logged(page)).toContainText('3 of 50 shoulder')
    await expect(logged(page)).toContainText('4 leg DVT so far')
    await page.getByLabel('Name of this usual list').fill('Tuesday')
    await page.getByRole('button', { name: 'Keep as my usual list' }).click()
    await expect(page.getByText('Your next list begins with this one.')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the usual list with two changes takes eight taps at most', async () => {
    await page.reload()
    await expect(figure(page, 'Shoulder')).toHaveValue('3')
    await countTaps(page)
    const begun = Date.now()
    await page.getByRole('button', { name: 'One more: Shoulder' }).click()
    await page.getByRole('button', { name: 'One fewer: Leg DVT' }).click()
    await page.getByLabel('Yesterday').check()
    await save(page).click()
    await expect(logged(page)).toContainText('7 of 50 shoulder')
    const seconds = (Date.now() - begun) / 1000
    const made = await taps(page)
    test.info().annotations.push({ type: 'list logged', description: `${made} taps, ${seconds.toFixed(1)} seconds` })
    expect(made).toBeGreaterThan(0)
    expect(made).toBeLessThanOrEqual(8)
  })

  await test.step('the same day again is asked about, and nothing is dropped', async () => {
    await page.getByRole('button', { name: 'Log another list' }).click()
    await save(page).click()
    const waiting = page.getByRole('region', { name: 'Not in your log yet' })
    await expect(waiting).toContainText('already: is this another list?')
    await waiting.getByRole('button', { name: 'No, the same list' }).click()
    await expect(waiting).toHaveCount(0)
    expect(await shouldersPerformed(page)).toBe(7)
  })

  await test.step('without a signal a list waits, and is sent once when it is back', async () => {
    await open(page, '/log')
    await chooseDay(page, 9)
    await context.setOffline(true)
    await save(page).click()
    const waiting = page.getByRole('region', { name: 'Not in your log yet' })
    await expect(waiting).toContainText('Waiting for a connection')
    await expectAccessible(page)
    await context.setOffline(false)
    await expect(waiting).toHaveCount(0)
    await expect(logged(page)).toContainText('10 of 50 shoulder')
    await page.reload()
    expect(await shouldersPerformed(page)).toBe(10)
  })

  await test.step('a list can be taken back', async () => {
    await open(page, '/log')
    await chooseDay(page, 12)
    await save(page).click()
    await expect(logged(page)).toContainText('13 of 50 shoulder')
    await logged(page).getByRole('button', { name: 'Take it back' }).click()
    await expect(save(page)).toBeVisible()
    expect(await shouldersPerformed(page)).toBe(10)
  })

  await test.step('a case to learn from keeps what was typed where it names a patient', async () => {
    await page.getByRole('link', { name: 'Note a case to learn from' }).click()
    await page.getByLabel('Kind of examination').selectOption('MS-SHOULDER')
    await page.getByLabel('What was unusual').fill('Seen with 943 476 5919')
    await page.getByRole('button', { name: 'Keep this case' }).click()
    await expect(page.getByRole('alert')).toContainText('This looks like an NHS number')
    await expect(page.getByLabel('What was unusual')).toHaveValue('Seen with 943 476 5919')
    await page.getByLabel('What was unusual').fill('A tear that moved under load')
    await page.getByRole('button', { name: 'Keep this case' }).click()
    await expect(page.getByRole('main')).toContainText('Your case is kept')
  })
})

test('One list kept without a signal on two devices is asked about when the second is back, and counted once', async ({
  page,
  context,
  browser,
  baseURL,
  signInAs,
  faults,
}) => {
  faults.expect(/net::ERR_|Failed to fetch/)
  const persona = 'soraya-lindqvist'
  await signInAs(persona)
  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 1280, height: 900 } })
  await elsewhere.request.post('/auth/sign-in/email', {
    data: { email: `${persona.replace('-', '.')}@soundings.example`, password: 'take-a-sounding' },
    headers: { origin: baseURL ?? '' },
  })
  const second = await elsewhere.newPage()
  const waiting = (device: Page) => device.getByRole('region', { name: 'Not in your log yet' })
  const keep = async (device: Page, count: number): Promise<void> => {
    await open(device, '/log')
    await device.getByLabel('Add a kind of examination').selectOption('MS-SHOULDER')
    await figure(device, 'Shoulder').fill(String(count))
    await chooseDay(device, 5)
    await device.context().setOffline(true)
    await save(device).click()
    await expect(waiting(device)).toContainText('Waiting for a connection')
  }
  await keep(page, 6)
  await keep(second, 6)

  await context.setOffline(false)
  await expect(logged(page)).toContainText('6 of 50 shoulder')
  await expect(waiting(page)).toHaveCount(0)
  await elsewhere.setOffline(false)
  await expect(waiting(second)).toContainText('already: is this another list?')
  expect(await shouldersPerformed(page), 'nothing is counted before it is answered').toBe(6)

  await waiting(second).getByRole('button', { name: 'No, the same list' }).click()
  await expect(waiting(second)).toHaveCount(0)
  await second.reload()
  await expect(waiting(second)).toHaveCount(0)
  expect(await shouldersPerformed(second)).toBe(6)
  await elsewhere.close()
})
