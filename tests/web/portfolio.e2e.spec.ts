import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expect, expectErrorSummary, heading, isReady, open, test } from './support.ts'

/** Follows a link to a file, and hands over what was saved. */
async function save(page: Page, link: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

const boundary = 'Soundings supports learning and local decisions'

test('Somebody takes their portfolio as a file of each kind, with what they say of themselves only once they tick it', async ({
  page,
  signInAs,
}) => {
  await signInAs('marek-thistlewood')
  await open(page, '/profile')
  await page.getByRole('link', { name: 'Hand it to others' }).click()
  await isReady(page)
  await expect(heading(page)).toHaveText('My portfolio')

  const json = await save(page, /^JSON/)
  expect(json.name).toMatch(/^soundings-portfolio-\d{4}-\d{2}-\d{2}\.json$/)
  const codesIn = (bytes: Buffer): string[] =>
    (JSON.parse(bytes.toString()) as { sections: { code: string }[] }).sections.map(({ code }) => code)
  expect(codesIn(json.bytes)).not.toContain('SELF_RATINGS')
  expect(json.bytes.toString()).toContain(boundary)

  const csv = await save(page, /^CSV/)
  expect(csv.bytes.toString()).toContain('Portfolio of Marek Thistlewood')
  expect(csv.bytes.toString()).toContain(boundary)

  const sheets = unzipSync((await save(page, /^Excel/)).bytes)
  expect(strFromU8(sheets['xl/workbook.xml'] ?? new Uint8Array())).toContain('What others confirmed')

  const pdf = await save(page, /^PDF/)
  expect(pdf.bytes.subarray(0, 8).toString()).toBe('%PDF-1.7')
  expect(pdf.bytes.toString('latin1')).toContain('/StructTreeRoot')

  await page.getByRole('group', { name: 'What goes in' }).getByLabel('What I say of myself').check()
  expect(codesIn((await save(page, /^JSON/)).bytes)).toContain('SELF_RATINGS')
})

test('Somebody shares their portfolio by a link, sees that it was opened by somebody without an account, and ends it', async ({
  page,
  browser,
  baseURL,
  signInAs,
}) => {
  await signInAs('marek-thistlewood')
  await open(page, '/portfolio')
  const make = page.getByRole('button', { name: 'Make a link' })

  await test.step('what is missing is said, and what was typed outlives a reload', async () => {
    await make.click()
    await expectErrorSummary(page, [
      'Say whom this link is for',
      'Choose at least one part to share',
      /^Give the last day/,
    ])
    await page.getByLabel('Who is it for?').fill('Appointments panel, 943 476 5919')
    await page.reload()
    await isReady(page)
    await expect(page.getByLabel('Who is it for?')).toHaveValue('Appointments panel, 943 476 5919')
  })

  const until = new Date(Date.now() + 30 * 86_400_000)
  await test.step('words that could be a patient’s are refused beside them, and kept', async () => {
    await page.getByRole('group', { name: 'What it shows' }).getByLabel('What others confirmed').check()
    const last = page.getByRole('group', { name: 'Last day on which it opens' })
    await last.getByLabel('Day').fill(String(until.getUTCDate()))
    await last.getByLabel('Month').fill(String(until.getUTCMonth() + 1))
    await last.getByLabel('Year').fill(String(until.getUTCFullYear()))
    await make.click()
    await expectErrorSummary(page, [/NHS number/])
    await page.getByLabel('Who is it for?').fill('Appointments panel')
    await make.click()
  })

  const link = (await page.locator('.app-copy__text').innerText()).trim()
  expect(link).toContain('/shared/')
  await expect(page.getByText('Never opened')).toBeVisible()

  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const other = await context.newPage()
  await test.step('fetching the address, as a mail scanner does, notes nothing', async () => {
    expect((await context.request.get(link)).headers()['x-robots-tag']).toBe('noindex, nofollow')
    await page.reload()
    await expect(page.getByText('Never opened')).toBeVisible()
    await expect(page.getByText(link), 'the link itself is shown once').toHaveCount(0)
  })

  await test.step('whoever has it reads it without an account, and nothing else', async () => {
    await open(other, link)
    await expect(heading(other)).toHaveText('Portfolio of Marek Thistlewood')
    await expect(other.getByText('For Appointments panel.')).toBeVisible()
    await expect(other.getByText(boundary).first()).toBeVisible()
    await expect(other.getByRole('heading', { level: 2 })).toHaveText(['What others confirmed'])
    await expect(other.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  })

  await test.step('its owner sees that it was opened, and ends it', async () => {
    await page.reload()
    await isReady(page)
    await expect(page.getByText('Opened once')).toBeVisible()
    await page.getByRole('button', { name: /^End this link/ }).click()
    await expect(page.getByText('Appointments panel: the link is ended.')).toBeVisible()
    await expect(page.getByText(/^Ended on /)).toBeVisible()
  })

  await open(other, link)
  await expect(heading(other)).toHaveText('This link does not open')
  await context.close()
})

test('Somebody reads how their record came about, as it stood on a day, and how they and their assessors see it', async ({
  page,
  signInAs,
}) => {
  await signInAs('danuta-wilkes-oyelaran')
  await open(page, '/profile')
  await page.getByRole('link', { name: 'See how it came about' }).click()
  await isReady(page)
  await expect(page.getByText(/you rate yourself .* in \d+ of \d+|you agree in all/).first()).toBeVisible()

  await page.getByRole('textbox', { name: 'Day' }).fill('31')
  await page.getByRole('textbox', { name: 'Month' }).fill('1')
  await page.getByRole('textbox', { name: 'Year' }).fill('2999')
  const show = page.getByRole('button', { name: 'Show that day' })
  await show.click()
  await expect(page.getByText(/^Error: Enter a day that is today or earlier/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Year' }).fill('2020')
  await show.click()
  await expect(page.getByText('Nothing was recorded by the end of 31 January 2020.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What has changed since 31 January 2020' })).toBeVisible()
  await expect(page).toHaveURL(/on=2020-01-31/)

  const entries = page.getByRole('region', { name: 'Every entry' })
  const first = entries.getByRole('link').first()
  const name = await first.innerText()
  await first.click()
  await isReady(page)
  await expect(heading(page)).toContainText(name)
  await page.getByText('The same as a table').click()
  await expect(page.getByRole('table', { name: 'Over time' }).getByRole('row')).not.toHaveCount(1)
})
