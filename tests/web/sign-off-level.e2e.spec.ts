import type { Page } from '@playwright/test'
import { appointForGeneral, colleagueAt, confirmInPost, newcomerAt } from './sign-offs.ts'
import { expect, expectAccessible, expectErrorSummary, heading, isReady, open, test } from './support.ts'

const owner = { name: 'Mirela Stanton', email: 'mirela.stanton@soundings.example' }
const boundary = /confers no qualification, registration, accreditation or recognised status/
const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 900 }

/** Nothing stands out of the page to the side, whatever the width, and nothing breaks a rule of accessibility. */
async function fits(page: Page): Promise<void> {
  for (const size of [phone, desk]) {
    await page.setViewportSize(size)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(over, `${page.url()} at ${size.width}`).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  }
}

async function openDecision(page: Page): Promise<void> {
  await open(page, '/decisions')
  await page.getByRole('link', { name: /^Mirela Stanton: level CF5 / }).click()
  await isReady(page)
}

async function ready(page: Page, reason: string): Promise<void> {
  await openDecision(page)
  await page.getByLabel('Ready', { exact: true }).check()
  await page.getByLabel('Why?').fill(reason)
  await page.getByRole('button', { name: 'Give my vote' }).click()
}

test('A panel decides the level of a whole role once every line is held, and gives no rating; two people take it back', async ({
  page,
  browser,
  baseURL,
  signInAs,
}) => {
  test.setTimeout(180_000)
  const mirela = await newcomerAt(browser, baseURL, owner)

  await test.step('while a line is not held, nobody can be asked', async () => {
    await open(mirela, '/sign-off')
    await expect(mirela.getByRole('heading', { name: 'The whole role' })).toBeVisible()
    await mirela.getByRole('link', { name: 'Open the folder of the whole role' }).click()
    await isReady(mirela)
    await expect(heading(mirela)).toContainText('Sonographer, established')
    await expect(mirela.getByText(/^Still to do before a panel can be asked: /)).toBeVisible()
    await expect(mirela.getByRole('button', { name: 'Ask for sign-off' })).toHaveCount(0)
    await fits(mirela)
  })

  await confirmInPost(owner.name, 'danuta-wilkes-oyelaran')
  await appointForGeneral(['kwame-ostrander', 'danuta-wilkes-oyelaran', 'yusra-pennington-cole', 'ffion-castellane'])

  await test.step('with every line held, its owner reads what they will see and asks a panel', async () => {
    await mirela.reload()
    await isReady(mirela)
    await expect(mirela.getByText('Can be asked for')).toBeVisible()
    await expect(mirela.getByText(boundary).first()).toBeVisible()
    await expect(
      mirela.getByText(/^Confirmed in post, the latest on .*\. By Danuta Wilkes-Oyelaran\. /).first(),
    ).toBeVisible()
    await expect(
      mirela.getByText(/^On this evidence, on this date, I judge this person ready for level CF5 /),
    ).toBeVisible()
    const lead = mirela.getByRole('group', { name: 'Who leads the panel?' })
    await expect(lead.getByLabel('Yusra Pennington-Cole')).toHaveCount(0)
    await lead.getByLabel('Kwame Ostrander').check()
    await mirela.getByRole('button', { name: 'Ask for sign-off' }).click()
    await expectErrorSummary(mirela, ['Choose at least 2 more for the panel'])
    const others = mirela.getByRole('group', { name: 'Who else is on the panel?' })
    for (const name of ['Danuta Wilkes-Oyelaran', 'Yusra Pennington-Cole', 'Ffion Castellane'])
      await others.getByLabel(name).check()
    await fits(mirela)
    await mirela.getByRole('button', { name: 'Ask for sign-off' }).click()
    await expect(mirela.getByText('Asked. Those you named can read the folder now')).toBeVisible()
  })

  await test.step('each reads every line on one screen and votes; one takes no part, one is outvoted', async () => {
    const near = await colleagueAt(browser, baseURL, 'ffion-castellane')
    await openDecision(near)
    await near.getByText('Take no part', { exact: true }).first().click()
    await near.getByLabel('What is the interest?').fill('We share a car')
    await near.getByRole('button', { name: 'Take no part' }).click()
    await expect(near.getByText('You take no part.')).toBeVisible()
    await near.context().close()

    const against = await colleagueAt(browser, baseURL, 'yusra-pennington-cole')
    await openDecision(against)
    await expect(against.getByText(boundary).first()).toBeVisible()
    await expect(against.getByText(/^As it stood on /)).toBeVisible()
    await fits(against)
    await against.getByLabel('Not yet', { exact: true }).check()
    await against.getByLabel('Why?').fill('Little research so far')
    await against.getByLabel('What is needed?').fill('One audit of her own')
    await against.getByLabel('Day', { exact: true }).fill('31')
    await against.getByLabel('Month', { exact: true }).fill('3')
    await against.getByLabel('Year', { exact: true }).fill(String(new Date().getFullYear() + 1))
    await against.getByRole('button', { name: 'Give my vote' }).click()
    await expect(against.getByText('Your vote is kept. The others have not all voted yet.')).toBeVisible()
    await against.context().close()

    await signInAs('kwame-ostrander')
    await ready(page, 'Every line stands')
    await expect(page.getByText('Little research so far')).toHaveCount(0)
    const last = await colleagueAt(browser, baseURL, 'danuta-wilkes-oyelaran')
    await ready(last, 'I work beside her')
    await expect(last.getByText('Decided. Mirela Stanton sees it at once. It gives no rating.')).toBeVisible()
    await last.context().close()
  })

  await test.step('its owner finds it in the folder, in the history and in the portfolio', async () => {
    await mirela.reload()
    await isReady(mirela)
    await expect(
      mirela.getByText('Decided against the word of Yusra Pennington-Cole, which stays on record.'),
    ).toBeVisible()
    await fits(mirela)
    await open(mirela, '/history')
    await expect(mirela.getByRole('heading', { name: 'Levels a panel decided' })).toBeVisible()
    await expect(mirela.getByRole('link', { name: /^Ready for level CF5 / })).toBeVisible()
    await fits(mirela)
    await open(mirela, '/portfolio')
    await expect(mirela.getByText('Levels decided by a panel').first()).toBeVisible()
  })

  await test.step('one who signed proposes to take it back; its owner hears first, and a second agrees', async () => {
    await page.reload()
    await isReady(page)
    await page.getByRole('link', { name: 'Propose to take it back' }).click()
    await isReady(page)
    await expect(page.getByText('What does it come to?')).toHaveCount(0)
    await page.getByRole('textbox', { name: 'Why?' }).fill('The audit was somebody else’s')
    await page.getByLabel('Who is asked to agree?').selectOption({ label: 'Danuta Wilkes-Oyelaran' })
    await fits(page)
    await page.getByRole('button', { name: 'Tell Mirela Stanton' }).click()
    await expect(heading(page)).toContainText('Proposal to take back: level CF5')
    await expect(page.getByText('The decision on the level is taken back. No rating changes.')).toBeVisible()

    await open(mirela, '/sign-off/reversals')
    await mirela.getByRole('link', { name: /^level CF5 / }).click()
    await mirela.getByRole('button', { name: 'I have read it' }).click()
    const second = await colleagueAt(browser, baseURL, 'danuta-wilkes-oyelaran')
    await open(second, '/sign-off/reversals')
    await second.getByRole('link', { name: /Mirela Stanton$/ }).click()
    await second.getByRole('button', { name: 'Agree and take it back' }).click()
    await expect(second.getByText('It no longer stands from today on.')).toBeVisible()
    await second.context().close()
    await open(mirela, '/sign-off/whole-role')
    await expect(mirela.getByText('Taken back by two people').first()).toBeVisible()
    await mirela.context().close()
  })
})
