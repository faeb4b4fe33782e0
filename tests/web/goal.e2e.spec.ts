import type { Page } from '@playwright/test'
import { expect, expectAccessible, heading, isReady, open, test } from './support.ts'

const stages = (page: Page) => page.getByRole('region', { name: 'Stages' }).getByRole('heading', { level: 3 })
const jobTitle = (page: Page) => page.getByLabel('Job title')
const hours = (page: Page) => page.getByLabel(/protected learning time/)
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true })

test('A pathway shows how far one has come, stage by stage', async ({ page, signInAs }) => {
  await signInAs('ffion-castellane')
  await open(page, '/pathways')
  const mine = page.getByRole('listitem').filter({ hasText: 'Your goal' })
  await expect(mine).toHaveCount(1)
  await mine.getByRole('link').click()
  await isReady(page)
  await expect(heading(page)).toContainText('To consultant practice, women')
  await expect(page.getByRole('main')).toContainText(/\d+ held, \d+ to confirm, \d+ to learn/)
  await expect(stages(page).first()).toContainText('Stage 1:')
  await expect(stages(page).filter({ hasText: 'You are here' })).toHaveCount(1)
  const covered = page.getByText(/^\d+ of \d+ covered$/)
  await expect(covered).toHaveCount(await stages(page).count())
  await expect(page.getByRole('main')).toContainText('This pathway is your goal.')
  await expect(page.getByRole('main')).toContainText(/does not confer a qualification/)
})

test('Kwame, who aims for nothing yet, makes a pathway his goal and is led along it', async ({ page, signInAs }) => {
  await signInAs('kwame-ostrander')
  await open(page, '/pathways')
  const item = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') })
    .last()
  const title = await item.getByRole('link').innerText()
  await item.getByRole('link').click()
  await isReady(page)
  const make = page.getByRole('button', { name: 'Make this my goal' })
  await expect(page.getByRole('main')).toContainText('Your next steps will lead along this pathway.')
  await make.click()
  await expect(page.getByRole('main')).toContainText('This pathway is your goal.')
  await expect(make).toHaveCount(0)
  await expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'See your next steps' }).click()
  await expect(page.getByRole('main')).toContainText(`Aiming for: ${title}`)
})

test('Two windows on one form: the later one is shown both versions, and nothing typed is lost', async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs('idris-halloway-okafor')
  const other = await context.newPage()
  await open(page, '/practice')
  await open(other, '/practice')

  await jobTitle(other).fill('Consultant sonographer, liver')
  await save(other).click()
  await expect(heading(other)).toHaveText('Your next step')

  await jobTitle(page).fill('Consultant sonographer, abdomen')
  await hours(page).fill('7.5')
  await save(page).click()
  const conflict = page.getByRole('region', { name: 'This was changed somewhere else' })
  await expect(conflict).toBeFocused()
  const row = conflict.getByRole('row', { name: /Job title/ })
  await expect(row).toContainText('Consultant sonographer, abdomen')
  await expect(row).toContainText('Consultant sonographer, liver')
  await expect(conflict.getByRole('row', { name: /protected learning time/ })).toContainText('7.5')
  await expect(jobTitle(page)).toHaveValue('Consultant sonographer, abdomen')
  await expectAccessible(page)

  await page.reload()
  await expect(jobTitle(page), 'it outlives a reload').toHaveValue('Consultant sonographer, abdomen')
  await conflict.getByRole('button', { name: 'Save my version' }).click()
  await expect(heading(page)).toHaveText('Your next step')
  await open(page, '/practice')
  await expect(jobTitle(page)).toHaveValue('Consultant sonographer, abdomen')
  await expect(hours(page)).toHaveValue('7.5')
})

test('A date that has passed, or that is none, is refused beside its field', async ({ page, signInAs }) => {
  await signInAs('danuta-wilkes-oyelaran')
  await open(page, '/practice')
  const due = page.getByRole('group', { name: /^When would you like to be there/ })
  await due.getByLabel('Day').fill('31')
  await due.getByLabel('Month').fill('2')
  await save(page).click()
  await expect(due).toHaveAccessibleDescription(/Error:\s+Enter a real date/)
  await due.getByLabel('Day').fill('1')
  await due.getByLabel('Year').fill('2020')
  await save(page).click()
  await expect(due).toHaveAccessibleDescription(/Error:\s+(?!Enter a real date)\S/)
  await expect(page.locator('.nhsuk-error-summary')).toBeFocused()
  await expect(due.getByLabel('Year')).toHaveValue('2020')
})
