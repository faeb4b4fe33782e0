import { test, open, emailOf } from './support.ts'
test('shots', async ({ page, signInAs }) => {
  test.setTimeout(180000)
  await signInAs('linnea-barraclough')
  const shot = async (name: string) => {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await page.screenshot({ path: `/tmp/w/shots/${name}-${width}.png`, fullPage: true })
    }
    await page.setViewportSize({ width: 1280, height: 900 })
  }
  await open(page, '/log/import')
  await page.getByLabel('Paste the rows').check()
  await page
    .getByLabel('Rows, the names of the columns first')
    .fill(
      `Operator email,Code,Month,Count\n${emailOf('yusra-pennington-cole')},SHOTX,2026-09,4\nx@nowhere.example,SHOTX,2026-09,4\n${emailOf('yusra-pennington-cole')},SHOTY,2026-09,many\n${emailOf('yusra-pennington-cole')},SHOTY,2026-09,5`,
    )
  await page.getByRole('button', { name: /^Show/ }).click()
  await page.getByLabel('Code SHOTX').selectOption({ label: 'Shoulder' })
  await page.getByRole('button', { name: 'Remember these codes' }).click()
  await page.getByText('1 new,').waitFor()
  await shot('import')
  await page.getByRole('button', { name: /^Bring in 1/ }).click()
  await page.getByText('Brought in').first().waitFor()
  await shot('import-done')
  await open(page, '/organisations')
  const href = (await page.getByRole('main').getByRole('link').last().getAttribute('href')) ?? ''
  await open(page, href.replace('/members', '/forms'))
  await shot('forms')
  await open(page, href.replace('/members', '/forms/new'))
  await page.getByLabel('Name of the form').fill('Soft tissue list')
  await page.getByRole('group', { name: 'Core items it can show' }).getByRole('checkbox').first().check()
  await page.getByRole('group', { name: 'Core items it can show' }).getByRole('checkbox').nth(2).check()
  await page.getByRole('button', { name: 'Add a question' }).click()
  await page.getByRole('textbox', { name: 'The question', exact: true }).fill('How were the images?')
  await page.getByLabel('Answers, a line each').fill('Alone: nothing was said\nWith prompts: two or three')
  await shot('form')
  await open(page, '/days')
  await shot('days')
  await signInAs('yusra-pennington-cole')
  await open(page, '/log/history')
  await shot('history')
})
