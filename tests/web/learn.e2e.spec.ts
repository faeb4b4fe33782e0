import type { Page } from '@playwright/test'
import { serveEveryBlock } from './every-block-page.ts'
import { expect, expectAccessible, expectErrorSummary, heading, isReady, open, test } from './support.ts'

const part = (page: Page) => page.getByRole('heading', { level: 2 }).first()
const block = (page: Page, id: string) => page.locator(`[data-block="${id}"]`)

test('A module is begun, answered by keyboard, left, and gone on with where one was', async ({
  page,
  context,
  signInAs,
  faults,
}) => {
  faults.expect(/ERR_INTERNET_DISCONNECTED/)
  await signInAs('anjali-fairweather')
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, '/modules/PRE-01')

  await test.step('it is started, and says what finishing counts for before the first part', async () => {
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.getByRole('link', { name: 'Go on learning' }).click()
    await isReady(page)
    await expect(part(page)).toContainText('Take stock')
    await expect(page.getByRole('main')).toContainText('It does not change what you are signed off to do')
    await expectAccessible(page)
  })

  await test.step('a question is answered with the keyboard alone', async () => {
    const question = block(page, 'rating-case')
    await question.getByRole('radio').first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await expect(question).toContainText('Not right')
    await expect(question.locator('.told__part')).toHaveCount(4)
    await expect(question).toContainText('Your answer is saved')
    await question.getByRole('button', { name: 'Try again' }).click()
    await question.getByRole('radio').nth(1).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await expect(question.locator('.result__outcome')).toContainText('Right')
    await expectAccessible(page)
  })

  await test.step('what is ticked and written is kept, and a patient’s number is not', async () => {
    await block(page, 'what-training-left-out').getByRole('checkbox').first().check()
    await expect(block(page, 'what-training-left-out')).toContainText('1 of 7 ticked')
    const words = block(page, 'three-and-two').getByLabel('Your reflection')
    await words.fill('As with 943 476 5919.')
    await words.blur()
    await expect(block(page, 'three-and-two')).toContainText('NHS number')
    await words.fill('Early pregnancy without a heartbeat.')
    await words.blur()
    await expect(block(page, 'three-and-two')).toContainText('Your answer is saved')
  })

  await test.step('the next part is another page, and where one goes on', async () => {
    await page.getByRole('link', { name: 'Next: Meet your preceptor and manager' }).click()
    await expect(part(page)).toBeFocused()
    await expect(part(page)).toContainText('Part 2 of 3')
    const kept = page.waitForResponse(response => response.request().postData()?.includes('KeepMyPlace') === true)
    await block(page, 'nobody-there').scrollIntoViewIfNeeded()
    await kept
    await open(page, '/modules/PRE-01')
    await page.getByRole('link', { name: 'Go on learning' }).click()
    await expect(page).toHaveURL(/learn\?part=first-meeting/)
  })

  await test.step('an answer given without a connection is told, kept, and sent once it is back', async () => {
    await open(page, '/modules/PRE-01/learn?part=written-scope')
    const question = block(page, 'which-line')
    await question.getByRole('radio').first().check()
    await context.setOffline(true)
    await question.getByRole('button', { name: 'Check my answer' }).click()
    await expect(question.locator('.result__outcome')).toBeVisible()
    await expect(question).toContainText('Not sent yet')
    await expect(page.getByRole('main')).toContainText('1 answer waits to be sent')
    await context.setOffline(false)
    await expect(question).toContainText('Your answer is saved')
    await open(page, '/modules/PRE-01/learn?part=written-scope')
    await expect(block(page, 'which-line').locator('.result__outcome')).toBeVisible()
  })

  await test.step('answers are there again, and finishing early asks why', async () => {
    await open(page, '/modules/PRE-01/learn?part=take-stock')
    await expect(block(page, 'rating-case').locator('.result__outcome')).toContainText('Right')
    await expect(block(page, 'three-and-two').getByLabel('Your reflection')).toHaveValue(/without a heartbeat/)
    await open(page, '/modules/PRE-01/finish')
    await expect(page.getByLabel('Why do you finish it now?')).toBeVisible()
  })

  await test.step('how it was is said in three taps, with words that name no patient, and nobody is rated by it', async () => {
    await page.getByLabel('Why do you finish it now?').fill('I did the rest with my supervisor.')
    await page.getByRole('button', { name: 'Confirm that I have finished' }).click()
    const feedback = page.getByRole('region', { name: 'Say how this module was for you' })
    await expect(feedback).toContainText('It changes no rating')
    for (const answer of ['Very useful', 'About right', 'More']) {
      const saved = page.waitForResponse(response => response.request().postData()?.includes('usefulness') === true)
      await feedback.getByRole('radio', { name: answer, exact: true }).check()
      await saved
    }
    const words = feedback.getByLabel(/^Anything to tell its authors/)
    await words.fill('As with 943 476 5919.')
    await feedback.getByRole('button', { name: 'Save your words' }).click()
    await expectErrorSummary(page, [/NHS number/])
    await words.fill('More on twins.')
    await feedback.getByRole('button', { name: 'Save your words' }).click()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('it stands on the page of the module, and is taken back there', async () => {
    await open(page, '/modules/PRE-01')
    await page.getByText('See or change what you said about this module').click()
    await expect(page.getByRole('radio', { name: 'Very useful' })).toBeChecked()
    await expect(page.getByLabel(/^Anything to tell its authors/)).toHaveValue('More on twins.')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Take back everything you said' }).click()
    await expect(page.getByRole('radio', { name: 'Very useful' })).not.toBeChecked()
    await expect(page.getByRole('button', { name: 'Take back everything you said' })).toHaveCount(0)
  })
})

test('A clip is stepped in less than 50 ms, by keyboard', async ({ page, signInAs }) => {
  await signInAs('callum-adeyemi-frost')
  await open(page, `${await serveEveryBlock(page)}?part=look`)
  const clip = block(page, 'moving')
  await clip.locator('canvas').scrollIntoViewIfNeeded()
  await expect(clip.locator('.clip-controls__place')).toHaveText('Frame 1 of 12')
  await clip.locator('.stage__area').focus()
  const times: number[] = []
  for (let step = 0; step < 11; step += 1) {
    times.push(
      await clip.locator('.stage__area').evaluate(async area => {
        const began = performance.now()
        area.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
        await new Promise(done => requestAnimationFrame(done))
        return performance.now() - began
      }),
    )
  }
  await expect(clip.locator('.clip-controls__place')).toHaveText('Frame 12 of 12')
  expect(times.toSorted((a, b) => a - b)[5], `milliseconds of each step: ${times.join(', ')}`).toBeLessThan(50)
  await expect(heading(page)).toBeVisible()
})
