import { readFile } from 'node:fs/promises'
import { followedGroup } from './groups.ts'
import { expectReflow } from './layout.ts'
import { emailOf, expect, expectAccessible, expectErrorSummary, heading, open, test } from './support.ts'
import { lettersTo, linkTo } from './letters.ts'

const list = (more: readonly string[]): Buffer =>
  Buffer.from(
    [
      'E-mail;Start;% of full time;University;Programme;Expected award',
      `${emailOf('anjali-fairweather')};14/09/2026;60;Northmere;Postgraduate certificate;01/12/2027`,
      `${emailOf('danuta-wilkes-oyelaran')};;80;Universit\xE9 of Northmere;;`,
      'new.comer@invented.example;;;;;',
      ...more,
    ].join('\r\n'),
    'latin1',
  )

test('An educator brings people in by a list: looks at it, puts it right, invites by letter, and takes it back', async ({
  page,
  browser,
  baseURL,
  signInAs,
}) => {
  test.setTimeout(180_000)
  await signInAs('kwame-ostrander')
  const { id } = await followedGroup(page, 'kwame-ostrander')
  await open(page, `/groups/${id}`)
  await page.getByRole('link', { name: 'Ask people in' }).click()
  await page.getByRole('link', { name: 'Bring in many, or invite people by e-mail' }).click()
  await expect(heading(page)).toContainText('Bring people in by a list')

  await test.step('a list to fill in has a column for all that may be said', async () => {
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save a list to fill in' }).press('Enter')
    const saved = await saving
    expect(saved.suggestedFilename()).toBe('people.csv')
    const text = (await readFile(await saved.path(), 'utf8')).replace('\uFEFF', '').trim()
    expect(text.split(',')).toEqual(
      list([]).toString('latin1').split('\r\n')[0]?.split(';').toSpliced(1, 0, 'Organisation'),
    )
  })

  await test.step('what cannot be taken is said beside its field, and nothing is lost', async () => {
    await page.getByRole('button', { name: 'See what it comes to' }).click()
    await expectErrorSummary(page, ['Choose a file'])
    const many = Buffer.from(`e-mail\n${'a@b.example\n'.repeat(50_000)}`)
    await page.getByLabel('File of people').setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer: many })
    await page.getByRole('button', { name: 'See what it comes to' }).click()
    await expectErrorSummary(page, ['This is too much at a time: 50,001 lines. Bring at most 2,000 people in one list'])
    const patients = Buffer.from('e-mail,NHS number\na@b.example,1')
    await page.getByLabel('File of people').setInputFiles({ name: 'no.csv', mimeType: 'text/csv', buffer: patients })
    await page.getByRole('button', { name: 'See what it comes to' }).click()
    await expect(page.getByRole('alert')).toContainText('looks like one about patients')
  })

  await test.step('a list as a spreadsheet wrote it comes to something line by line', async () => {
    const buffer = list(['no address;;;;;', '=HYPERLINK("http://x");;;;;'])
    await page.getByLabel('File of people').setInputFiles({ name: 'intake.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'See what it comes to' }).press('Enter')
    await expect(page.getByText('2 lines are left out')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Lines that are left out' })).toContainText(
      'This is no e-mail address',
    )
    await expect(page.getByText('1 person is asked in')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Places that change' })).toContainText('Université of Northmere')
    await expect(page.getByText('1 address belongs to nobody here')).toBeVisible()
    await expectAccessible(page)
    await expectReflow(page)
  })

  await test.step('one button says what happens, and it happens', async () => {
    await page.getByRole('button', { name: 'Ask 1 person in, change 1 place, invite 1 by letter' }).click()
    await expect(page.getByText('The list is in. Asked: 1. Changed: 1. Invited by letter: 1.')).toBeVisible()
    await expect(page.getByText('new.comer@invented.example')).toBeVisible()
    await expectAccessible(page)
    await open(page, `/groups/${id}`)
    const row = page.getByRole('row', { name: /^.*Anjali/ })
    await expect(row).toContainText('Postgraduate certificate, Northmere, award expected 1 December 2027')
    await expect(row).toContainText('Asked, no answer yet')
  })

  await test.step('who was invited comes by the letter, reads what joining means, and says yes', async () => {
    const address = 'new.comer@invented.example'
    // Letters leave by the minute.
    await expect.poll(() => lettersTo(address).length, { timeout: 90_000 }).toBeGreaterThan(0)
    const link = await linkTo(address)
    const phone = await (
      await browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 390, height: 800 } })
    ).newPage()
    await open(phone, link.replace(/^http:\/\/[^/]+/, ''))
    await phone.getByLabel('Your name').fill('New Comer')
    await phone.getByLabel('New password', { exact: true }).fill('a-long-enough-secret')
    await phone.getByRole('button', { name: 'Join', exact: true }).click()
    await expect(heading(phone)).toContainText('You are asked into Made for a look')
    await phone.getByRole('button', { name: 'Join this group' }).click()
    await expect(heading(phone)).toContainText('Made for a look')
    await phone.context().close()
  })

  await test.step('taken back, it is as before, but for who came', async () => {
    await open(page, `/groups/${id}/list`)
    await page.getByRole('button', { name: /^Take back the list/ }).click()
    const back = 'The list is taken back. Places ended: 1. Put back: 1. Invitations withdrawn: 0.'
    await expect(page.getByText(back)).toContainText('New Comer said yes')
    await expect(page.getByText('Taken back', { exact: true })).toBeVisible()
    await open(page, `/groups/${id}`)
    await expect(page.getByRole('row', { name: /New Comer/ })).toContainText('In the group')
    await expect(page.getByRole('row', { name: /Anjali/ })).toHaveCount(0)
  })
})
