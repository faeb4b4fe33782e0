import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectErrorSummary, heading, isReady, open, test } from './support.ts'

const areas = (page: Page) => page.getByRole('group', { name: 'What do you scan?' })
const level = (page: Page) => page.getByRole('group', { name: /nearest to how you work overall/ })
const aim = (page: Page) => page.getByRole('group', { name: 'What are you aiming for?' })
const hours = (page: Page) => page.getByLabel(/protected learning time/)

test('Joel signs in for the first time, says what he does, and sees his next step', async ({ page, signInAs }) => {
  await signInAs('joel-pemberwick')
  await page.goto('/')
  await isReady(page)
  await expect(page).toHaveURL('/welcome')
  await expect(heading(page)).toHaveText('Tell us about your practice')
  await expectAccessible(page)

  await test.step('an empty form is told what is missing, at the top and beside each field', async () => {
    await page.getByRole('button', { name: 'Show my next steps' }).click()
    const summary = await expectErrorSummary(page, [
      'Tick what you scan, or say that you do not scan at the moment',
      'Choose what is nearest to how you work, or say that you are not sure',
      /^Enter the hours you really get in a week/,
      'Choose what you are aiming for, or “Nothing yet”',
    ])
    await expectAccessible(page)
    await expect(areas(page)).toHaveAccessibleDescription(/Error:\s+Tick what you scan/)
    await expect(hours(page)).toHaveAccessibleDescription(/Error:\s+Enter the hours/)
    await summary.getByRole('link', { name: 'Enter the hours' }).click()
    await expect(hours(page)).toBeFocused()
    await summary.getByRole('link', { name: 'Choose what you are aiming for' }).click()
    await expect(aim(page).getByRole('radio').first()).toBeFocused()
  })

  await test.step('an area asks how one works there', async () => {
    await areas(page).getByRole('checkbox', { name: 'General medical' }).check()
    await page.getByRole('button', { name: 'Show my next steps' }).click()
    await expectErrorSummary(page, [
      /Choose how you work in General medical and abdominal/,
      /nearest/,
      /hours/,
      /aiming for/,
    ])
    await areas(page).getByLabel('How do you work in General medical and abdominal?').selectOption({ index: 3 })
  })

  await test.step('hours that nobody has are refused, and stay as typed', async () => {
    await level(page).getByLabel('I run routine lists and report on my own').check()
    await aim(page).getByLabel('Nothing yet').check()
    await hours(page).fill('a few')
    await page.getByRole('button', { name: 'Show my next steps' }).click()
    await expectErrorSummary(page, [/^Enter the hours you really get in a week/])
    await expect(hours(page)).toHaveValue('a few')
  })

  await test.step('what is typed outlives a reload', async () => {
    await hours(page).fill('0,5')
    await page.getByLabel('Job title').fill('Sonographer, general lists')
    await page.reload()
    await expect(page.getByRole('main')).toContainText('What you typed before is still here. It is not saved yet.')
    await expect(page.getByLabel('Job title')).toHaveValue('Sonographer, general lists')
    await expect(areas(page).getByRole('checkbox', { name: 'General medical' })).toBeChecked()
    await expect(aim(page).getByLabel('Nothing yet')).toBeChecked()
    await expect(hours(page)).toHaveValue('0,5')
  })

  await test.step('sending leads straight to the next step', async () => {
    await page.getByRole('button', { name: 'Show my next steps' }).click()
    await expect(page).toHaveURL('/')
    await expect(heading(page)).toHaveText('Your next step')
    await expect(heading(page)).toBeFocused()
    await expect(page.getByRole('article').first()).toContainText('What it takes:')
    await expect(page.getByRole('main')).toContainText('No goal yet')
    await expect(page.getByRole('link', { name: 'Choose a goal' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('what was said is kept, and is asked no second time', async () => {
    await open(page, '/')
    await expect(page).toHaveURL('/')
    await open(page, '/practice')
    await expect(page.getByLabel('Job title')).toHaveValue('Sonographer, general lists')
    await expect(hours(page)).toHaveValue('0.5')
    await expect(aim(page).getByLabel('Nothing yet')).toBeChecked()
  })
})
