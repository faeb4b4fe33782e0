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
    await expect(page.getByText('1 of 1 share their ratings with you; the other 0 are not counted here.')).toBeVisible()
    await isReady(page)
    await expectAccessible(page)
  })

  await test.step('who and why stand behind each module, by keyboard', async () => {
    const modules = page.getByRole('region', { name: 'Modules', exact: true })
    await modules.locator('summary').first().focus()
    await page.keyboard.press('Enter')
    await expect(modules.getByRole('link', { name: 'Bernadette Quill' })).toBeVisible()
    await expect(modules.getByText(/ from \d to \d/).first()).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('its one action opens the task with the module and the person', async () => {
    await page
      .getByRole('link', { name: /^Give it to 1 person/ })
      .first()
      .click()
    await expect(page.getByLabel('Bernadette Quill')).toBeChecked()
    await expect(page.locator('#code')).not.toHaveValue('')
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
    await expect(page.getByText('0 of 1 share their ratings with you; the other 1 are not counted here.')).toBeVisible()
    await expect(page.getByText('Bernadette Quill')).toHaveCount(0)
    await expectAccessible(page)
  })
})
