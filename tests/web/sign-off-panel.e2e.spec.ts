import type { Page } from '@playwright/test'
import { beside, colleagueAt, fillFolder } from './sign-offs.ts'
import { expect, expectAccessible, expectErrorSummary, isReady, open, test } from './support.ts'

/** Somebody at Tidewater is appointed, by the page or beside it. */
async function appoint(page: Page, person: string): Promise<void> {
  await page.getByLabel('Whom do you appoint?').selectOption({ label: person })
  await page.getByLabel('As what?').fill('Member of the thyroid panel')
  await page.getByRole('textbox', { name: 'Why?' }).fill('The panel needs a third')
  await page.getByLabel('Registered with').fill('HCPC')
  await page.getByLabel('Registration number').fill('RA000000')
  await page.getByLabel('Head, neck and salivary', { exact: true }).check()
  await page.getByLabel('4 Expert').check()
  await page.getByRole('button', { name: 'Appoint', exact: true }).click()
  await expect(page.getByText(`${person} is appointed.`)).toBeVisible()
}

/** One vote of a panel, with its reason. */
async function vote(page: Page, answer: 'Ready' | 'Not yet', reason: string): Promise<void> {
  await open(page, '/decisions')
  await page.getByRole('link', { name: /^Soraya Lindqvist: / }).click()
  await isReady(page)
  await page.getByLabel(answer, { exact: true }).check()
  await page.getByLabel('Why?').fill(reason)
  if (answer === 'Not yet') {
    await page.getByLabel('What is needed?').fill('Ten more with a second look')
    await page.getByLabel('Day', { exact: true }).fill('31')
    await page.getByLabel('Month', { exact: true }).fill('3')
    await page.getByLabel('Year', { exact: true }).fill(String(new Date().getFullYear() + 1))
  }
  await page.getByRole('button', { name: 'Give my vote' }).click()
}

test('A panel of people appointed for it votes each for themselves, and who was outvoted stays on record', async ({
  page,
  browser,
  baseURL,
  signInAs,
}) => {
  test.setTimeout(120_000)
  const administrator = await colleagueAt(browser, baseURL, 'linnea-barraclough')
  await open(administrator, '/organisations')
  await administrator.getByRole('link', { name: 'Tidewater Hospitals' }).click()
  await administrator.getByRole('link', { name: 'Who may sign, and what is asked for' }).click()
  await isReady(administrator)
  await appoint(administrator, 'Danuta Wilkes-Oyelaran')
  await appoint(administrator, 'Kwame Ostrander')
  await appoint(administrator, 'Idris Halloway-Okafor')
  await appoint(administrator, 'Ffion Castellane')
  await administrator.getByLabel('Which number?').selectOption('E2 4 SECOND_OPINION')
  await administrator.getByLabel('For one capability only').selectOption('HNK-01')
  await administrator.getByLabel('How many?').fill('8')
  await administrator.getByLabel('Why', { exact: true }).fill('Every neck is read twice here')
  await administrator.getByRole('button', { name: 'Ask for this number' }).click()
  await expect(administrator.locator('.nhsuk-error-summary')).toBeFocused()
  await administrator.getByLabel('How many?').fill('12')
  await administrator.getByRole('button', { name: 'Ask for this number' }).click()
  await expect(administrator.getByText(/^12 instead of 10, since /)).toBeVisible()
  await administrator.context().close()

  const soraya = await beside('soraya-lindqvist')
  const cases = (count: string) => ({ key: 'cases', value: count })
  await fillFolder(soraya, 'thyroid', [
    {
      kindCode: 'SECOND_OPINION',
      title: 'Ten thyroids, looked at again',
      details: [cases('12'), { key: 'outcome', value: 'Known for all' }],
      by: 'idris-halloway-okafor',
    },
    {
      kindCode: 'OUTCOME',
      title: 'A year of reports against outcome',
      details: [cases('40'), { key: 'agreed', value: '38' }],
      by: 'idris-halloway-okafor',
    },
  ])
  await soraya.end()
  await signInAs('soraya-lindqvist')
  await open(page, '/sign-off/thyroid')
  await expect(
    page.getByText(/^The usual number is 10\. Here it is 12 since .*: Every neck is read twice here$/),
  ).toBeVisible()
  await page.getByRole('group', { name: 'Who leads the panel?' }).getByLabel('Danuta Wilkes-Oyelaran').check()
  await page.getByRole('button', { name: 'Ask for sign-off' }).click()
  await expectErrorSummary(page, ['Choose at least 2 more for the panel'])
  const others = page.getByRole('group', { name: 'Who else is on the panel?' })
  await others.getByLabel('Kwame Ostrander').check()
  await others.getByLabel('Idris Halloway-Okafor').check()
  await others.getByLabel('Ffion Castellane').check()
  await page.getByRole('button', { name: 'Ask for sign-off' }).click()
  await expect(page.getByText('Asked. Those you named can read the folder now')).toBeVisible()

  const near = await colleagueAt(browser, baseURL, 'ffion-castellane')
  await open(near, '/decisions')
  await near.getByRole('link', { name: /^Soraya Lindqvist: / }).click()
  await near.getByText('Take no part', { exact: true }).first().click()
  await near.getByRole('button', { name: 'Take no part' }).click()
  await expectErrorSummary(near, ['Say what the interest is'])
  await near.getByLabel('What is the interest?').fill('We wrote a paper together')
  await near.getByRole('button', { name: 'Take no part' }).click()
  await expect(near.getByText('You take no part.')).toBeVisible()
  await near.context().close()
  const against = await colleagueAt(browser, baseURL, 'kwame-ostrander')
  await vote(against, 'Not yet', 'Too few with nodes')
  await expect(against.getByText('Your vote is kept. The others have not all voted yet.')).toBeVisible()
  await against.context().close()
  const lead = await colleagueAt(browser, baseURL, 'danuta-wilkes-oyelaran')
  await open(lead, '/decisions')
  await vote(lead, 'Ready', 'Ten second looks borne out')
  await expect(lead.getByText('Too few with nodes')).toHaveCount(0)
  await expectAccessible(lead)
  await lead.context().close()
  const last = await colleagueAt(browser, baseURL, 'idris-halloway-okafor')
  await vote(last, 'Ready', 'I have seen every one of them')
  await expect(last.getByText(/^Signed off\. /)).toBeVisible()
  await expect(last.getByText('“Too few with nodes”')).toBeVisible()
  await last.context().close()

  await page.reload()
  await expect(page.getByText('Decided against the word of Kwame Ostrander, which stays on record.')).toBeVisible()
  await expect(page.getByText('Interest declared: We wrote a paper together')).toBeVisible()
})
