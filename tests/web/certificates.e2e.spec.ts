import type { Page } from '@playwright/test'
import { expectTargets } from './layout.ts'
import { expect, expectAccessible, expectErrorSummary, heading, open, test } from './support.ts'

const card = (page: Page, name: string | RegExp) =>
  page.locator('.nhsuk-card').filter({ has: page.getByRole('heading', { name, level: 3 }) })

const daysAhead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

async function fillDate(within: ReturnType<typeof card>, iso: string): Promise<void> {
  const [year = '', month = '', day = ''] = iso.split('-')
  await within.getByLabel('Day').fill(day)
  await within.getByLabel('Month').fill(month)
  await within.getByLabel('Year').fill(year)
}

test('Bernadette records her registration, sees when she would be reminded, and renews it', async ({
  page,
  signInAs,
}) => {
  await signInAs('bernadette-quill')
  await open(page, '/')
  await page.getByRole('link', { name: 'My certificates' }).click()
  await expect(heading(page)).toHaveText('My registration and certificates')
  await expect(page.getByRole('main')).toContainText('A letter to your email address reminds you of each end twice')
  const registration = card(page, 'Your registration')
  await expect(registration).toContainText('Not recorded')
  await registration.getByText('Not recorded: ask').click()
  await expect(registration.getByText(/^Dear \[manager\]/)).toBeVisible()

  await registration.getByText('Record it', { exact: false }).first().click()
  await registration.getByRole('button', { name: 'Record it' }).click()
  await expectErrorSummary(page, ['Enter who confirmed it'])
  await registration.getByLabel('Who confirmed it?').fill('Workforce team')
  await registration.getByLabel('What does this rest on? (optional)').selectOption({ label: 'A public register' })
  await fillDate(registration, daysAhead(200))
  await registration.getByRole('button', { name: 'Record it' }).click()
  await expect(registration).toContainText('In place')
  await expect(registration).toContainText('Stated by Workforce team')
  await expect(registration).toContainText(/Runs out on .+\. Reminder days: \d+ \w+ \d{4} and \d+ \w+ \d{4}\./)
  await expect(registration).toContainText('Rests on: A public register')
  await expect(registration.getByText('Not recorded: ask')).toHaveCount(0)

  await registration.getByText('Record a change or renew it').click()
  await registration.getByLabel('It is not in place').check()
  await registration.getByLabel('Who confirmed it?').fill('The register')
  await registration.getByRole('button', { name: 'Record it' }).click()
  await expect(registration).toContainText('Not in place')
  await registration.getByText('Everything stated (2)').click()
  await expect(registration.getByRole('listitem').filter({ hasText: 'stated by' })).toHaveText([
    /not in place, stated by The register/,
    /in place, stated by Workforce team, until/,
  ])
})

test('A medicines route is recorded for each medicine by name, and another one stands beside it', async ({
  page,
  signInAs,
}) => {
  await signInAs('idris-halloway-okafor')
  await open(page, '/certificates')
  const medicines = card(page, 'A lawful route for the medicines used')
  await expect(medicines.getByRole('heading', { name: /^contrast agent, / })).toBeVisible()
  await medicines.getByText('Record another medicine').click()
  await medicines.getByLabel('Which area does it hold for?').selectOption({ label: 'Musculoskeletal' })
  await medicines.getByLabel('Which medicine?').fill('lidocaine')
  await medicines.getByLabel('Who confirmed it?').fill('Chief pharmacist')
  await medicines.getByRole('button', { name: 'Record it' }).click()
  await expectErrorSummary(page, ['Choose the route that covers you for this medicine'])
  await medicines.getByLabel('I prescribe it within my own entitlement').check()
  await medicines.getByRole('button', { name: 'Record it' }).click()
  await expect(medicines.getByRole('heading', { name: 'lidocaine, Musculoskeletal' })).toBeVisible()
  await expect(medicines.getByRole('heading', { name: /^contrast agent, / })).toBeVisible()
})

test('Reminder letters are turned off and on again where what ends is shown', async ({ page, signInAs, faults }) => {
  faults.expect(/net::ERR_/)
  await signInAs('marek-thistlewood')
  await open(page, '/certificates')
  const registration = card(page, 'Your registration')
  await registration
    .getByText(/^Record (it|a change or renew it)/)
    .first()
    .click()
  await registration.getByLabel('Who confirmed it?').fill('Workforce team')
  await fillDate(registration, daysAhead(200))
  await registration.getByRole('button', { name: 'Record it' }).click()
  await expect(registration).toContainText('Reminder days:')

  await test.step('what cannot be saved says so, and the letters stay as they are', async () => {
    await page.route('**/graphql', route => route.abort())
    await page.getByRole('button', { name: 'Turn reminder letters off' }).click()
    await expect(page.getByRole('alert')).toHaveText('This could not be saved. Nothing was changed: try again.')
    await page.unroute('**/graphql')
  })

  await test.step('off, nothing is planned, also after coming back', async () => {
    await page.getByRole('button', { name: 'Turn reminder letters off' }).click()
    await expect(page.getByRole('main')).toContainText('You have turned reminder letters off')
    await expect(page.getByRole('button', { name: 'Turn reminder letters on' })).toBeFocused()
    await expect(registration).toContainText('No reminder is planned.')
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(page)
    await expectTargets(page)
    await page.reload()
    await expect(page.getByRole('main')).toContainText('You have turned reminder letters off')
  })

  await test.step('on, the days are back', async () => {
    await page.getByRole('button', { name: 'Turn reminder letters on' }).click()
    await expect(registration).toContainText(/Reminder days: \d+ \w+ \d{4} and \d+ \w+ \d{4}\./)
  })
})
