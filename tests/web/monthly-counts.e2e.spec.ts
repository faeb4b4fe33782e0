import type { Page } from '@playwright/test'
import { emailOf, expect, expectAccessible, expectErrorSummary, heading, open, test } from './support.ts'

const head = 'Operator email,Operator name,Exam code,Month,Count'
const rowOf = (code: string, count: number): string =>
  `${emailOf('anjali-fairweather')},Zoë Müller,${code},2026-10,${count}`
/** As spreadsheets in this country still write it, one byte a letter. */
const windows1252 = (text: string): Buffer => Buffer.from(text, 'latin1')

const choose = (page: Page, text: string): Promise<void> =>
  page
    .getByLabel('File of counts')
    .setInputFiles({ name: 'counts.csv', mimeType: 'text/csv', buffer: windows1252(text) })

test('Linnea brings in what the radiology system counted, and Anjali says which are not hers', async ({
  page,
  signInAs,
}) => {
  await signInAs('linnea-barraclough')
  await open(page, '/organisations')
  await page.getByRole('link', { name: 'Tidewater Hospitals' }).click()
  await page.getByRole('link', { name: 'Bring in monthly counts of a system' }).click()
  await expect(heading(page)).toHaveText('Bring in monthly counts')
  const look = page.getByRole('button', { name: /^Show .*what it comes to$/ })
  const preview = page.getByRole('region', { name: 'What it comes to' })

  await test.step('nothing, and a file with a column of patients, are refused with the reason', async () => {
    await look.click()
    await expectErrorSummary(page, ['Choose a file'])
    await choose(page, [`${head},Patient name`, `${rowOf('USHOL', 9)},Ann Other`].join('\r\n'))
    await look.click()
    await expectErrorSummary(page, [/Column 6, “Patient name”, line 1.*Nothing was kept/])
    await expect(preview).toHaveCount(0)
  })

  await test.step('a code nobody knows is mapped once, and what the file comes to is shown anew', async () => {
    await choose(page, [head, rowOf('JSHOLJ', 9), rowOf('JSHOLJ', 4), rowOf('JDVTJ', 2)].join('\r\n'))
    await look.click()
    await expect(preview).toContainText('0 new, 0 different from before, 0 there already')
    await expect(preview).toContainText('There is nothing in it to bring in.')
    await preview.getByLabel('Code JSHOLJ').selectOption({ label: 'Shoulder' })
    await preview.getByLabel('Code JDVTJ').selectOption({ label: 'Leg DVT' })
    await expectAccessible(page)
    await preview.getByRole('button', { name: 'Remember these codes' }).click()
    await expect(preview).toContainText('2 new, 0 different from before, 0 there already')
    await expect(preview.getByRole('row').filter({ hasText: 'Shoulder' })).toContainText('13')
    await expectAccessible(page)
  })

  await test.step('it is brought in once', async () => {
    await page.getByRole('button', { name: 'Bring in 2 counts' }).click()
    await expect(page.getByText('Brought in: 2 new, 0 put right.')).toBeVisible()
    await page.getByLabel('Paste the rows').check()
    await page
      .getByLabel('Rows, the names of the columns first')
      .fill([head, rowOf('JSHOLJ', 13)].join('\n').replaceAll(',', '\t'))
    await look.click()
    await expect(preview).toContainText('0 new, 0 different from before, 1 there already')
    await page.getByText('Codes remembered').click()
    await expect(page.getByLabel('Code JDVTJ')).toHaveValue('VA-DVT')
  })

  await test.step('Anjali sees both in her log, and says that one is not hers', async () => {
    await signInAs('anjali-fairweather')
    await open(page, '/log/history')
    const menu = page.getByRole('navigation', { name: 'Main menu' })
    await expect(menu.getByRole('link', { name: 'My record' })).toHaveAttribute('aria-current', 'page')
    const counted = page.getByRole('region', { name: 'Counted by a system of your organisation' })
    const shoulders = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Shoulder' }) })
    await expect(shoulders).toContainText('13')
    await expect(counted.getByRole('listitem')).toHaveCount(2)
    await counted.getByRole('button', { name: /^These are not mine.*Shoulder, October 2026$/ }).click()
    await expect(counted).toContainText('Noted. These no longer count in your log.')
    await expect(shoulders).toHaveCount(0)
    await expectAccessible(page)
    await counted.getByRole('button', { name: /^They are mine after all.*Shoulder, October 2026$/ }).click()
    await expect(shoulders).toContainText('13')
  })
})
