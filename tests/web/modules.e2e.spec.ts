import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectErrorSummary, heading, isReady, open, test } from './support.ts'

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const start = (page: Page) => page.getByRole('button', { name: 'Start', exact: true })

/** Follows the steps of home to a module that may be started. */
async function openModuleToStart(page: Page): Promise<void> {
  await open(page, '/')
  const links = page.getByRole('article').getByRole('link', { name: /^Open the module/ })
  await expect(links.first()).toBeVisible()
  const count = await links.count()
  for (let index = 0; index < count; index += 1) {
    await links.nth(index).click()
    await expect(page).toHaveURL(/\/modules\//)
    await isReady(page)
    await expect(section(page, 'What you do')).toBeVisible()
    if ((await start(page).count()) > 0) return
    await page.goBack()
    await expect(links.first()).toBeVisible()
  }
  throw new Error('Home offers no module that may be started')
}

test.describe('A module that may be started', () => {
  test('says what it is for before one starts, is started, and finished with a reflection', async ({
    page,
    signInAs,
  }) => {
    await signInAs('yusra-pennington-cole')
    await openModuleToStart(page)
    const title = (await heading(page).innerText()).split('\n').at(-1) ?? ''

    await test.step('before one starts', async () => {
      await expect(section(page, 'What it helps you with')).toBeVisible()
      await expect(page.getByRole('heading', { name: 'What finishing counts for' })).toBeVisible()
      await expect(page.getByRole('main')).toContainText('It does not change what you are signed off to do')
      await expect(section(page, 'What you need first')).toBeVisible()
      await expect(page.getByText('You can start this now')).toBeVisible()
      await page.getByRole('link', { name: 'Go to start' }).click()
      await expect(page.getByRole('heading', { name: 'Start this module' })).toBeInViewport()
    })

    await test.step('starting', async () => {
      await start(page).click()
      await expect(page.getByRole('main')).toContainText('You started this module on')
      await expect(start(page)).toHaveCount(0)
      await expect(heading(page), 'the focus is at the top of what changed').toBeFocused()
      await expectAccessible(page)
    })

    await test.step('a day to come is no day one finished', async () => {
      await page.getByRole('link', { name: 'Finish this module' }).click()
      await expect(heading(page)).toContainText('Finish this module')
      const year = page.getByLabel('Year')
      const typed = String(Number(await year.inputValue()) + 1)
      await page.getByLabel(/^What will you do differently/).fill('Ask for the second view before I write the report.')
      // Only a module of which something is left to do asks why.
      const reason = page.getByLabel('Why do you finish it now?')
      if ((await reason.count()) > 0) await reason.fill('I did the rest with my supervisor.')
      await year.fill(typed)
      await page.getByRole('button', { name: 'Confirm that I have finished' }).click()
      await expectErrorSummary(page, [/\S/])
      await expect(page.getByRole('group', { name: 'When did you finish it?' })).toHaveAccessibleDescription(/Error:/)
      await expect(year).toHaveValue(typed)
      await expectAccessible(page)
      await year.fill(String(Number(typed) - 1))
    })

    await test.step('a patient’s number in the reflection is refused, and the words stay', async () => {
      const reflection = page.getByLabel(/^What will you do differently/)
      await reflection.fill('Ask for the second view, as with 943 476 5919.')
      await page.getByRole('button', { name: 'Confirm that I have finished' }).click()
      await expectErrorSummary(page, [/NHS number/])
      await expect(reflection).toHaveValue('Ask for the second view, as with 943 476 5919.')
      await reflection.fill('Ask for the second view before I write the report.')
    })

    await test.step('finishing', async () => {
      await page.getByRole('button', { name: 'Confirm that I have finished' }).click()
      await expect(heading(page)).toContainText('Module finished')
      await expect(heading(page)).toBeFocused()
      await expect(section(page, 'What changed')).toBeVisible()
      await expect(section(page, 'What comes next')).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('link', { name: 'See your next steps' }).click()
      await expect(heading(page)).toHaveText('Your next step')
      await expect(page.getByRole('article', { name: title, exact: true })).toHaveCount(0)
    })
  })
})

test('A module that needs something first says what, and cannot be started', async ({ page, signInAs }) => {
  await signInAs('danuta-wilkes-oyelaran')
  await open(page, '/')
  await page.getByRole('link', { name: 'Sonographer-delivered contrast-enhanced ultrasound' }).click()
  await isReady(page)
  await expect(page.getByText('You cannot start this yet')).toBeVisible()
  await page.getByRole('link', { name: 'See why, and what you can do' }).click()
  await expect(section(page, 'You cannot start this module yet')).toContainText(
    /You need “Interventional foundations.*” first/,
  )
  await expect(section(page, 'You cannot start this module yet')).toContainText('a lawful route for the medicines')
  await expect(section(page, 'What you need first')).toContainText('Still needed')
  await expect(start(page)).toHaveCount(0)

  await page.goto('/modules/ADV-13/finish')
  await isReady(page)
  await expect(page.getByRole('main')).toContainText('You have not started this module')
  await expect(page.getByRole('button', { name: /Confirm/ })).toHaveCount(0)
})

test('What an employer agreed to is recorded, and the module opens', async ({ page, signInAs }) => {
  await signInAs('bernadette-quill')
  await open(page, '/')
  const waiting = page.getByRole('region', { name: 'What is waiting, and the ways on' })
  await waiting.getByRole('link', { name: /^Gynaecology extended/ }).click()
  await isReady(page)
  await expect(page.getByText('You cannot start this yet')).toBeVisible()

  const gates = section(page, 'Before you can start')
  await expect(gates.getByText('Not recorded', { exact: true })).toBeVisible()
  await gates.getByText(/^A request you can send/).click()
  await expect(gates.getByRole('blockquote')).toContainText(/\S/)
  await gates.getByText(/^Record that it is in place/).click()
  await gates.getByRole('button', { name: 'Record it' }).click()
  await expectErrorSummary(page, ['Enter who confirmed it'])
  await expectAccessible(page)

  await gates.getByLabel('Who confirmed it?').fill('Clinical lead, women’s imaging')
  await gates.getByRole('button', { name: 'Record it' }).click()
  await expect(gates.getByText('In place', { exact: true })).toBeVisible()
  await expect(gates).toContainText('Stated by Clinical lead, women’s imaging')
  await expect(page.getByText('You can start this now')).toBeVisible()
  await expect(start(page)).toBeVisible()
})

const search = (page: Page) => page.getByLabel(/^Search/)
const filters = (page: Page) => page.getByRole('list', { name: 'Filters in force' })
const list = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('list')
    .filter({ has: page.getByRole('heading', { level: 2 }) })
const titles = (page: Page) => list(page).getByRole('heading', { level: 2 })
/** What a screen reader is told when the list changes. */
const told = (page: Page) => page.getByRole('status').filter({ hasText: /module/i })

test('Modules are found by the words of a department', async ({ page, signInAs }) => {
  await signInAs('danuta-wilkes-oyelaran')
  await open(page, '/modules')
  await expect(titles(page)).toHaveCount(20)
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect(titles(page)).toHaveCount(40)

  await search(page).fill('NT')
  await expect(titles(page).first()).toContainText('leading NT quality')
  await expect(told(page)).toContainText('5 modules')
  await expect(told(page)).toContainText('Also looked for “nuchal translucency”, which is what “nt” is called here.')
  await expectAccessible(page)

  await search(page).fill('discrepency')
  await expect(told(page)).toContainText('Nothing here says “discrepency”. Looked for “discrepancy” instead.')
  await expect(titles(page).first()).toContainText('peer-review audit')

  await search(page).fill('zzzz')
  await expect(page.getByRole('heading', { name: 'No module meets these filters' })).toBeVisible()
  await expect(told(page)).toHaveText('No modules')
  await page.getByRole('button', { name: 'Show all modules' }).click()
  await expect(search(page)).toHaveValue('')
  await expect(told(page)).toHaveText('109 modules')
})

test('Another way to a module says so, in the list and on its own page, and leads to what it stands in for', async ({
  page,
  signInAs,
}) => {
  await signInAs('yusra-pennington-cole')
  await open(page, '/modules?search=leads+NT+quality')
  const other = titles(page).filter({ hasText: 'for someone who leads NT quality' })
  await expect(other).toContainText('Another way')
  await other.getByRole('link').click()
  await isReady(page)
  const main = page.getByRole('main')
  await expect(main).toContainText('Another way to: Advanced obstetric practice: anomaly work-up, multiples, accreta')
  await expect(main).toContainText('A proposal of ours, which nobody has tried yet.')
  await expectAccessible(page)
  await main.getByRole('link', { name: 'Advanced obstetric practice: anomaly work-up, multiples, accreta' }).click()
  await isReady(page)
  await expect(heading(page)).toContainText('anomaly work-up')
  await expect(main).not.toContainText('Another way to')
})

test('What is looked for stands in the address, goes chip by chip, and comes back with the back button', async ({
  page,
  signInAs,
}) => {
  await signInAs('danuta-wilkes-oyelaran')
  await open(page, '/modules')
  await page.getByLabel('Kind').selectOption('Audit')
  await page.getByLabel('Time').selectOption('Up to 20 hours')
  await search(page).pressSequentially('audit', { delay: 30 })
  await expect(page).toHaveURL(/search=audit/)
  await expect(page).toHaveURL(/time=1200/)
  await expect(filters(page).getByRole('button')).toHaveCount(3)
  await page.reload()
  await isReady(page)
  await expect(search(page)).toHaveValue('audit')
  await expect(page.getByLabel('Time')).toHaveValue('1200')

  await test.step('the back button takes back the search at once, then a filter', async () => {
    await page.goBack()
    await expect(search(page)).toHaveValue('')
    await page.goBack()
    await expect(filters(page).getByRole('button')).toHaveText([/Audit/])
    await page.goForward()
    await page.goForward()
    await expect(search(page)).toHaveValue('audit')
  })

  await test.step('a module opened and left again leaves the list as it was', async () => {
    await titles(page).getByRole('link').first().click()
    await expect(page).toHaveURL(/\/modules\/[A-Z]/)
    await isReady(page)
    await page.goBack()
    await expect(filters(page).getByRole('button')).toHaveCount(3)
  })

  await test.step('by keyboard, every chip goes in turn, and the focus ends in the search', async () => {
    await filters(page).getByRole('button').first().focus()
    for (let left = 2; left > 0; left -= 1) {
      await page.keyboard.press('Enter')
      await expect(filters(page).getByRole('button')).toHaveCount(left)
      await expect(filters(page).getByRole('button').first()).toBeFocused()
    }
    await page.keyboard.press('Enter')
    await expect(search(page)).toBeFocused()
    await expect(page).toHaveURL(/\/modules$/)
    await expect(told(page)).toContainText('109 modules')
  })
})

test('Only what helps with what I still have to learn is shown when I ask for it', async ({ page, signInAs }) => {
  await signInAs('danuta-wilkes-oyelaran')
  await open(page, '/modules')
  await expect(told(page)).toContainText('109 modules')
  await page.getByLabel('Only what helps with what I still have to learn').check()
  await expect(told(page)).not.toContainText('109 modules')
  await expect(titles(page).first()).toBeVisible()
  await expect(page).toHaveURL(/mine=yes/)
  await page.getByLabel('Helps with', { exact: true }).selectOption('Contrast-enhanced ultrasound')
  await expect(filters(page).getByRole('button')).toHaveCount(2)
  await expect(told(page)).toHaveText(/^\d modules?$/)
  await titles(page).getByRole('link').first().click()
  await isReady(page)
  await expect(section(page, 'What it helps you with')).toContainText('Contrast-enhanced ultrasound')
})

test('A search also finds capabilities, pathways and roles', async ({ page, signInAs }) => {
  await signInAs('danuta-wilkes-oyelaran')
  await open(page, '/modules?search=gynae')
  const main = page.getByRole('main')
  await expect(main.getByText('Also in the library: 6 capabilities, 3 pathways, 6 roles')).toBeVisible()
  await main.getByRole('link', { name: 'To enhanced practice, gynaecology' }).click()
  await expect(heading(page)).toContainText('To enhanced practice, gynaecology')
  await page.goBack()
  await main.getByRole('link', { name: 'Pelvic survey' }).click()
  await expect(heading(page)).toContainText('My capabilities')
  await expect(search(page)).toHaveValue('Pelvic survey')
  await isReady(page)
  await expect(main.getByText(/^Pelvic survey/).first()).toBeVisible()
})
