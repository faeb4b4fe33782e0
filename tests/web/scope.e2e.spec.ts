import type { Page } from '@playwright/test'
import { expectReflow } from './layout.ts'
import {
  emailOf,
  expect,
  expectAccessible,
  expectErrorSummary,
  heading,
  isReady,
  open,
  password,
  test,
} from './support.ts'

/** Moves by the Tab key alone until the focus is on this, and no further than a page is long. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stops = 0; stops < 120; stops += 1) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    const words = (await focused.count()) === 0 ? '' : await focused.evaluate(element => element.textContent ?? '')
    if (name.test(words)) return
  }
  throw new Error(`The Tab key never reached ${String(name)}`)
}

/** As many lines as the largest role has, each as long as the longest of those there. */
const mostLines = 10

/** How many sheets of A4 the page is printed on, with as many lines as there can be. */
async function sheets(page: Page): Promise<number> {
  await page.locator('.scope-sheet__lines tbody').evaluate((body, most) => {
    const rows = [...body.children].toSorted((a, b) => (b.textContent ?? '').length - (a.textContent ?? '').length)
    for (let count = rows.length; count < most; count += 1) body.append(rows[0]?.cloneNode(true) ?? '')
  }, mostLines)
  const pdf = await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

test.describe('On a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('Somebody signs their scope by keyboard alone, a lead signs it, and whoever has its link sees that it stands', async ({
    page,
    browser,
    baseURL,
    signInAs,
  }) => {
    await signInAs('soraya-lindqvist')
    await open(page, '/record')
    await page.getByRole('link', { name: 'My scope of practice' }).click()
    await isReady(page)
    await expect(heading(page)).toHaveText('My scope of practice')
    await expectReflow(page)

    const lead = await (
      await browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 390, height: 844 } })
    ).newPage()
    await lead.request.post('/auth/sign-in/email', {
      data: { email: emailOf('anjali-fairweather'), password },
      headers: { origin: baseURL ?? '' },
    })

    await test.step('limits are typed in plain words, refused where they name a patient, and saved', async () => {
      const limits = page.getByLabel(/^Limits for/).first()
      await limits.fill('not 943 476 5919')
      await expectErrorSummary(page, [/NHS number/])
      await limits.fill('supervised lists only')
      await expect(page.getByText('Saved')).toBeVisible()
      for (const colleague of await page.getByLabel(/^Colleague to call on/).all())
        await colleague.fill('Anjali Fairweather')
      await expect(page.getByText('Saved')).toBeVisible()
    })

    await test.step('it is signed with the keyboard alone', async () => {
      await heading(page).focus()
      await tabTo(page, /^\s*Sign and send to a lead\s*$/)
      await page.keyboard.press('Enter')
      await expect(
        page.locator('.app-notice').filter({ hasText: 'You signed. It waits for a lead now.' }),
      ).toBeFocused()
    })

    await test.step('the lead sees the statement on one screen and signs', async () => {
      await open(lead, '/scopes')
      await lead
        .getByRole('button', { name: /^Soraya Lindqvist signed/ })
        .click({ timeout: 1500 })
        .catch(() => undefined)
      await expect(lead.getByRole('heading', { name: /^Soraya Lindqvist signed/ })).toBeVisible()
      await expect(lead.getByText('supervised lists only')).toBeVisible()
      await expectReflow(lead)
      await expectAccessible(lead)
      await lead.getByRole('button', { name: 'Return with a comment' }).click()
      await expectErrorSummary(lead, ['Say what it needs before you can sign'])
      await lead.getByRole('button', { name: 'Sign as lead' }).click()
      await expect(lead.getByText('Your answer is kept.')).toBeVisible()
    })

    let address = ''
    await test.step('it is in force, and its link is made to be printed on it', async () => {
      await open(page, '/scope')
      await page
        .getByRole('link', { name: /^Version 1,/ })
        .first()
        .click()
      await isReady(page)
      await expect(page.getByText('In force', { exact: true })).toBeVisible()
      const until = new Date(Date.now() + 30 * 86_400_000)
      const last = page.getByRole('group', { name: 'Last day on which it opens' })
      await last.getByLabel('Day').fill(String(until.getUTCDate()))
      await last.getByLabel('Month').fill(String(until.getUTCMonth() + 1))
      await last.getByLabel('Year').fill(String(until.getUTCFullYear()))
      await page.getByRole('button', { name: 'Make a link' }).click()
      await expect(page.getByText('The link is made.')).toBeVisible()
      address = (await page.locator('.scope-sheet__address').textContent()) ?? ''
      expect(address).toContain('/verify-scope/')
      await expectReflow(page)
      await expectAccessible(page)
      expect(await sheets(page)).toBe(1)
    })

    await test.step('whoever has the link sees that it is in force, and nothing else', async () => {
      const stranger = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
      await stranger.goto(new URL(address).pathname)
      await expect(heading(stranger)).toHaveText('This statement is in force')
      await expect(stranger.getByText('supervised lists only')).toBeVisible()
      await expect(stranger.locator('.scope-sheet__boundary')).toContainText('not an authority to practise')
      await expectAccessible(stranger)
    })

    await test.step('a year on, it is confirmed in one form', async () => {
      await open(page, '/scope/confirm')
      await page.getByRole('button', { name: 'Send to a lead' }).click()
      await expectErrorSummary(page, ['Say whether anything changed'])
      await page.getByLabel('Nothing changed').check()
      await page.getByRole('button', { name: 'Send to a lead' }).click()
      await expect(page.getByText('It waits for a lead now.')).toBeVisible()
      await open(lead, '/scopes')
      await lead
        .getByRole('button', { name: /^Soraya Lindqvist confirms/ })
        .click({ timeout: 1500 })
        .catch(() => undefined)
      await lead.getByRole('button', { name: 'Confirm for the year' }).click()
      await expect(lead.getByText('Your answer is kept.')).toBeVisible()
      await open(page, '/scope/confirm')
      await expect(page.getByText(/^Confirmed by Anjali Fairweather/)).toBeVisible()
    })
  })
})
