import { expect, expectErrorSummary, heading, isReady, open, test } from './support.ts'

test('Somebody chooses when emails may come, is told what cannot hold, and gives their dates to a calendar', async ({
  page,
  request,
  signInAs,
}) => {
  await signInAs('marek-thistlewood')
  await open(page, '/plan')
  await page.getByRole('link', { name: /^Messages/ }).click()
  await isReady(page)
  await expect(heading(page)).toHaveText('Messages')
  await page.getByRole('link', { name: 'Letters and calendar' }).click()
  await isReady(page)

  await test.step('what cannot hold is said beside its field, and what was typed stays', async () => {
    await page.getByLabel('At once when something is asked of me').check()
    await page.getByLabel('Quiet from').fill('late')
    await page.getByRole('button', { name: 'Save' }).click()
    await expectErrorSummary(page, ['Give a time of day, such as 19:00'])
    await expect(page.getByLabel('Quiet from')).toHaveValue('late')
  })

  await test.step('what is saved is there after a reload', async () => {
    await page.getByLabel('Quiet from').fill('18:30')
    await page.getByLabel('Friday').uncheck()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await page.reload()
    await isReady(page)
    await expect(page.getByLabel('Quiet from')).toHaveValue('18:30')
    await expect(page.getByLabel('Friday')).not.toBeChecked()
    await expect(page.getByLabel('At once when something is asked of me')).toBeChecked()
  })

  await test.step('the address answers until it is ended', async () => {
    await page.getByRole('button', { name: 'Make an address' }).click()
    const address = (await page.locator('.app-copy__text').textContent()) ?? ''
    const path = new URL(address).pathname
    const calendar = await request.get(path)
    expect(await calendar.text()).toContain('BEGIN:VCALENDAR')
    await page.getByRole('button', { name: 'End the address' }).click()
    await expect(page.getByRole('button', { name: 'Make an address' })).toBeVisible()
    expect((await request.get(path)).status()).toBe(404)
  })
})
