import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, heading, isReady, open, test } from './support.ts'

/** A step on the page, by its title. */
const step = (page: Page, title: string): Locator => page.getByRole('article', { name: title, exact: true })
const firstStep = (page: Page): Locator => page.getByRole('article').first()
const titleOf = (card: Locator): Promise<string> => card.getByRole('heading').first().innerText()
const notice = (page: Page): Locator => page.getByRole('main').getByRole('status').filter({ hasText: '“' })

test.describe('Home', () => {
  test.beforeEach(async ({ page, signInAs }) => {
    await signInAs('soraya-lindqvist')
    await open(page, '/')
    await expect(firstStep(page)).toBeVisible()
  })

  test('shows one step with one reason and what it takes, and the goal it leads to', async ({ page }) => {
    await expect(firstStep(page)).toContainText(/What it takes: \S/)
    await expect(page.getByRole('main')).toContainText(/Aiming for: To advanced practice, head and neck/)
    const standing = page.getByRole('region', { name: 'Where you stand' })
    await expect(standing).toContainText(/Held\s*\d+\s*To confirm\s*\d+\s*To learn\s*\d+/)
    await standing.getByRole('link', { name: 'To confirm' }).click()
    await expect(page).toHaveURL('/capabilities?standing=to-confirm')
  })

  test('says why, in what order, and what would change it', async ({ page }) => {
    const why = firstStep(page).getByText('Why this?')
    await expect(firstStep(page).getByRole('heading', { name: 'The reasons' })).toBeHidden()
    await why.click()
    await expect(firstStep(page).getByRole('heading', { name: 'The reasons' })).toBeVisible()
    await expect(firstStep(page).getByRole('heading', { name: 'Why it comes here in the order' })).toBeVisible()
    await expect(firstStep(page).getByRole('heading', { name: 'What would change this advice' })).toBeVisible()
  })

  for (const response of ['Not now', 'Not for me', 'Done elsewhere', 'Too easy'])
    test(`takes “${response}” at once, and undo brings the step back`, async ({ page }) => {
      const card = page
        .getByRole('article')
        .filter({ has: page.getByRole('link', { name: /^Open the module/ }) })
        .first()
      const title = await titleOf(card)
      await card.getByRole('button', { name: new RegExp(`^${response}`) }).click()

      await expect(notice(page)).toContainText(`“${title}”`)
      await expect(notice(page), 'the words are announced, and the focus is not lost').toBeFocused()
      await expect(step(page, title).getByRole('button', { name: /^Not now/ })).toHaveCount(0)
      await expect(page.getByText('Saved', { exact: true })).toBeVisible()
      if (response === 'Not now') await expectAccessible(page)

      await page.reload()
      await isReady(page)
      await expect(firstStep(page)).toBeVisible()
      await expect(step(page, title).getByRole('button', { name: /^Not now/ }), 'it is remembered').toHaveCount(0)
      await page.getByText(/steps? you set aside$/).click()
      await page
        .getByRole('button', { name: /^(Undo|Bring it back)/ })
        .filter({ hasText: title })
        .click()
      await expect(notice(page)).toContainText(`“${title}” is back.`)
      await expect(step(page, title).getByRole('button', { name: /^Not now/ })).toBeVisible()
    })

  test('offers the other way where a module is not for me, and keeps the undo in the open once none is left', async ({
    page,
  }) => {
    const [own, other] = [
      'Educator at advanced level: assess, mentor, design',
      'Educator at advanced level, learnt beside an assessment lead',
    ]
    for (const title of [own, other]) {
      await step(page, title)
        .getByRole('button', { name: /^Not for me/ })
        .click()
      await expect(notice(page)).toContainText(`“${title}”`)
      await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    }
    await expect(step(page, own)).toContainText('nothing else in the library leads there')
    await page
      .getByRole('button', { name: /^(Undo|Bring it back)/ })
      .filter({ hasText: own })
      .click()
    await expect(notice(page)).toContainText(`“${own}” is back.`)
    await expect(step(page, own).getByRole('button', { name: /^Not now/ })).toBeVisible()
  })

  test('undoes an answer on the spot', async ({ page }) => {
    const title = await titleOf(firstStep(page))
    await firstStep(page)
      .getByRole('button', { name: /^Not now/ })
      .click()
    await notice(page).getByRole('button', { name: 'Undo' }).click()
    await expect(notice(page)).toContainText(`“${title}” is back.`)
    await expect(firstStep(page).getByRole('heading').first()).toHaveText(title)
  })

  test('keeps the minutes at hand in the address and through the back button', async ({ page }) => {
    // What waits comes once the first step is there.
    await expect(
      page.getByRole('region', { name: 'What is waiting, and the ways on' }).getByRole('article'),
    ).not.toHaveCount(0)
    const all = await page.getByRole('article').count()
    const time = page.getByRole('navigation', { name: 'How much time do you have now?' })
    await time.getByRole('link', { name: '10 minutes' }).click()
    await expect(page).toHaveURL('/?minutes=10')
    await expect(time.getByRole('link', { name: '10 minutes' })).toHaveAttribute('aria-current', 'true')
    await expect.poll(() => page.getByRole('article').count()).toBeLessThanOrEqual(all)

    await page.getByRole('link', { name: 'Modules', exact: true }).click()
    await expect(heading(page)).toHaveText('Modules')
    await page.goBack()
    await expect(page).toHaveURL('/?minutes=10')
    await expect(time.getByRole('link', { name: '10 minutes' })).toHaveAttribute('aria-current', 'true')
    await page.reload()
    await expect(time.getByRole('link', { name: '10 minutes' })).toHaveAttribute('aria-current', 'true')
    await time.getByRole('link', { name: 'Any' }).click()
    await expect(page).toHaveURL('/')
    await expect(page.getByRole('article')).toHaveCount(all)
  })

  test('shows what waits with the ways on, and a request that is ready to send', async ({ page }) => {
    const waiting = page.getByRole('region', { name: 'What is waiting, and the ways on' })
    const blocked = waiting.getByRole('article', { name: /^Neck lump clinic/ })
    await expect(blocked.getByRole('heading', { name: 'Ways on' }).first()).toBeVisible()
    await expect(blocked.getByRole('button', { name: /^Not now/ }), 'it is not offered as something to do').toHaveCount(
      0,
    )
    const request = blocked.getByText(/^The request, ready to send/)
    await request.click()
    await expect(blocked.getByText(/^Send it to: /)).toBeVisible()
    await expect(blocked.getByRole('blockquote')).toContainText(/\S/)
  })
})

test('Opening home asks each thing once, at once, and so does opening it again from another page', async ({
  page,
  signInAs,
}) => {
  await signInAs('soraya-lindqvist')
  let asked: string[] = []
  page.on('request', request => {
    const name = request.url().endsWith('/graphql')
      ? (request.postDataJSON() as { operationName: string }).operationName
      : null
    if (name !== null) asked.push(name)
  })
  await open(page, '/')
  await expect(firstStep(page)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Where you stand' })).toBeVisible()
  await expect
    .poll(() => asked.toSorted())
    .toEqual(['GroupNews', 'MyStanding', 'NextSteps', 'UnreadMessages', 'Viewer'])

  await open(page, '/modules')
  asked = []
  await page.getByRole('link', { name: 'Soundings, home' }).click()
  await expect(firstStep(page)).toBeVisible()
  await expect.poll(() => asked.toSorted()).toEqual(['GroupNews', 'MyStanding', 'NextSteps'])
})

test('A step leads to the page on which it is done, and that page knows what it is about', async ({
  page,
  signInAs,
}) => {
  await signInAs('priya-marlowe')
  await open(page, '/')
  const asking = page.getByRole('link', { name: /^Ask for an observation/ }).first()
  await expect(asking).toHaveAttribute('href', /^\/observations\/ask\?for=/)
  const [wanted] =
    new URL((await asking.getAttribute('href')) ?? '', page.url()).searchParams.get('for')?.split(' ') ?? []
  await asking.click()
  await expect(heading(page)).toHaveText('Ask for an observation')
  await expect(page.getByRole('combobox', { name: 'Which examination or capability?' })).toHaveValue(wanted ?? '')
  await expect(page.getByRole('textbox', { name: 'In a few words, for whoever answers' })).not.toHaveValue('')
})
