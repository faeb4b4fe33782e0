import type { Browser, Page } from '@playwright/test'
import { expectReflow } from './layout.ts'
import {
  emailOf,
  expect,
  expectAccessible,
  expectErrorSummary,
  heading,
  open,
  password,
  test,
  type Persona,
} from './support.ts'

/** A page of somebody else, on a phone of their own. */
async function phoneOf(browser: Browser, baseURL: string | undefined, persona: Persona): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 390, height: 800 } })
  const data = { email: emailOf(persona), password }
  await context.request.post('/auth/sign-in/email', { data, headers: { origin: baseURL ?? '' } })
  return context.newPage()
}

const dayAhead = (days: number): string[] =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split('-').map(Number).map(String)

const name = 'Renal evenings'

test('An educator sets up a group, asks people in, looks after dates and tasks; a member joins, shares, sees what is due and leaves', async ({
  page,
  browser,
  baseURL,
  signInAs,
}) => {
  test.setTimeout(180_000)
  await signInAs('kwame-ostrander')
  await open(page, '/groups')
  await page.getByRole('link', { name: 'Set up a group' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expectErrorSummary(page, ['Choose what to begin from'])
  await page.getByLabel('Department upskilling, 6 months').check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(heading(page)).toHaveText('The new group')
  await expect(page.getByLabel('Stage 4', { exact: true })).toHaveValue('Ready to ask for sign-off')
  await page.getByLabel('Where it belongs').selectOption({ label: 'Tidewater Hospitals' })
  await page.getByRole('button', { name: 'Set up the group' }).click()
  await expectErrorSummary(page, ['Give the group a name'])
  await page.getByLabel('Name of the group').fill(name)
  await page.getByRole('button', { name: 'Set up the group' }).click()

  await expect(heading(page)).toContainText('Ask people in')
  const group = new URL(page.url()).pathname.replace('/ask', '')
  for (const who of ['Bernadette', 'Anjali']) {
    await page.getByLabel('Find people by name').fill(who)
    await page.getByRole('checkbox', { name: who }).check()
  }
  await expect(page.getByText('2 people chosen')).toBeVisible()
  await page.getByRole('button', { name: 'Ask the people chosen' }).click()
  await expect(page.getByText('2 people are asked')).toBeVisible()

  const phone = await phoneOf(browser, baseURL, 'bernadette-quill')
  await open(phone, '/')
  await expect(phone.getByText(`You are asked into the group “${name}”.`)).toBeVisible()
  await phone.getByRole('link', { name: 'Read what joining means' }).click()
  await expect(heading(phone)).toContainText(`You are asked into ${name}`)
  await expect(phone.getByText('Self-ratings, reflections and drafts')).toBeVisible()
  for (const box of await phone.getByRole('checkbox').all()) await expect(box).not.toBeChecked()
  await expectAccessible(phone)
  await phone.getByLabel('Ratings by others').check()
  await phone.getByRole('button', { name: 'Join this group' }).click()
  await expect(heading(phone)).toContainText(name)
  await expect(phone.getByText('You share: Ratings by others.')).toBeVisible()

  await open(page, group)
  const row = page.getByRole('row', { name: /Bernadette/ })
  await expect(row).toContainText('In the group')
  await expect(row).toContainText('Ratings by others')
  await expect(page.getByRole('row', { name: /Anjali/ })).toContainText('Asked, no answer yet')
  await row.getByRole('link', { name: /^Dates/ }).click()
  await expect(heading(page)).toContainText('Dates of Bernadette')
  const [year = '', month = '', day = ''] = dayAhead(9)
  const last = page.getByRole('group', { name: 'Last day of the pause' })
  await last.getByLabel('Day').fill(day)
  await last.getByLabel('Month').fill(month)
  await last.getByLabel('Year').fill(year)
  await page.getByRole('button', { name: 'Pause their dates' }).click()
  await expect(page.getByText('Their dates are paused.')).toBeVisible()
  await page.getByRole('link', { name: 'Back to the group' }).click()
  await page.getByRole('link', { name: 'Move a date for several' }).click()
  await page.getByLabel('Which date').selectOption({ label: 'First supervised lists' })
  await page.getByRole('checkbox', { name: /Bernadette/ }).check()
  await page.getByRole('button', { name: 'Move the date' }).click()
  await expect(page.getByText('Moved by 14 days for 1 person')).toBeVisible()
  await page.getByRole('link', { name: 'Back to the group' }).click()
  await page.getByRole('tab', { name: 'Tasks' }).click()
  await page.getByRole('link', { name: 'Give a task' }).click()
  await page.getByLabel('Module', { exact: true }).last().selectOption({ index: 1 })
  const module = (await page.locator('#code option:checked').textContent()) ?? ''
  await page.getByRole('button', { name: 'Give this task' }).click()
  await expect(page.getByRole('link', { name: module })).toBeVisible()
  await expect(page.getByText('Done by 0 of 1.')).toBeVisible()

  await open(phone, '/')
  await expect(phone.getByRole('heading', { name: 'Set by your group' })).toBeVisible()
  await phone.getByRole('link', { name: module }).click()
  await expect(phone.getByText('Moved by 14 days.')).toBeVisible()
  await expect(phone.getByText(/^Paused from /)).toBeVisible()
  await expect(phone.getByText(/^Module\. By /)).toBeVisible()
  await phone.getByRole('link', { name: 'Leave this group' }).click()
  await phone.getByRole('button', { name: 'Leave the group' }).click()
  await expect(heading(phone)).toHaveText(`You have left ${name}`)
  await expectReflow(phone)

  await open(page, group)
  await expect(page.getByRole('row', { name: /Anjali/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Bernadette/ })).toHaveCount(0)
})
