import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectErrorSummary, heading, isReady, open, test } from './support.ts'

const saved = (page: Page) => page.getByRole('status').getByText('Saved', { exact: true })
const title = (page: Page) => page.getByLabel('What was it, in a few words?')
const addButton = (page: Page) => page.getByRole('button', { name: 'Add to my record' })

test.describe('My record, on a phone', () => {
  test.use({ viewport: { width: 375, height: 740 } })

  test('takes a case discussion, asks a colleague, and keeps what was confirmed when it is changed', async ({
    page,
    browser,
    baseURL,
    signInAs,
  }) => {
    await signInAs('grace-nakamura-bell')
    await open(page, '/record')
    await page.getByRole('link', { name: 'Add something' }).click()
    await page.getByRole('link', { name: 'Case-based discussion' }).click()
    await title(page).fill('A growth scan that did not fit')
    await page.getByLabel('How many cases').fill('1')
    await page.getByLabel('What did you learn?').fill('Seen with 943 476 5919')
    await addButton(page).click()
    await expectErrorSummary(page, [/NHS number/])
    await expect(page.getByLabel('What did you learn?')).toHaveValue('Seen with 943 476 5919')
    await page.getByLabel('What did you learn?').fill('Measure again before I trust a curve')
    await addButton(page).click()
    await expect(heading(page)).toHaveText('A growth scan that did not fit')

    const people = page.getByLabel('Whom do you ask?')
    await expect(people.getByRole('option')).not.toHaveCount(1)
    await people.selectOption({ label: 'Linnea Barraclough' })
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await expect(page.getByText('Linnea Barraclough was asked on')).toBeVisible()
    await expectAccessible(page)

    const colleague = await browser.newContext({ baseURL: baseURL ?? '' })
    await colleague.request.post('/auth/sign-in/email', {
      data: { email: 'linnea.barraclough@soundings.example', password: 'take-a-sounding' },
      headers: { origin: baseURL ?? '' },
    })
    const queue = await colleague.newPage()
    await open(queue, '/confirmations')
    await queue.getByLabel('A growth scan that did not fit, from Grace').check()
    await queue.getByRole('button', { name: 'Confirm what is chosen' }).click()
    await expect(queue.getByText('1 answered')).toBeVisible()

    // It was a mistake: taken back, it counts no more and waits again.
    const lately = queue.getByRole('region', { name: 'Confirmed by you in the last 24 hours' })
    await lately.getByRole('button', { name: /^Take back.*Grace Nakamura-Bell/ }).click()
    await expect(lately).toContainText('Taken back. The request waits for you again')
    await page.reload()
    await expect(page.getByText('Linnea Barraclough confirmed version 1 by mistake and took it back.')).toBeVisible()
    await queue.getByLabel('A growth scan that did not fit, from Grace').check()
    await queue.getByRole('button', { name: 'Confirm what is chosen' }).click()
    await expect(queue.getByText('1 answered')).toBeVisible()
    await expectAccessible(queue)
    await colleague.close()

    await page.reload()
    await expect(page.getByText('Linnea Barraclough confirmed version 1 on')).toBeVisible()
    await page.getByRole('link', { name: 'Change it' }).click()
    await title(page).fill('A growth scan that did not fit, told better')
    await page.getByRole('button', { name: 'Save as a new version' }).click()
    await expect(page.getByText('Version 1 was confirmed. This version, 2, is not.')).toBeVisible()
  })
})

test('A draft survives signing out, and is there in a second browser', async ({ page, browser, baseURL, signInAs }) => {
  await signInAs('grace-nakamura-bell')
  await open(page, '/record/add/REFLECTION')
  await title(page).fill('A list that ran late')
  await expect(saved(page)).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(heading(page)).toHaveText('Sign in to Soundings')

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' })
  await elsewhere.request.post('/auth/sign-in/email', {
    data: { email: 'grace.nakamura-bell@soundings.example', password: 'take-a-sounding' },
    headers: { origin: baseURL ?? '' },
  })
  const second = await elsewhere.newPage()
  await open(second, '/record')
  await second.getByRole('link', { name: /^A list that ran late \(Reflection\)/ }).click()
  await expect(title(second)).toHaveValue('A list that ran late')
  await addButton(second).click()
  await expect(heading(second)).toHaveText('A list that ran late')
  await elsewhere.close()
})

test('My record is reached and added to by keyboard alone', async ({ page, signInAs }) => {
  await signInAs('grace-nakamura-bell')
  await open(page, '/')
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await expect(heading(page)).toHaveText('My record')
  await isReady(page)
  await page.getByRole('link', { name: 'Add something' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Award', exact: true }).focus()
  await page.keyboard.press('Enter')
  await title(page).focus()
  await page.keyboard.type('A module passed')
  await page.getByLabel('Who awarded it').focus()
  await page.keyboard.type('The university')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('A module passed')
})
