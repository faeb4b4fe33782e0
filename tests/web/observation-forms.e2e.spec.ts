import { expect, expectAccessible, expectErrorSummary, heading, open, test } from './support.ts'

test('Linnea writes a form of her own and what to do here about safety, and Grace can ask for it', async ({
  page,
  signInAs,
}) => {
  await signInAs('linnea-barraclough')
  await open(page, '/organisations')
  await page.getByRole('link', { name: 'Saltmarsh Coast Imaging Network' }).click()
  await page.getByRole('link', { name: 'Observation forms, and what to do about a safety concern' }).click()
  await expect(heading(page)).toContainText('Observation forms of your organisation')
  const preview = page.getByRole('region', { name: 'As it is seen on a phone' })

  await test.step('the organisation’s own words on safety are kept', async () => {
    await page.getByLabel('Your organisation’s words').fill('Tell the lead of the day on extension 4411.')
    await page.getByRole('button', { name: 'Save these words' }).click()
    await expect(page.getByText('Whoever answers yes sees these words from now on.')).toBeVisible()
  })

  await test.step('a form is written, and tried as it is seen on a phone', async () => {
    await page.getByRole('link', { name: 'Add a form' }).click()
    await page.getByLabel('Name of the form').fill('Soft tissue list')
    await page.getByLabel('When it is used').fill('You watched a list of soft tissue scans.')
    await page.getByRole('group', { name: 'Core items it can show' }).getByRole('checkbox').first().check()
    await page.getByRole('button', { name: 'Add a question' }).click()
    await page.getByRole('textbox', { name: 'The question', exact: true }).fill('Did they pass?')
    await page.getByLabel('Answers, a line each').fill('Alone: nothing was said')
    await page.getByRole('button', { name: 'Publish this form' }).click()
    await expectErrorSummary(page, [/has no pass and no fail/, /from 2 to 20 answers/])
    await page.getByRole('textbox', { name: 'The question', exact: true }).fill('How were the images?')
    await page.getByLabel('Answers, a line each').fill('Alone: nothing was said\nWith prompts: two or three')
    await expect(preview.getByRole('group', { name: 'How were the images?' })).toContainText('two or three')
    await preview
      .getByRole('group', { name: /I stopped the scan/ })
      .getByLabel('Yes')
      .check()
    await expect(preview).toContainText('extension 4411')
    await expectAccessible(page)
  })

  await test.step('what is typed outlives a reload, and is published', async () => {
    await page.reload()
    await expect(page.getByLabel('Name of the form')).toHaveValue('Soft tissue list')
    await page.getByRole('button', { name: 'Publish this form' }).click()
    await expect(page.getByRole('link', { name: 'Soft tissue list' })).toBeVisible()
  })

  await test.step('Grace can ask for it, until it is retired', async () => {
    await signInAs('grace-nakamura-bell')
    await open(page, '/observations/ask')
    await expect(page.getByRole('main')).toContainText('Soft tissue list')
    await signInAs('linnea-barraclough')
    await open(page, '/organisations')
    await page.getByRole('link', { name: 'Saltmarsh Coast Imaging Network' }).click()
    await page.getByRole('link', { name: /^Observation forms/ }).click()
    await page.getByRole('button', { name: /^Ask for it no more.*Soft tissue list$/ }).click()
    await expect(page.getByText('Asked for no more', { exact: true })).toBeVisible()
    await signInAs('grace-nakamura-bell')
    await open(page, '/observations/ask')
    await expect(page.getByRole('main')).not.toContainText('Soft tissue list')
  })
})
