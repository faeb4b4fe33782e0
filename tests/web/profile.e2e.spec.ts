import type { Page } from '@playwright/test'
import { expect, heading, isReady, open, test } from './support.ts'

const picture = (page: Page, name: string) => page.getByRole('region', { name })

async function rowsOf(page: Page, name: string): Promise<string[][]> {
  const table = picture(page, name).getByRole('table')
  if (!(await table.isVisible())) await picture(page, name).getByText('The same as a table').click()
  await expect(table).toBeVisible()
  const rows = table.locator('tbody').getByRole('row')
  return Promise.all(
    (await rows.all()).map(async row => [
      await row.getByRole('rowheader').innerText(),
      ...(await row.getByRole('cell').allInnerTexts()).map(text => text.replaceAll(/\D/g, '')),
    ]),
  )
}

test('Danuta sees her profile in three pictures, each with the same numbers as a table', async ({ page, signInAs }) => {
  await signInAs('danuta-wilkes-oyelaran')
  await open(page, '/capabilities')
  await page.getByRole('link', { name: 'See your profile in pictures' }).click()
  await expect(heading(page)).toHaveText('My profile in pictures')
  await isReady(page)
  for (const name of ['By line of practice', 'By pillar']) {
    const bars = await picture(page, name).getByRole('listitem').allInnerTexts()
    const rows = await rowsOf(page, name)
    expect(bars.map(text => text.split('\n').filter(line => line.trim() !== ''))).toEqual(
      rows.map(([title, held, toConfirm, toLearn]) => [
        title,
        `${held} held, ${toConfirm} to confirm, ${toLearn} to learn`,
      ]),
    )
  }
  const pillars = await rowsOf(page, 'By pillar')
  const sum = (column: number): number => pillars.reduce((all, row) => all + Number(row[column]), 0)
  await expect(page.getByRole('main')).toContainText(
    `${sum(1)} are held, ${sum(2)} are to confirm and ${sum(3)} are to learn`,
  )
  const days = await rowsOf(page, 'Over time')
  const [first, last] = [days[0] ?? [], days.at(-1) ?? []]
  expect(days.length).toBeGreaterThan(3)
  expect(last[1], 'what is held today is what was held on the last day').toBe(String(sum(1)))
  for (const [, ...counts] of days)
    expect(counts.reduce((all, count) => all + Number(count), 0)).toBe(sum(1) + sum(2) + sum(3))
  await expect(picture(page, 'Over time')).toContainText(
    `From ${first[0]} to ${last[0]}: held, from ${first[1]} to ${last[1]}`,
  )
})

test('Printing a profile unfolds its tables', async ({ page, signInAs }) => {
  await signInAs('danuta-wilkes-oyelaran')
  await open(page, '/profile')
  await expect(page.getByRole('table')).toHaveCount(0)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(page.getByRole('table')).toHaveCount(3)
})
