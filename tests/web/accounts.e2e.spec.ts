import type { Page } from '@playwright/test'
import { codeOf } from '../support/create/codes.ts'
import { lettersTo, linkTo } from './letters.ts'
import { emailOf, expect, expectErrorSummary, heading, open, password, test } from './support.ts'

const fresh = 'probe gel lamp tide'

test.describe.configure({ mode: 'serial' })

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })

async function signIn(page: Page, email: string, secret: string): Promise<void> {
  await open(page, '/sign-in')
  await field(page, 'Email address').fill(email)
  await field(page, 'Password').fill(secret)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Linnea looks after an organisation: she invites somebody as a trust's own tool would. */
async function inviteBy(page: Page, email: string): Promise<void> {
  const ask = async <Data>(query: string, variables: object): Promise<Data> => {
    const origin = new URL(page.url()).origin
    const response = await page.request.post('/graphql', { data: { query, variables }, headers: { origin } })
    return ((await response.json()) as { data: Data }).data
  }
  const { me } = await ask<{ me: { memberships: { role: string; organisation: { id: string } }[] } }>(
    '{ me { memberships { role organisation { id } } } }',
    {},
  )
  const looked = me.memberships.find(({ role }) => role === 'ORGANISATION_ADMINISTRATOR')
  const { invitePerson } = await ask<{ invitePerson: { __typename: string } }>(
    'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { __typename } }',
    { input: { organisationId: looked?.organisation.id, email } },
  )
  expect(invitePerson.__typename).toBe('InvitePersonSuccess')
}

test.describe('An account', () => {
  test('is made by the link of an invitation, with a name and a password', async ({ page, signInAs, faults }) => {
    faults.expect(/status of 400/)
    const email = 'nadia.newcomer@soundings.example'
    await signInAs('linnea-barraclough')
    await open(page, '/')
    await inviteBy(page, email)
    // Leaves first: a page still open would ask to be told of changes, and be refused.
    await page.goto('about:blank')
    await page.context().clearCookies()

    await page.goto(await linkTo(email))
    await expect(heading(page)).toHaveText('Join Soundings')
    await expect(page.getByRole('main')).toContainText(`You will sign in as ${email}.`)
    await page.getByRole('button', { name: 'Join' }).click()
    await expectErrorSummary(page, ['Enter your name', 'Choose a password of 12 characters or more'])
    await field(page, 'Your name').fill('Nadia Newcomer')
    await field(page, 'New password').fill(fresh)
    await page.getByRole('button', { name: 'Join' }).click()
    await expect(page).toHaveURL('/welcome')
    await expect(page.getByRole('banner')).toContainText('Nadia Newcomer')
    await page.goto(await linkTo(email))
    await expect(heading(page)).toHaveText('This link is over')
  })

  test('gets a new password by a link, which works once', async ({ page, faults }) => {
    faults.expect(/status of 400/)
    const email = 'nadia.newcomer@soundings.example'
    await open(page, '/sign-in')
    await page.getByRole('link', { name: 'Forgotten your password?' }).click()
    await page.getByRole('button', { name: 'Send the link' }).click()
    await expectErrorSummary(page, ['Enter an email address in the form name@example.com'])
    await field(page, 'Email address').fill(email)
    const before = lettersTo(email).length
    await page.getByRole('button', { name: 'Send the link' }).click()
    await expect(heading(page)).toHaveText('Check your email')
    await expect(heading(page)).toBeFocused()

    const link = await linkTo(email, before)
    await page.goto(link)
    await field(page, 'New password').fill('another tide lamp gel')
    await page.getByRole('button', { name: 'Save the new password' }).click()
    await expect(heading(page)).toHaveText('Your new password is saved')
    await page.goto(link)
    await field(page, 'New password').fill(fresh)
    await page.getByRole('button', { name: 'Save the new password' }).click()
    await expect(heading(page)).toHaveText('This link is over')
    await signIn(page, email, 'another tide lamp gel')
    await expect(page.getByRole('banner')).toContainText('Nadia Newcomer')
  })

  test('asks for a code once codes are on, or for a recovery code', async ({ page, faults }) => {
    faults.expect(/status of 40[01]/)
    const email = emailOf('anjali-fairweather')
    await signIn(page, email, password)
    await page.getByRole('link', { name: /my account$/ }).click()
    await page.getByRole('link', { name: 'Change Sign-in codes' }).click()
    await field(page, 'Your password').fill('not my password')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expectErrorSummary(page, ['The password is not right. Check it and try again'])
    await field(page, 'Your password').fill(password)
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(heading(page)).toHaveText('Add Soundings to your app')
    await expect(heading(page)).toBeFocused()
    await expect(page.getByRole('img', { name: /picture for your app/ })).toBeVisible()
    const secret = (await page.locator('.app-secret').innerText()).replaceAll(' ', '')
    await field(page, 'Code that the app shows').fill(codeOf(secret))
    await page.getByRole('button', { name: 'Turn codes on' }).click()
    await expect(heading(page)).toHaveText('Sign-in codes are on')
    const recovery = (await page.locator('.app-copy__text').innerText()).split('\n')
    expect(recovery).toHaveLength(10)
    await page.getByRole('button', { name: 'Sign out' }).click()

    await signIn(page, email, password)
    await expect(heading(page)).toHaveText('Enter your sign-in code')
    await field(page, 'Code').fill('000 000')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expectErrorSummary(page, ['The code is not right, or was used already. Wait for the next one and try again'])
    await field(page, 'Code').fill(recovery[0] ?? '')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(heading(page)).toHaveText('Your next step')

    await open(page, '/account/codes')
    await page.getByLabel('Turn codes off').check()
    await field(page, 'Your password').fill(password)
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(heading(page)).toHaveText('My account')
  })

  test('lists its devices and ends one', async ({ page, browser, baseURL }) => {
    const email = emailOf('anjali-fairweather')
    const other = await browser.newPage({ baseURL: baseURL ?? '' })
    await signIn(other, email, password)
    await expect(other.getByRole('banner')).toContainText('Anjali')
    await signIn(page, email, password)
    await expect(page.getByRole('banner')).toContainText('Anjali')
    await open(page, '/account/devices')
    await expect(page.getByText('This device')).toHaveCount(1)
    const ends = page.getByRole('button', { name: /^Sign out there/ })
    const before = await ends.count()
    await ends.first().click()
    await expect(ends).toHaveCount(before - 1)
    await expect(heading(page)).toBeFocused()
    await other.close()
  })

  test('is closed by whoever says that they want no copy, and lets nobody in after', async ({ page, faults }) => {
    faults.expect(/status of 40[01]/)
    const email = 'nadia.newcomer@soundings.example'
    await signIn(page, email, 'another tide lamp gel')
    await expect(page.getByRole('banner')).toContainText('Nadia Newcomer')
    await open(page, '/account/close')
    await page.getByRole('button', { name: 'Close my account' }).click()
    await expectErrorSummary(page, ['Say whether you have a copy of your record'])
    await page.getByLabel('Yes, I downloaded it').check()
    await field(page, 'Your password').fill('another tide lamp gel')
    await page.getByRole('button', { name: 'Close my account' }).click()
    await expectErrorSummary(page, ['Download your record first, or say that you do not want a copy'])
    await page.getByLabel('I do not want a copy').check()
    await page.getByRole('button', { name: 'Close my account' }).click()
    await expect(heading(page)).toHaveText('Sign in to Soundings')
    await expect(page.getByRole('main')).toContainText('Your account is closed')
    await signIn(page, email, 'another tide lamp gel')
    await expectErrorSummary(page, ['The email address or password is not right. Check both and try again'])
  })
})
