import { expect, expectAccessible, expectErrorSummary, heading, isReady, open, test } from './support.ts'

test('Danuta, an assessor, records what she saw of a colleague', async ({ page, signInAs }) => {
  await signInAs('danuta-wilkes-oyelaran')
  await open(page, '/')
  await page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Colleagues' }).click()
  await isReady(page)
  await page.getByLabel('Find a colleague by name').fill('anjali')
  await expect(page).toHaveURL('/colleagues?search=anjali')
  await page.getByRole('main').getByRole('link', { name: 'Anjali Fairweather' }).click()
  await expect(heading(page)).toContainText('Anjali Fairweather')

  const form = page.getByRole('region', { name: 'Record what you saw' })
  const value = form.getByRole('group', { name: /^How much support did Anjali/ })
  const on = form.getByRole('group', { name: 'When did you see it?' })
  const record = form.getByRole('button', { name: 'Record this observation' })

  await test.step('an empty form is told what is missing', async () => {
    await record.click()
    await expectErrorSummary(page, ['Choose what you saw', 'Choose how much support was needed'])
    await expect(value).toHaveAccessibleDescription(/Error:\s+Choose how much support was needed/)
    await expectAccessible(page)
  })

  await test.step('one observation gives 2 at most', async () => {
    await form.getByLabel('What did you see?').selectOption({ index: 3 })
    await expect(value.getByRole('radio')).toHaveCount(3)
    await value.getByRole('radio').nth(2).check()
  })

  await test.step('what 1 to 4 look like is opened in place, by keyboard too', async () => {
    const more = form.getByRole('group').filter({ hasText: 'What 1 to 4 look like here' }).locator('summary')
    await more.press('Enter')
    await expect(form.getByRole('term')).toHaveText([
      /1\sAssisted/,
      /2\sSupported/,
      /3\sIndependent/,
      /4\sExpert/,
      'Evidence could be',
    ])
    const second = await form.getByRole('definition').nth(1).innerText()
    await expect(value.getByRole('radio').nth(2)).toHaveAccessibleDescription(second)
    await expectAccessible(page)
  })

  const year = on.getByLabel('Year')
  const thisYear = await year.inputValue()

  await test.step('a day to come is refused beside its field, and everything typed stays', async () => {
    await form.getByLabel(/^One comment that helps/).fill('Clear about what she wanted to see, and why.')
    await year.fill(String(Number(thisYear) + 1))
    await record.click()
    await expectErrorSummary(page, [/\S/])
    await expect(on).toHaveAccessibleDescription(/Error:\s+\S/)
    await expect(year).toHaveValue(String(Number(thisYear) + 1))
    await expect(value.getByRole('radio').nth(2)).toBeChecked()
    await expect(form.getByLabel(/^One comment that helps/)).toHaveValue('Clear about what she wanted to see, and why.')
  })

  await test.step('what she saw is recorded and shown', async () => {
    await year.fill(thisYear)
    await record.click()
    await expect(page.getByRole('status').filter({ hasText: /^Recorded: / })).toBeVisible()
    await expect(page).not.toHaveTitle(/^Error/)
    await expect(value.getByRole('radio', { checked: true }), 'ready for the next one').toHaveCount(0)
    await expectAccessible(page)
  })
})

test('Who does not assess is told whom to ask, and sees nobody', async ({ page, signInAs }) => {
  await signInAs('priya-marlowe')
  await open(page, '/colleagues')
  await expect(page.getByRole('main')).toContainText('This page is for assessors.')
  await expect(page.getByRole('link', { name: 'Colleagues' })).toHaveCount(0)
})
