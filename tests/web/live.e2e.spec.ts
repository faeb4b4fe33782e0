import type { Page } from '@playwright/test'
import { expect, expectAccessible, heading, open, test } from './support.ts'

const firstStep = (page: Page) => page.getByRole('article').first()
const titleOfFirst = (page: Page) => firstStep(page).getByRole('heading').first().innerText()
const news = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'Your steps are up to date: something changed' })

test.describe('Home, open in two windows', () => {
  test('keeps up with what is answered in the other one, and says so without taking the focus', async ({
    page,
    context,
    signInAs,
  }) => {
    await signInAs('kwame-ostrander')
    await open(page, '/')
    const other = await context.newPage()
    await open(other, '/')
    const title = await titleOfFirst(page)
    expect(await titleOfFirst(other)).toBe(title)

    await firstStep(other)
      .getByRole('button', { name: /^Not now/ })
      .click()
    await expect(firstStep(page).getByRole('heading').first()).not.toHaveText(title)
    await expect(news(page)).toBeVisible()
    await expect(news(page)).not.toBeFocused()
    await expectAccessible(page)
    expect(await titleOfFirst(page)).toBe(await titleOfFirst(other))
    await expect(news(other), 'the window that did it has nothing to be told').toHaveCount(0)

    await other.getByRole('main').getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await expect(firstStep(page).getByRole('heading').first()).toHaveText(title)
  })

  test('asks to sign in again where the session ended on another device', async ({
    page,
    context,
    signInAs,
    faults,
    baseURL,
  }) => {
    faults.expect(/WebSocket connection|status of 401/)
    await signInAs('kwame-ostrander')
    await open(page, '/')
    await expect(firstStep(page)).toBeVisible()
    const elsewhere = await context.browser()?.newContext({ baseURL: baseURL ?? '' })
    if (elsewhere === undefined) throw new Error('There is no other device')
    await elsewhere.request.post('/auth/sign-in/email', {
      data: { email: 'kwame.ostrander@soundings.example', password: 'take-a-sounding' },
      headers: { origin: baseURL ?? '' },
    })
    const ended = await elsewhere.request.post('/auth/revoke-other-sessions', {
      data: {},
      headers: { origin: baseURL ?? '' },
    })
    expect(ended.status()).toBe(200)
    const rated = await elsewhere.request.post('/graphql', {
      data: {
        query: `mutation { rateMyCapabilities(input: { ratings: [{ capabilityCode: "CLN-01", value: 3 }] }) {
          ... on RateMyCapabilitiesSuccess { nextSteps { inputsDigest } } } }`,
      },
    })
    expect(rated.status()).toBe(200)
    await expect(heading(page)).toHaveText('Sign in to Soundings')
    await elsewhere.close()
  })
})
