import type { Page } from '@playwright/test'
import { fillForm } from './studio-drafts.ts'
import { expect, expectAccessible, expectErrorSummary, heading, isReady, open, test } from './support.ts'

const piece = (page: Page, name: string) => page.getByRole('article', { name, exact: true })
const writing = (page: Page, name: string) => piece(page, name).getByRole('textbox').first()
const saved = (page: Page) =>
  expect(page.getByRole('group', { name: 'Saving and steps' })).toContainText(/Saved \d\d:\d\d/)

/** What stands in the field of a piece. */
const expectWords = (page: Page, name: string, words: RegExp) =>
  expect
    .poll(() =>
      writing(page, name).evaluate(field => (field instanceof HTMLTextAreaElement ? field.value : field.textContent)),
    )
    .toMatch(words)

async function takeOut(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Take out: ${name}`, exact: true }).click()
  await page.getByRole('button', { name: 'Take it out', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Take it out', exact: true })).toHaveCount(0)
}

test('A consultant writes a primer, a reviewer approves it, and a learner learns from it', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(150_000)
  await signInAs('idris-halloway-okafor')
  await page.setViewportSize({ width: 1280, height: 900 })

  await test.step('it is begun from a template', async () => {
    await open(page, '/studio')
    await page.getByRole('link', { name: 'Begin a module' }).click()
    await expect(heading(page)).toHaveText('Begin a module')
    await page.getByRole('button', { name: 'Begin writing' }).click()
    await expectErrorSummary(page, ['Choose what you want to write', 'Enter a title'])
    await page.getByRole('radio', { name: 'Primer' }).check()
    await page.getByLabel('Title', { exact: true }).fill('Uterine niche after caesarean')
    await page.getByRole('button', { name: 'Begin writing' }).click()
    await expect(heading(page)).toContainText('Uterine niche after caesarean')
  })

  await test.step('what is written is saved by itself, and there again after a reload', async () => {
    await writing(page, 'Text 1 in Why it matters').fill('A niche of 2 mm or more in the scar.')
    await writing(page, 'Text 1 in How to do it').fill('Sagittal first, with the probe pressed lightly.')
    await expect(page.getByRole('main')).toContainText('Saving…')
    await saved(page)
    await expectAccessible(page)
    await page.reload()
    await isReady(page)
    await expectWords(page, 'Text 1 in How to do it', /Sagittal first/)
  })

  await test.step('a step back is taken across the reload, and forward again', async () => {
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expectWords(page, 'Text 1 in How to do it', /^Show the technique/)
    await expectWords(page, 'Text 1 in Why it matters', /A niche of 2 mm/)
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('Control+Shift+Z')
    await expectWords(page, 'Text 1 in How to do it', /Sagittal first/)
  })

  await test.step('pieces are moved by keyboard, added and taken out', async () => {
    await page.getByRole('button', { name: 'Move up: Text 1 in How to do it' }).press('Enter')
    await expect(piece(page, 'Text 2 in Why it matters')).toBeFocused()
    await page.getByRole('button', { name: 'Move down: Text 2 in Why it matters' }).press('Enter')
    await expect(piece(page, 'Text 1 in How to do it')).toBeFocused()
    for (const number of [3, 2, 1]) await takeOut(page, `Question ${number} in Questions`)
    await page.getByRole('button', { name: /^Title and time ?: Questions/ }).click()
    await page.getByRole('button', { name: 'Take out this part' }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'Questions' })).toHaveCount(0)
  })

  await test.step('the form says what it is, and who would see it', async () => {
    await page.getByRole('link', { name: 'About the module' }).click()
    await isReady(page)
    await fillForm(page, 'How to see and measure a uterine niche.')
    await expectAccessible(page)
  })

  await test.step('it is looked at as learners will, and a review is asked for', async () => {
    await page.getByRole('link', { name: 'Preview' }).click()
    await page.getByRole('radio', { name: 'a phone' }).check()
    await expect(page.getByRole('region', { name: 'Preview' })).toContainText('A niche of 2 mm')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Review and publish' }).click()
    await expect(page.getByRole('main')).toContainText('Nothing stands in the way.')
    await page.getByRole('button', { name: 'Ask for review' }).click()
    await expect(page.getByRole('main')).toContainText('A review is asked for.')
  })

  await test.step('a reviewer comments on a piece and approves', async () => {
    await signInAs('yusra-pennington-cole')
    await open(page, '/studio')
    await page.getByRole('link', { name: 'Uterine niche after caesarean' }).click()
    await isReady(page)
    await page.getByRole('button', { name: /^Comment on this ?: Text, Why it matters/ }).click()
    await page.getByLabel('Your comment on this').fill('Say where the 2 mm is from.')
    await page.getByRole('button', { name: 'Add the comment' }).first().click()
    await expect(page.getByRole('main')).toContainText('Say where the 2 mm is from.')
    await expectAccessible(page)
    await page.getByLabel(/^A note/).fill('Well made.')
    await page.getByRole('button', { name: 'Approve' }).click()
    await expect(page.getByRole('main')).toContainText('Approved. Its authors can publish it.')
  })

  await test.step('its author publishes it', async () => {
    await signInAs('idris-halloway-okafor')
    await open(page, '/studio')
    await page.getByRole('link', { name: 'Uterine niche after caesarean' }).click()
    await isReady(page)
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect(page.getByRole('main')).toContainText('Published. People can learn from it now.')
  })

  await test.step('a learner finds it and learns from it', async () => {
    await signInAs('soraya-lindqvist')
    await open(page, '/modules?search=niche')
    await page.getByRole('main').getByRole('link', { name: 'Uterine niche after caesarean' }).click()
    await isReady(page)
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.getByRole('link', { name: 'Go on learning' }).click()
    await isReady(page)
    await expect(page.getByRole('main')).toContainText('A niche of 2 mm or more in the scar.')
  })
})
