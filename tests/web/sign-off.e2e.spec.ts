import type { Locator, Page } from '@playwright/test'
import { askSupervisor, beside, colleagueAt, fillFolder, signedBySupervisor } from './sign-offs.ts'
import { expect, expectAccessible, expectErrorSummary, heading, isReady, open, test } from './support.ts'

/** Goes on with the Tab key alone until it is reached. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < 80; stop += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate(element => element === document.activeElement)) return
  }
  await expect(target, 'reached by the Tab key').toBeFocused()
}

const held = (page: Page): Locator => page.locator('.standing__total--held dd')

test('Somebody asks, two people sign by keyboard at computers of their own, and what is held shows at once', async ({
  page,
  browser,
  baseURL,
  signInAs,
}) => {
  test.setTimeout(120_000)
  await signInAs('grace-nakamura-bell')
  await open(page, '/')
  const before = Number(await held(page).innerText())
  await page.getByRole('link', { name: 'Sign-off, line by line' }).click()
  await expect(heading(page)).toHaveText('Sign-off')
  await page.getByRole('link', { name: 'Patient care and safety' }).click()
  await expect(page.getByText('2 items of evidence, one confirmed by a senior colleague (none yet)')).toBeVisible()
  await expect(page.getByRole('link', { name: /^Add it to your record/ })).toHaveAttribute(
    'href',
    '/record/add?for=CLN-13+CLN-14',
  )
  await expect(page.getByRole('button', { name: 'Ask for sign-off' })).toHaveCount(0)

  const grace = await beside('grace-nakamura-bell')
  const cases = [{ key: 'cases', value: '1' }]
  await fillFolder(grace, 'patient-care', [
    { kindCode: 'CASE_DISCUSSION', title: 'A chaperone, talked through', details: cases, by: 'kwame-ostrander' },
    { kindCode: 'CASE_DISCUSSION', title: 'A chair that hurt', details: cases },
  ])
  await grace.end()
  await page.reload()
  await isReady(page)
  await page.getByText('What it rests on (2)').click()
  await expect(page.getByText(/^A chaperone, talked through, .*confirmed by Kwame Ostrander$/)).toBeVisible()
  await page.getByRole('button', { name: 'Ask for sign-off' }).click()
  await expectErrorSummary(page, ['Choose who signs first', 'Choose who signs second'])
  await expect(page.getByText(/^In full: A chaperone, talked through/)).toBeVisible()
  await expectAccessible(page)
  await askBoth(page)
  await expect(page.getByText('Asked for', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Take the request back' }).click()
  await expect(page.getByText('Taken back. Nobody you named can read the folder any more.')).toBeVisible()
  await askBoth(page)

  const lead = await colleagueAt(browser, baseURL, 'idris-halloway-okafor')
  await signByKeyboard(lead, false)
  await expect(lead.getByText('Your signature is kept. Somebody else has to sign')).toBeVisible()
  await lead.context().close()

  const second = await colleagueAt(browser, baseURL, 'kwame-ostrander')
  await signByKeyboard(second, true)
  await expect(second.getByText(/^Signed off\. 6 ratings were given/)).toBeVisible()
  await second.context().close()

  await page.reload()
  await expect(page.getByText('Signed off', { exact: true })).toBeVisible()
  await expect(page.getByText('Kwame Ostrander, second')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Update my scope' })).toHaveAttribute('href', '/scope')
  await open(page, '/capabilities?search=Ergonomics')
  await expect(page.getByRole('main')).toContainText('Idris Halloway-Okafor and Kwame Ostrander')
  await open(page, '/')
  await expect(held(page)).toHaveText(String(before + 2))
})

async function askBoth(page: Page): Promise<void> {
  await page.getByRole('group', { name: 'Who signs first?' }).getByLabel('Idris Halloway-Okafor').check()
  await page.getByRole('group', { name: 'Who signs second?' }).getByLabel('Kwame Ostrander').check()
  await page.getByRole('button', { name: 'Ask for sign-off' }).click()
  await expect(page.getByText('Asked. Those you named can read the folder now')).toBeVisible()
}

/** Reads the folder and signs it, without a mouse. */
async function signByKeyboard(page: Page, hasTrained: boolean): Promise<void> {
  await open(page, '/decisions')
  await tabTo(page, page.getByRole('link', { name: 'Grace Nakamura-Bell: Patient care and safety' }))
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Grace Nakamura-Bell: Patient care and safety')
  await isReady(page)
  await expect(page.getByText(/^A chaperone, talked through, /)).toBeVisible()
  await expect(page.getByText(/^On this evidence, on this date, I judge this person ready for /)).toBeInViewport()
  const trained = page.getByRole('checkbox', { name: 'I trained this person' })
  await tabTo(page, trained)
  if ((await trained.isChecked()) !== hasTrained) await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Sign', exact: true }))
  await page.keyboard.press('Enter')
}

test('A lead confirms somebody in post in one form, and says not yet to somebody else with what is needed', async ({
  page,
  browser,
  baseURL,
  signInAs,
}) => {
  test.setTimeout(120_000)
  await askSupervisor('callum-adeyemi-frost', 'liver', 'danuta-wilkes-oyelaran')
  await signInAs('danuta-wilkes-oyelaran')
  await open(page, '/sign-off/starting-position')
  await page.getByRole('button', { name: 'Confirm in post' }).click()
  await expectErrorSummary(page, [
    'Choose whom you confirm',
    'Choose the role',
    'Choose where they learnt to scan',
    'Say what you rest it on',
  ])
  await page.getByLabel('Whom do you confirm?').selectOption({ label: 'Bernadette Quill' })
  await page.getByLabel('In which role?').selectOption({ label: 'Enhanced, obstetrics' })
  await page.getByRole('group', { name: 'Which lines do they work in' }).getByRole('checkbox').last().check()
  await page.getByLabel('A programme was completed and its award ratified').check()
  await page.getByLabel('Which award?').fill('Postgraduate certificate in medical ultrasound')
  await page.getByLabel('Limits of their practice').fill('Singleton pregnancies')
  await page.getByLabel('What do you rest it on?').fill('Two lists a week together since spring')
  await page.getByRole('button', { name: 'Confirm in post' }).click()
  await expect(page.getByText(/^Confirmed\. One rating was given, and Bernadette Quill sees it at once/)).toBeVisible()

  const bernadette = await colleagueAt(browser, baseURL, 'bernadette-quill')
  await open(bernadette, '/sign-off/starting-position')
  await expect(bernadette.getByText(/^Confirmed in post by Danuta Wilkes-Oyelaran on /)).toBeVisible()
  await expect(bernadette.getByText('Singleton pregnancies')).toBeVisible()
  await expect(bernadette.getByRole('button', { name: 'Confirm in post' })).toHaveCount(0)
  await bernadette.context().close()

  await open(page, '/decisions')
  await page.getByRole('link', { name: /^Callum Adeyemi-Frost: / }).click()
  await page.getByText('Not yet', { exact: true }).click()
  await page.getByRole('button', { name: 'Say not yet' }).click()
  await expectErrorSummary(page, ['Say what is needed', /^Give the day by which it is needed/])
  const year = new Date().getFullYear() + 1
  await page.getByLabel('What is needed?').fill('One liver list seen by a second colleague')
  await page.getByLabel('Day', { exact: true }).fill('31')
  await page.getByLabel('Month', { exact: true }).fill('3')
  await page.getByLabel('Year', { exact: true }).fill(String(year))
  await page.getByRole('button', { name: 'Say not yet' }).click()
  await expect(page.getByText(/^Not yet\. Callum Adeyemi-Frost reads what is needed/)).toBeVisible()

  const callum = await colleagueAt(browser, baseURL, 'callum-adeyemi-frost')
  await open(callum, '/sign-off')
  await expect(callum.getByText(`One liver list seen by a second colleague. By 31 March ${year}.`)).toBeVisible()
  await callum.context().close()
})

test('Lowering what was signed is heard by its owner first, and done by two', async ({
  page,
  browser,
  baseURL,
  signInAs,
}) => {
  test.setTimeout(120_000)
  const id = await signedBySupervisor('tobias-eze-hartnell', 'mdt-and-referral', 'danuta-wilkes-oyelaran')
  await signInAs('danuta-wilkes-oyelaran')
  await open(page, `/decisions/${id}`)
  await page.getByRole('link', { name: 'Propose to lower it' }).click()
  await isReady(page)
  const propose = page.getByRole('button', { name: 'Tell Tobias Eze-Hartnell' })
  await propose.click()
  const missing = ['Choose what should be lower', 'Choose what it comes to', 'Say why', 'Choose who is asked to agree']
  await expectErrorSummary(page, missing)
  await page.getByRole('group', { name: 'What should be lower?' }).getByRole('checkbox').first().check()
  await page.getByRole('group', { name: 'What does it come to?' }).getByRole('radio').last().check()
  await page.getByLabel('Why?').fill('Two meetings in which no case was brought')
  await page.getByLabel('Who is asked to agree?').selectOption({ label: 'Ffion Castellane' })
  await propose.click()
  await expect(page.getByText(/^Nothing has changed\. Tobias Eze-Hartnell hears of it first/)).toBeVisible()
  const address = new URL(page.url()).pathname

  const second = await colleagueAt(browser, baseURL, 'ffion-castellane')
  await open(second, address)
  await expect(second.getByText('Two meetings in which no case was brought')).toBeVisible()
  await expect(second.getByRole('button', { name: 'Agree and lower it' })).toHaveCount(0)

  const owner = await colleagueAt(browser, baseURL, 'tobias-eze-hartnell')
  await open(owner, '/sign-off/reversals')
  await owner.getByRole('link', { name: /^MDT discussion and onward referral/ }).click()
  await owner.getByLabel('Your answer').fill('I was on leave for one of them')
  await owner.getByRole('button', { name: 'I have read it' }).click()
  await expect(owner.getByText('Ffion Castellane can now see that you have read it.')).toBeVisible()
  await owner.context().close()

  await second.reload()
  await expect(second.getByText('I was on leave for one of them')).toBeVisible()
  await second.getByRole('button', { name: 'Agree and lower it' }).click()
  await expect(second.getByText('It is lowered from today on.')).toBeVisible()
  await second.context().close()
})
