import { followedGroup } from './followed-group.ts'
import { beside } from './sign-offs.ts'
import { expect, expectAccessible, expectErrorSummary, heading, open, test } from './support.ts'

test('An educator sees who needs them, nudges, answers and meets, and the member reads and signs all of it', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(180_000)
  const name = `Autumn ${Date.now()}`
  const { cohortId } = await followedGroup(name, 'tobias-eze-hartnell')
  const learner = await beside('tobias-eze-hartnell')
  await learner.change('askForHelp', { cohortId, words: 'Whom do I ask about the probe?' })

  await signInAs('kwame-ostrander')
  await open(page, '/')
  await expect(
    page
      .getByRole('region', { name: 'My week' })
      .getByText(/^\d+ (person|people): /)
      .first(),
  ).toBeVisible()
  await page.getByRole('link', { name: 'My whole week' }).click()
  await expect(heading(page)).toHaveText('My week')
  await page.getByLabel('Group', { exact: true }).selectOption({ label: name })
  const stage = page.getByRole('listitem').filter({ hasText: 'Settling in: ended on' })
  await stage.getByText('Nudge', { exact: false }).first().click()
  await stage.getByLabel('Add a note (optional)').fill('Shall we talk on Friday?')
  await stage.getByRole('button', { name: 'Nudge 1 person' }).click()
  await expect(page.getByText('1 person was nudged.')).toBeVisible()

  await page.getByRole('link', { name: /^Answer/ }).click()
  await expect(heading(page)).toContainText('Tobias')
  await page.getByLabel('Your answer').fill('Ask Anjali in the vascular laboratory')
  await page.getByRole('button', { name: 'Send the answer' }).click()
  await expect(page.getByText('Kwame Ostrander answers: Ask Anjali')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Plan a meeting' }).click()
  await page.getByRole('button', { name: 'Save the meeting' }).click()
  await expectErrorSummary(page, ['Give a whole day'])
  const today = new Date().toISOString().slice(0, 10).split('-').toReversed().map(Number)
  for (const legend of ['Day it is planned for', 'Day you met']) {
    const group = page.getByRole('group', { name: legend })
    for (const [index, label] of ['Day', 'Month', 'Year'].entries())
      await group.getByLabel(label).fill(String(today[index]))
  }
  await page.getByRole('button', { name: 'Add an objective' }).click()
  await page.getByLabel('Objective 1', { exact: true }).fill('Growth scans alone')
  await page.getByLabel('Add a concern (optional)').fill('Time for study is short')
  await page.getByRole('button', { name: 'Save the meeting' }).click()
  await expect(page.getByText('Read by the member and whoever wrote it')).toBeVisible()
  await page.getByRole('button', { name: 'Sign the meeting' }).click()
  await expect(page.getByText(/^Kwame Ostrander signed on/)).toBeVisible()
  const meeting = new URL(page.url()).pathname

  await signInAs('tobias-eze-hartnell')
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, `/groups/mine/${cohortId}/said`)
  await expect(page.getByText('Shall we talk on Friday?')).toBeVisible()
  await expect(page.getByText('Time for study is short')).toBeVisible()
  await expectAccessible(page)
  await open(page, meeting)
  await page.getByLabel('What you want to say to it (optional)').fill('I see it the same way')
  await page.getByRole('button', { name: 'Sign the meeting' }).click()
  await expect(page.getByText('Signed by both')).toBeVisible()
  await expect(page.getByText(/says: I see it the same way/)).toBeVisible()
  await learner.end()
})

test('A line leads to the other group of whoever has their award, and a new meeting begins as its address says', async ({
  page,
  signInAs,
}) => {
  await signInAs('kwame-ostrander')
  await open(page, '/my-week?kind=AWARD')
  const award = page.getByRole('listitem').filter({ hasText: 'Award: ratified on' }).first()
  await expect(award).toContainText('Autumn intake, general ultrasound')
  await award.getByRole('link', { name: /^Let them go on in another group/ }).click()
  await expect(heading(page)).toContainText('Dates of')
  await expect(page.getByText(/’s award was ratified on/)).toBeVisible()
  await expect(page.getByLabel('The other group')).toBeVisible()
  await expectAccessible(page)

  await open(page, `${new URL(page.url()).pathname.replace(/dates$/, 'meetings/new')}?kind=REVIEW&on=2026-12-24`)
  await expect(page.getByLabel('Review of the two of you')).toBeChecked()
  const planned = page.getByRole('group', { name: 'Day it is planned for' })
  for (const [label, value] of Object.entries({ Day: '24', Month: '12', Year: '2026' }))
    await expect(planned.getByLabel(label)).toHaveValue(value)
})
