import { elsewhere, groupWith } from './group-boards.ts'
import { expect, expectAccessible, heading, isReady, open, test } from './support.ts'

test('An educator reads the board by keyboard, and loses what a learner takes back while it is open', async ({
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
  const grid = page.getByRole('grid', { name: 'Board of Two who share' })
  const cells = grid.getByRole('gridcell')

  await test.step('it opens with scope lines, in words for those who do not see it', async () => {
    await open(page, `/groups/${cohortId}/board`)
    await expect(heading(page)).toContainText('Two who share')
    await expect(grid.getByRole('rowheader')).toHaveText(['Bernadette Quill'])
    await expect(cells.first()).toHaveAccessibleName(/of \d+ held$/)
    await expectAccessible(page)
  })

  await test.step('the keyboard moves about in it, opens what lies behind a cell and comes back', async () => {
    await cells.first().focus()
    await page.keyboard.press('ArrowRight')
    await expect(cells.nth(1)).toBeFocused()
    await page.keyboard.press('End')
    await expect(cells.last()).toBeFocused()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('region', { name: await grid.getByRole('columnheader').last().innerText() })
    await expect(panel.getByRole('heading', { level: 3 }).first()).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(cells.last()).toBeFocused()
  })

  await test.step('it opens to capabilities, in a plain table too, and the address keeps both', async () => {
    await page.getByLabel('Columns').selectOption({ label: 'Capabilities' })
    await page.getByLabel('Shown as').selectOption({ label: 'Table in words' })
    await expect(page).toHaveURL(/by=capability&as=table/)
    await isReady(page)
    await expect(page.getByRole('row', { name: /Bernadette Quill/ })).toContainText('Held, rated')
    await expectAccessible(page)
  })

  await test.step('what is taken back is gone within a second, without a word from this page', async () => {
    await learner.ask('mutation ($input: ShareWithCohortInput!) { shareWithCohort(input: $input) { __typename } }', {
      input: { cohortId, items: [] },
    })
    const row = page.getByRole('row', { name: /Bernadette Quill/ })
    await expect(row).not.toContainText('Held, rated')
    await expect(row).toContainText('Not shared')
  })

  await test.step('a phone shows a card for each learner', async () => {
    await page.setViewportSize({ width: 390, height: 800 })
    await open(page, `/groups/${cohortId}/board`)
    await expect(page.getByRole('heading', { level: 2, name: 'Bernadette Quill' })).toBeVisible()
    await expectAccessible(page)
  })
})
