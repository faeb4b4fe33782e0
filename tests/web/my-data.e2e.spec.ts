import { expect, expectErrorSummary, heading, isReady, open, test, emailOf } from './support.ts'

const erased = { __typename: 'EraseMyRecordSuccess', erasedEntries: 12, keptAs: 'Person 5F2A91C0' }

test('Somebody sees what is held of them, takes a copy, leaves an organisation and has everything erased', async ({
  page,
  signInAs,
}) => {
  await signInAs('marek-thistlewood')
  await open(page, '/practice')
  await page.getByRole('link', { name: 'My data' }).click()
  await isReady(page)

  await test.step('what is held, why and who sees it', async () => {
    await expect(page.getByRole('row', { name: /Your ratings.*assessors of an organisation/ })).toBeVisible()
    await expect(page.getByRole('row', { name: /day one/i })).toBeVisible()
  })

  await test.step('a copy is downloaded as one file', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download a copy' }).click()
    expect((await download).suggestedFilename()).toMatch(/^soundings-record-\d{4}-\d{2}-\d{2}\.zip$/)
    await expect(page.getByText('Your copy is in your downloads.')).toBeVisible()
  })

  await test.step('leaving is asked twice and takes effect', async () => {
    await page.getByRole('link', { name: 'Leave Saltmarsh Coast Imaging Network' }).click()
    await page.getByRole('button', { name: 'Leave Saltmarsh Coast Imaging Network' }).click()
    await expect(heading(page)).toHaveText('You have left Saltmarsh Coast Imaging Network')
    await page.getByRole('link', { name: 'Back to my data' }).click()
    await expect(page.getByText('You are in no organisation')).toBeVisible()
  })

  await test.step('erasing says what stays, and wants the address', async () => {
    await page.getByRole('link', { name: /^See what erasing means/ }).click()
    await expect(page.getByText('Signed decisions stay under the invented name')).toBeVisible()
    const erase = page.getByRole('button', { name: 'Erase my record' })
    await erase.click()
    await expectErrorSummary(page, ['Enter the email address you sign in with'])
    await page.getByLabel(/^To go on, type/).fill('somebody.else@soundings.example')
    await erase.click()
    await expectErrorSummary(page, ['This is not the address you sign in with'])
    // Every invented person has a journey of their own: this answer is made up, and nobody is erased.
    await page.route('**/graphql', route =>
      route.request().postData()?.includes('"EraseMyRecord"')
        ? route.fulfill({ json: { data: { eraseMyRecord: erased } } })
        : route.fallback(),
    )
    await page.getByLabel(/^To go on, type/).fill(emailOf('marek-thistlewood'))
    await erase.click()
    await expect(heading(page)).toHaveText('Your record is erased')
    await expect(page.getByText('are kept under the name Person 5F2A91C0')).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Main menu' })).toHaveCount(0)
  })
})
