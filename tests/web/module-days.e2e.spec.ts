import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectErrorSummary, heading, open, test } from './support.ts'

const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000)
const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

async function fillDate(page: Page, legend: string, date: Date): Promise<void> {
  const group = page.getByRole('group', { name: legend, exact: true }).last()
  await group.getByLabel('Day', { exact: true }).fill(String(date.getUTCDate()))
  await group.getByLabel('Month', { exact: true }).fill(String(date.getUTCMonth() + 1))
  await group.getByLabel('Year', { exact: true }).fill(String(date.getUTCFullYear()))
}

test('Linnea sets a day for a module at Saltmarsh, Kwame sees it there, and it is called off', async ({
  page,
  signInAs,
}) => {
  const [on, applyBy] = [inDays(60), inDays(40)]
  await signInAs('linnea-barraclough')
  await open(page, '/organisations')
  await page.getByRole('link', { name: 'Saltmarsh Coast Imaging Network' }).click()
  await page.getByRole('link', { name: 'Days on which modules are held' }).click()
  await expect(heading(page)).toHaveText('Days on which modules are held')

  await test.step('a day without anything is refused at its fields', async () => {
    await page.getByRole('button', { name: 'Set this day' }).click()
    await expectErrorSummary(page, ['Choose the module', 'Give the day'])
  })

  await test.step('the day is set, with two places', async () => {
    await page.getByLabel('Module', { exact: true }).selectOption('CON-06')
    await fillDate(page, 'Day', on)
    await page.getByLabel('Places left').fill('2')
    await fillDate(page, 'Last day to ask for a place', applyBy)
    await page.getByRole('button', { name: 'Set this day' }).click()
    await expect(page.getByText('The day is set. Plans reckon with it from now on.').first()).toBeVisible()
    await expect(page.getByRole('region', { name: 'Days from today on' })).toContainText(
      `2 places left. Ask by ${words.format(applyBy)}.`,
    )
    await expectAccessible(page)
  })

  await test.step('Kwame, who works there, sees it with the module', async () => {
    await signInAs('kwame-ostrander')
    await open(page, '/modules/CON-06')
    const held = page.getByRole('region', { name: 'When it is held' })
    await expect(held).toContainText(`${words.format(on)}. 2 places left. Ask by ${words.format(applyBy)}.`)
    await expectAccessible(page)
  })

  await test.step('one place goes, then it is called off', async () => {
    await signInAs('linnea-barraclough')
    await open(page, '/organisations')
    await page.getByRole('link', { name: 'Saltmarsh Coast Imaging Network' }).click()
    await page.getByRole('link', { name: 'Days on which modules are held' }).click()
    const days = page.getByRole('region', { name: 'Days from today on' })
    await days.getByText('Change or call off').click()
    await days.getByLabel('Places left').fill('1')
    await days.getByRole('button', { name: 'Save the change' }).click()
    await expect(days).toContainText('1 place left.')
    await days.getByText('Change or call off').click()
    await days.getByRole('button', { name: 'Call it off' }).click()
    await expect(days.getByText('Called off', { exact: true })).toBeVisible()
    await signInAs('kwame-ostrander')
    await open(page, '/modules/CON-06')
    await expect(page.getByRole('region', { name: 'When it is held' })).toContainText('No day is set')
  })
})
