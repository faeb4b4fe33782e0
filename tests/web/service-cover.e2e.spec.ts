import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, heading, isReady, open, test } from './support.ts'

const row = (page: Page, name: RegExp) => page.getByRole('row', { name })
const count = (page: Page) => page.getByRole('status').filter({ hasText: 'scope lines.' })
const inWords = (people: number): string => (people === 0 ? 'Nobody' : people === 1 ? 'One person' : `${people} people`)

/** On how many a line rests, as its row says: other journeys sign people into lines while this one reads. */
async function restsOn(line: Locator): Promise<number> {
  const words = await line.getByRole('cell').first().textContent()
  return /Nobody/.test(words ?? '')
    ? 0
    : /One person/.test(words ?? '')
      ? 1
      : Number(/(\d+) people/.exec(words ?? '')?.[1])
}

test('A lead sees which lines rest on one person or nobody, and what would be left if somebody went', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(90_000)
  await signInAs('kwame-ostrander')
  await page.setViewportSize({ width: 1280, height: 900 })

  await test.step('the menu leads there; an organisation that decided nothing says so', async () => {
    await open(page, '/')
    await page.getByRole('link', { name: 'Service cover' }).click()
    await expect(heading(page)).toContainText('Service cover')
    await page.getByLabel('Organisation', { exact: true }).selectOption({ label: 'Saltmarsh Coast Imaging Network' })
    await expect(page.getByRole('main')).toContainText('No scope lines are set up yet')
    await expectAccessible(page)
    await page.getByLabel('Organisation', { exact: true }).selectOption({ label: 'Tidewater Hospitals' })
    await expect(count(page)).toBeVisible()
  })

  await test.step('each line says who is recorded, since when, and that it is no authority', async () => {
    const liver = row(page, /^Liver lesions/)
    expect(await restsOn(liver)).toBeGreaterThanOrEqual(1)
    await expect(liver).toContainText(
      /Danuta Wilkes-Oyelaran: recorded as confirmed in post on \d+ \w+ \d{4}; not an authority to practise/,
    )
    await expect(liver).toContainText(/Within 3 months: \d.*Danuta Wilkes-Oyelaran/)
    await expect(row(page, /^Carotid/)).toContainText('Nobody is recorded with this line')
    await expect(row(page, /^Anomaly/)).toContainText('With a colleague to call on, not counted:')
    await expectAccessible(page)
  })

  await test.step('filters stay in the address', async () => {
    await page.getByLabel('Rests on', { exact: true }).selectOption({ label: 'One person or nobody' })
    await page.getByLabel('Area', { exact: true }).selectOption({ label: 'Vascular' })
    await expect(page).toHaveURL(/area=VAS&thin=1/)
    await expect(row(page, /^Liver lesions/)).toHaveCount(0)
    await expect(row(page, /^Carotid/)).toBeVisible()
    await page.reload()
    await isReady(page)
    await expect(row(page, /^Carotid/)).toBeVisible()
    await expect(row(page, /^Liver lesions/)).toHaveCount(0)
  })

  await test.step('ticked by keyboard, somebody is gone at once, and nothing is sent', async () => {
    const place = new URL(page.url()).searchParams.get('organisation')
    await open(page, `/service-cover?organisation=${place}&area=GMU`)
    await isReady(page)
    const sent: string[] = []
    page.on('request', request => {
      if (request.url().endsWith('/graphql')) sent.push(request.url())
    })
    const liver = row(page, /^Liver lesions/)
    const before = await restsOn(liver)
    await page.locator('summary').filter({ hasText: 'What if somebody left?' }).press('Enter')
    await page.getByRole('checkbox', { name: 'Danuta Wilkes-Oyelaran' }).press('Space')
    await expect(page.getByRole('heading', { name: 'Without Danuta Wilkes-Oyelaran' })).toBeVisible()
    await expect(liver.getByRole('cell').nth(1)).toContainText(inWords(before - 1))
    const thin = page
      .getByRole('listitem')
      .filter({ hasText: /^Liver lesions, liver Doppler and stiffness would rest on/ })
    if (before > 2) await expect(thin).toHaveCount(0)
    else await expect(thin).toContainText(before === 1 ? 'rest on nobody' : 'rest on one person')
    expect(sent).toEqual([])
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Nobody leaves' }).click()
    await expect(page.getByRole('heading', { name: /^Without/ })).toHaveCount(0)
  })

  await test.step('the file has the same lines', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Service cover as CSV' }).click()
    const text = readFileSync(await (await download).path(), 'utf8')
    const lines = /Scope lines,(\d+)/.exec(text)?.[1] ?? 'none'
    await expect(count(page)).toContainText(`${lines} scope lines.`)
    expect(text).toContain('not an authority to practise')
  })

  await test.step('on a phone each line is a card; on paper everything is there but the controls', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.reload()
    await isReady(page)
    await page.getByLabel('Area', { exact: true }).selectOption({ label: 'All areas' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await expect(
      row(page, /^Liver lesions/)
        .getByRole('cell')
        .first(),
    ).toContainText('Rests on')
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText('What if somebody left?')).toBeHidden()
    await expect(row(page, /^Liver lesions/)).toContainText('not an authority to practise')
  })
})

test('Whoever leads nothing reads whom the page is for', async ({ page, signInAs }) => {
  await signInAs('ffion-castellane')
  await open(page, '/service-cover')
  await expect(page.getByRole('main')).toContainText('for educators and administrators')
})
