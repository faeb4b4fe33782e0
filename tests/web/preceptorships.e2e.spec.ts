import type { Browser, Page } from '@playwright/test'
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

const saved = (page: Page) => page.getByRole('status').getByText('Saved', { exact: true })

/** A page of somebody else, in a browser of their own. */
async function pageOf(browser: Browser, baseURL: string | undefined, persona: Persona): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const data = { email: emailOf(persona), password }
  await context.request.post('/auth/sign-in/email', { data, headers: { origin: baseURL ?? '' } })
  return context.newPage()
}

/** Types a day some days from today into a date's three fields. */
async function fillDay(page: Page, legend: string | RegExp, daysAhead: number): Promise<void> {
  const [year = '', month = '', day = ''] = new Date(Date.now() + daysAhead * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
  const group = page.getByRole('group', { name: legend })
  for (const [label, value] of [
    ['Day', day],
    ['Month', month],
    ['Year', year],
  ] as const)
    await group.getByLabel(label).fill(String(Number(value)))
}

test('A preceptee and a preceptor agree, meet, sign and complete, and their educator sees dates alone', async ({
  page,
  browser,
  baseURL,
  signInAs,
}) => {
  test.setTimeout(120_000)
  await signInAs('callum-adeyemi-frost')
  await open(page, '/record')
  await page.getByRole('link', { name: 'Preceptorship', exact: true }).click()
  await expect(heading(page)).toHaveText('Preceptorship')
  await page.getByRole('button', { name: 'Ask this person' }).click()
  await expectErrorSummary(page, ['Choose a person'])
  await page.getByLabel('Preceptor', { exact: true }).selectOption({ label: 'Danuta Wilkes-Oyelaran' })
  await fillDay(page, 'First day', -40)
  await page.getByLabel('Protected time agreed, hours a month').fill('4')
  await page.getByRole('button', { name: 'Ask this person' }).click()
  await expect(heading(page)).toHaveText('Preceptorship with Danuta Wilkes-Oyelaran')
  await expect(page.getByText('not everybody has said yes yet')).toBeVisible()
  const address = new URL(page.url()).pathname

  const preceptor = await pageOf(browser, baseURL, 'danuta-wilkes-oyelaran')
  await open(preceptor, '/preceptorship')
  await preceptor.getByRole('link', { name: 'Preceptorship of Callum Adeyemi-Frost' }).first().click()
  await preceptor.getByRole('button', { name: 'Say yes' }).click()
  await expect(preceptor.getByText('0 hours given, 5.5 hours agreed')).toBeVisible()

  await open(page, address)
  await expect(page.getByText(/Was planned for .* Arrange it when it suits you both/)).toBeVisible()
  await page.getByRole('link', { name: 'Meeting at 2 weeks' }).click()
  await page.getByRole('button', { name: 'Add an objective' }).click()
  await page.getByLabel('Objective 1', { exact: true }).fill('Report 20 renal scans')
  await page.getByLabel('What became of objective 1').selectOption({ label: 'Carried to the next meeting' })
  await page.getByLabel('Concerns').fill('Seen with 943 476 5919')
  await page.reload()
  await expect(page.getByLabel('Objective 1', { exact: true })).toHaveValue('Report 20 renal scans')
  await fillDay(page, 'When did you meet?', -20)
  await page.getByLabel('Protected time given since the last meeting').fill('2.5')
  await page.getByRole('button', { name: 'Save the meeting' }).click()
  await expectErrorSummary(page, [/NHS number/])
  await page.getByLabel('Concerns').fill('Early shifts are hard')
  await page.getByRole('button', { name: 'Save the meeting' }).click()
  await expect(saved(page)).toBeVisible()
  await page.getByRole('button', { name: 'Sign that we met' }).click()
  await expect(page.getByText('You have signed.')).toBeVisible()
  await expectAccessible(page)

  await open(preceptor, `${address}/WEEK_2`)
  await expect(preceptor.getByText('Callum Adeyemi-Frost has signed.')).toBeVisible()
  await preceptor.getByRole('button', { name: 'Sign that we met' }).click()
  await expect(preceptor.getByText('Early shifts are hard')).toBeVisible()
  await expect(preceptor.getByRole('button', { name: 'Save the meeting' })).toHaveCount(0)
  await open(preceptor, `${address}/WEEK_6`)
  await expect(preceptor.getByLabel('Objective 1', { exact: true })).toHaveValue('Report 20 renal scans')

  const educator = await pageOf(browser, baseURL, 'kwame-ostrander')
  await open(educator, '/preceptorship')
  const row = educator.getByRole('row', { name: /Callum Adeyemi-Frost.*Danuta/ }).first()
  await expect(row).toContainText('1 of 5')
  await expect(educator.getByRole('main')).not.toContainText('Early shifts')
  await open(educator, address)
  await expect(educator.getByText('There is no such preceptorship of yours')).toBeVisible()

  await open(page, address)
  await page.getByRole('button', { name: 'Say that it is completed' }).click()
  await expect(page.getByText('You said that it is completed.')).toBeVisible()
  await open(preceptor, address)
  await expect(preceptor.getByText('it is no sign-off of competence')).toBeVisible()
  await preceptor.getByRole('button', { name: 'Say that it is completed' }).click()
  await expect(preceptor.getByText('Completed by both.')).toBeVisible()
  await preceptor.context().close()
  await educator.context().close()
})

test('An educator names another preceptor, and both of the two are asked before anything changes', async ({
  page,
  browser,
  baseURL,
  signInAs,
}) => {
  test.setTimeout(120_000)
  await signInAs('priya-marlowe')
  await open(page, '/preceptorship')
  await page.getByLabel('Preceptor', { exact: true }).selectOption({ label: 'Ffion Castellane' })
  await fillDay(page, 'First day', -10)
  await page.getByLabel('Protected time agreed, hours a month').fill('3')
  await page.getByRole('button', { name: 'Ask this person' }).click()
  await expect(heading(page)).toHaveText('Preceptorship with Ffion Castellane')
  const address = new URL(page.url()).pathname

  const educator = await pageOf(browser, baseURL, 'kwame-ostrander')
  await educator.setViewportSize({ width: 390, height: 844 })
  await open(educator, '/preceptorship')
  await educator.getByRole('button', { name: 'Ask this person instead' }).click()
  await expectErrorSummary(educator, ['Choose whose preceptor changes', 'Choose who it is from now on'])
  const pair = educator.getByLabel('Whose preceptor changes?')
  await pair.selectOption({ label: await pair.locator('option', { hasText: 'Priya Marlowe' }).innerText() })
  await educator.getByLabel('Next preceptor').selectOption({ label: 'Danuta Wilkes-Oyelaran' })
  await educator.getByRole('button', { name: 'Ask this person instead' }).click()
  await expect(educator.getByText('Priya Marlowe and the new preceptor are asked whether they agree.')).toBeVisible()
  await expectAccessible(educator)

  await open(page, address)
  await page.getByRole('button', { name: 'Say yes' }).click()
  const preceptor = await pageOf(browser, baseURL, 'danuta-wilkes-oyelaran')
  await open(preceptor, '/preceptorship')
  await preceptor.getByRole('link', { name: 'Preceptorship of Priya Marlowe' }).first().click()
  await preceptor.getByRole('button', { name: 'Say yes' }).click()
  await open(page, address)
  await expect(heading(page)).toHaveText('Preceptorship with Danuta Wilkes-Oyelaran')
  await preceptor.context().close()
  await educator.context().close()
})

test('An award is ratified by whoever was asked, and taken up and put back by its holder', async ({
  page,
  browser,
  baseURL,
  signInAs,
}) => {
  await signInAs('tobias-eze-hartnell')
  await open(page, '/trainee')
  await page.getByRole('button', { name: 'Save' }).click()
  await expectErrorSummary(page, [
    'Say which university it is',
    'Say which programme it is',
    'Choose the areas of the award',
  ])
  await page.getByLabel('University').fill('University of the North')
  await page.getByLabel('Programme', { exact: true }).fill('PgCert Vascular')
  await page.getByLabel('Vascular', { exact: true }).check()
  await page.getByLabel('Who says that your award is ratified?').selectOption({ label: 'Kwame Ostrander' })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('You asked Kwame Ostrander to say that your award is ratified.')).toBeVisible()

  const lead = await pageOf(browser, baseURL, 'kwame-ostrander')
  await open(lead, '/trainee')
  await expect(lead.getByText('University of the North, PgCert Vascular')).toBeVisible()
  await fillDay(lead, /exam board ratify the award of Tobias/, -1)
  await lead.getByRole('button', { name: 'Say that it is ratified' }).click()
  await expect(lead.getByText(/You said that it was ratified on/)).toBeVisible()

  await open(page, '/trainee')
  const changes = page.getByRole('table')
  await expect(changes.getByRole('row', { name: /What you aim for.*Preceptee, vascular/ })).toBeVisible()
  await expect(changes.getByRole('row', { name: /Your award in Vascular.*Ratified/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Move on to preceptee' }).click()
  await expect(page.getByText(/You moved on to preceptee on/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo it' }).click()
  await expect(page.getByRole('button', { name: 'Move on to preceptee' })).toBeVisible()
  await open(lead, '/trainee')
  await lead.getByRole('button', { name: 'Take it back' }).click()
  await expect(lead.getByRole('button', { name: 'Say that it is ratified' })).toBeVisible()
  await lead.context().close()
})

test('Somebody back after a long time sees what to do first, makes a plan of it, and shows it to one person', async ({
  page,
  browser,
  baseURL,
  signInAs,
}) => {
  await signInAs('grace-nakamura-bell')
  await open(page, '/reviews')
  const returning = page.getByRole('region', { name: 'Your return to practice' })
  await expect(returning).toContainText('are our proposal, and nobody’s rule')
  await expect(returning.getByRole('listitem').first()).toContainText('Meet your lead')
  await returning.getByRole('button', { name: 'Make it my plan' }).click()
  await returning.getByLabel('Meet your lead').check()
  await expect(returning.getByText(/^done on/)).toBeVisible()
  await returning.getByLabel('Show it to somebody').selectOption({ label: 'Linnea Barraclough' })
  await fillDay(page, 'Until', 14)
  await returning.getByRole('button', { name: 'Show it' }).click()
  await expect(returning.getByText(/Linnea Barraclough sees it until/)).toBeVisible()
  await expectAccessible(page)

  const lead = await pageOf(browser, baseURL, 'linnea-barraclough')
  await open(lead, '/reviews')
  await expect(lead.getByRole('region', { name: 'Return to practice of Grace Nakamura-Bell' })).toContainText('done on')
  await returning.getByRole('button', { name: 'Stop showing it' }).click()
  await expect(returning.getByLabel('Show it to somebody')).toBeVisible()
  await open(lead, '/reviews')
  await expect(lead.getByRole('main')).not.toContainText('Grace Nakamura-Bell')
  await lead.context().close()

  await returning.getByRole('button', { name: 'End the plan' }).click()
  await expect(returning).toHaveCount(0)
  const leave = page.getByRole('region', { name: 'When you are away' })
  await fillDay(page, 'First day away', -5)
  await fillDay(page, 'Last day away', -8)
  await leave.getByRole('button', { name: 'Record this leave' }).click()
  await expectErrorSummary(page, [/last day from the first day on/])
  await fillDay(page, 'Last day away', -4)
  await leave.getByRole('button', { name: 'Record this leave' }).click()
  await expect(leave.getByRole('button', { name: /^Remove/ })).toHaveCount(2)
  await leave
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click()
  await expect(leave.getByRole('button', { name: /^Remove/ })).toHaveCount(1)
})
