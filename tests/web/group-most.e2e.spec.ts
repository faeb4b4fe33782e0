import { elsewhere, groupWith } from './group-boards.ts'
import { expect, expectAccessible, heading, isReady, open, test } from './support.ts'

test('An educator sees what would help the most people, gives it to them, and acts for those they choose', async ({
  page,
  browser,
  baseURL,
  signInAs,
}) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 1280, height: 900 })
  const learner = await elsewhere(browser, baseURL ?? '', 'bernadette-quill')
  await signInAs('kwame-ostrander')
  const cohortId = await groupWith(page, learner)

  await test.step('the group leads there, and it says who is counted', async () => {
    await open(page, `/groups/${cohortId}`)
    await page.getByRole('link', { name: 'What would help the most people' }).click()
    await expect(heading(page)).toContainText('What would help the most people')
    await expect(page.getByText('Everybody shares their ratings with you: 1 of 1.')).toBeVisible()
    await isReady(page)
    await expectAccessible(page)
  })

  await test.step('who and why stand behind each line, by keyboard', async () => {
    const lists = page.getByRole('region', { name: 'Lists under supervision' })
    await lists.locator('summary').first().focus()
    await page.keyboard.press('Enter')
    await expect(lists.getByRole('link', { name: 'Bernadette Quill' })).toBeVisible()
    await expect(lists.getByText(/ from \d to \d/).first()).toBeVisible()
    await expect(lists.getByText(/Works towards \d+ steps?, [\d.]+ for each place/).first()).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('its one action opens with the people it is about', async () => {
    await page
      .getByRole('link', { name: /^Write to these people/ })
      .first()
      .click()
    await expect(page.getByRole('checkbox', { name: 'Bernadette Quill' })).toBeChecked()
  })

  await test.step('a module opens as a task with what is given and for whom', async () => {
    await open(page, `/groups/${cohortId}/tasks/new?module=PRE-01`)
    await expect(page.locator('#code')).toHaveValue('PRE-01')
    await open(page, '/days?module=PRE-01')
    await expect(page.locator('#new-module')).toHaveValue('PRE-01')
  })

  await test.step('people chosen on the board are taken along', async () => {
    await open(page, `/groups/${cohortId}/board`)
    await page.getByText('Choose people and do something for all of them').click()
    await page.getByRole('checkbox', { name: 'Bernadette Quill' }).check()
    await expect(page).toHaveURL(/members=/)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Move a date for them' }).click()
    await expect(page.getByRole('checkbox', { name: 'Bernadette Quill' })).toBeChecked()
  })

  await test.step('what is taken back is gone the next time it is looked at, on a phone too', async () => {
    await learner.ask('mutation ($input: ShareWithCohortInput!) { shareWithCohort(input: $input) { __typename } }', {
      input: { cohortId, items: [] },
    })
    await page.setViewportSize({ width: 390, height: 800 })
    await open(page, `/groups/${cohortId}/most`)
    await expect(page.getByText('0 of 1 share their ratings with you; the other 1 is not counted here.')).toBeVisible()
    await expect(page.getByText('Bernadette Quill')).toHaveCount(0)
    await expectAccessible(page)
  })
})
