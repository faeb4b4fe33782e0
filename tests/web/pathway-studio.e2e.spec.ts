import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, expectErrorSummary, heading, isReady, open, test } from './support.ts'

const title = 'From general to vascular lists'
const consolidation = 'Supervised consolidation: vascular lists'
const saved = (page: Page) =>
  expect(page.getByRole('group', { name: 'Saving and steps' })).toContainText(/Saved \d\d:\d\d/)
const check = (page: Page) => page.getByRole('complementary', { name: 'Is the end reached?' })
const stage = (page: Page, number: number) => page.getByRole('article', { name: `Stage ${number}`, exact: true })

/** Chosen as by the arrow keys, with the focus in it. */
async function choose(field: Locator, label: string): Promise<void> {
  await field.focus()
  await field.selectOption({ label })
}

/** Typed where the focus is put, key by key. */
async function type(page: Page, field: Locator, words: string): Promise<void> {
  await field.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(words)
}

async function writeFacts(page: Page): Promise<void> {
  await choose(page.getByLabel('It starts from'), 'Sonographer, general')
  await choose(page.getByLabel('It leads to'), 'Sonographer, vascular')
  await type(page, page.getByLabel('Usually takes at least'), '6')
  await type(page, page.getByLabel('and at most'), '12')
  await type(page, page.getByLabel('Day', { exact: true }), '1')
  await type(page, page.getByLabel('Month', { exact: true }), '6')
  await type(page, page.getByLabel('Year', { exact: true }), String(new Date().getFullYear() + 2))
  await page.locator('summary', { hasText: 'Areas, what has to be in place' }).press('Enter')
  const areas = page.getByRole('group', { name: 'Areas taken for granted at the start' })
  await areas.getByRole('checkbox', { name: 'Vascular' }).press('Space')
  await choose(areas.getByLabel('As far as'), 'Sonographer, start of preceptorship')
}

async function openDraft(page: Page): Promise<void> {
  await open(page, '/studio')
  await page.getByRole('link', { name: title }).click()
  await expect(heading(page)).toContainText(title)
  await isReady(page)
}

test('An author writes a short pathway, is told what is missing and adds it; a reviewer asks for changes and approves; a learner chooses it', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(240_000)
  await signInAs('idris-halloway-okafor')

  await test.step('it is begun empty', async () => {
    await open(page, '/studio')
    await page.getByRole('link', { name: 'Begin a pathway' }).press('Enter')
    await expect(heading(page)).toHaveText('Begin a pathway')
    await isReady(page)
    await page.getByRole('button', { name: 'Begin writing' }).press('Enter')
    await expectErrorSummary(page, ['Choose what you want to begin with'])
    await page.getByRole('radio', { name: 'An empty pathway' }).press('Space')
    await type(page, page.getByLabel('Title', { exact: true }), title)
    await page.keyboard.press('Enter')
    await expect(heading(page)).toContainText(title)
    await isReady(page)
  })

  await test.step('what it is and its first stage are written by keyboard, and there again after a reload', async () => {
    await writeFacts(page)
    await page.getByRole('button', { name: 'Add a stage' }).press('Enter')
    await expect(stage(page, 1).getByLabel('What this stage is about')).toBeFocused()
    await page.keyboard.type('Report with a colleague')
    await stage(page, 1)
      .getByRole('button', { name: /^Add modules ?: All of these/ })
      .press('Enter')
    await expect(stage(page, 1).getByLabel('Find a module')).toBeFocused()
    await page.keyboard.type('20 of your own reviewed')
    await stage(page, 1)
      .getByRole('button', { name: /^Add ?: Reports that answer the question/ })
      .press('Enter')
    await page.keyboard.press('Escape')
    await expect(stage(page, 1).getByRole('button', { name: /^Add modules ?: All of these/ })).toBeFocused()
    await saved(page)
    await page.reload()
    await isReady(page)
    await expect(stage(page, 1).getByLabel('What this stage is about')).toHaveValue('Report with a colleague')
    await expect(stage(page, 1)).toContainText('Reports that answer the question')
    await expect(page.getByLabel('It leads to')).toHaveValue('ROLE-SON-VAS')
  })

  await test.step('it is told item by item what is not reached, and adds what would reach it', async () => {
    await expect(check(page)).toContainText('5 things that “Sonographer, vascular” asks for are not reached.')
    await expect(check(page)).toContainText('Carotid duplex')
    await expect(check(page)).toContainText('Ends at 1 of 2')
    await expectAccessible(page)
    await choose(check(page).getByLabel('Add to'), 'A new stage at the end')
    await check(page)
      .getByRole('button', { name: new RegExp(`^Add ?: ${consolidation}`) })
      .first()
      .press('Enter')
    await expect(stage(page, 2)).toContainText(consolidation)
    await expect(check(page)).toContainText('Everything “Sonographer, vascular” asks for is reached')
    await type(page, stage(page, 2).getByLabel('What this stage is about'), 'Consolidate')
    await saved(page)
    await expect(check(page)).not.toContainText('To put right first')
  })

  await test.step('somebody who writes it too is named, as for a module', async () => {
    await page.getByRole('button', { name: 'Add them' }).press('Enter')
    await expect(page.locator('#draft-author-error')).toContainText('Choose who writes it too')
    await choose(page.getByLabel('Somebody else who writes it'), 'Yusra Pennington-Cole')
    await page.getByRole('button', { name: 'Add them' }).press('Enter')
    await expect(page.locator('#draft-author-error')).toContainText('They are not an author of the organisation')
  })

  await test.step('a stage is moved by keyboard, and stands where it stood once that is taken back', async () => {
    await stage(page, 2).getByRole('button', { name: 'Move up: Stage 2' }).press('Enter')
    await expect(stage(page, 1)).toBeFocused()
    await expect(stage(page, 1)).toContainText(consolidation)
    await page.keyboard.press('Control+z')
    await expect(stage(page, 2)).toContainText(consolidation)
    await saved(page)
  })

  await test.step('a choice offers more than it asks for', async () => {
    await stage(page, 1).getByRole('button', { name: 'Add a choice' }).press('Enter')
    const choice = stage(page, 1).getByRole('region', { name: 'Choice 1, stage 1' })
    await choice.getByRole('button', { name: 'Add modules' }).press('Enter')
    await page.keyboard.type('audit')
    for (let count = 0; count < 2; count++)
      await choice
        .getByRole('button', { name: /^Add ?: / })
        .first()
        .press('Enter')
    await page.keyboard.press('Escape')
    await expect(choice.getByRole('listitem')).toHaveCount(2)
    await expect(choice.getByLabel('Choice 1: how many are asked for')).toHaveValue('1')
    await stage(page, 1).getByRole('button', { name: 'Everybody takes these' }).press('Enter')
    for (let count = 0; count < 2; count++)
      await stage(page, 1)
        .getByRole('button', { name: /^Take out: (?!Stage|Reports)/ })
        .last()
        .press('Enter')
    await expect(stage(page, 1).getByRole('listitem')).toHaveCount(1)
    await saved(page)
  })

  await test.step('it is looked at as learners will, in a hand as well, and a review is asked for', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('link', { name: 'Preview' }).click()
    await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Stage 2: Consolidate')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Review and publish' }).click()
    await expect(page.getByRole('main')).toContainText('Nothing stands in the way, and its end is reached.')
    await expectAccessible(page)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.getByRole('button', { name: 'Ask for review' }).press('Enter')
    await expect(page.getByRole('main')).toContainText('A review is asked for.')
  })

  await test.step('a reviewer comments on a stage and asks for changes', async () => {
    await signInAs('yusra-pennington-cole')
    await openDraft(page)
    await page.getByRole('button', { name: /^Comment on this ?: Stage 2/ }).click()
    await page.getByLabel('Your comment on this').fill('Say for how long.')
    await page.getByRole('button', { name: 'Add the comment' }).first().click()
    await expect(page.getByRole('main')).toContainText('Say for how long.')
    await page.getByLabel(/^A note/).fill('One stage needs words.')
    await page.getByRole('button', { name: 'Ask for changes' }).click()
    await expect(page.getByRole('main')).toContainText('Its authors are asked for changes.')
  })

  await test.step('its author changes it and asks again; the reviewer approves', async () => {
    await signInAs('idris-halloway-okafor')
    await openDraft(page)
    await type(page, stage(page, 2).getByLabel('What this stage is about'), 'Consolidate for six months')
    await saved(page)
    await stage(page, 2)
      .getByRole('button', { name: /^Mark as settled/ })
      .click()
    await expect(stage(page, 2)).toContainText('Settled by Idris')
    await page.getByRole('link', { name: 'Review and publish' }).click()
    await page.getByRole('button', { name: 'Ask for review' }).click()
    await expect(page.getByRole('main')).toContainText('A review is asked for.')
    await signInAs('yusra-pennington-cole')
    await openDraft(page)
    await expect(page.getByRole('main')).toContainText('2. Consolidate for six months')
    await page.getByRole('button', { name: 'Approve' }).click()
    await expect(page.getByRole('main')).toContainText('Approved. Its authors can publish it.')
  })

  await test.step('its author publishes it', async () => {
    await signInAs('idris-halloway-okafor')
    await openDraft(page)
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect(page.getByRole('main')).toContainText('Published. People can make it their goal now.')
  })

  await test.step('a learner finds it and makes it their goal', async () => {
    await signInAs('joel-pemberwick')
    await open(page, '/pathways')
    await page.getByRole('link', { name: title }).click()
    await expect(heading(page)).toContainText(title)
    await isReady(page)
    await expect(page.getByRole('main')).toContainText('Stage 2: Consolidate for six months')
    await page.getByRole('button', { name: 'Make this my goal' }).click()
    await expect(page.getByRole('main')).toContainText('This pathway is your goal.')
    await expect(page.getByRole('link', { name: 'Write a new version' })).toHaveCount(0)
  })
  const pathway = new URL(page.url()).pathname

  await test.step('its author can write it anew from its page', async () => {
    await signInAs('idris-halloway-okafor')
    await open(page, pathway)
    await page.getByRole('link', { name: 'Write a new version' }).click()
    await isReady(page)
    await expect(page.getByRole('radio', { name: 'A published pathway, to write it anew' })).toBeChecked()
    await expect(page.getByLabel('Which pathway?')).toHaveValue(pathway.replace('/pathways/', ''))
  })

  await test.step('an administrator sees whom it touches, and retires it', async () => {
    await signInAs('tobias-eze-hartnell')
    await openDraft(page)
    await page.getByRole('button', { name: 'Retire this pathway' }).press('Enter')
    await expect(page.getByRole('group', { name: 'Retire this pathway for everyone?' })).toContainText(
      'it is the goal of fewer than 5 people',
    )
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Yes, retire it' }).press('Enter')
    await expect(page.getByRole('main')).toContainText('Retired. Nobody can choose it any more.')
    await open(page, '/pathways')
    await expect(page.getByRole('link', { name: title })).toHaveCount(0)
    await open(page, pathway)
    await expect(page.getByRole('main')).toContainText('This pathway is retired. Nobody can choose it any more')
    await expect(page.getByRole('button', { name: 'Make this my goal' })).toHaveCount(0)
  })

  await test.step('whoever has it keeps it, and is told plainly, on a phone too', async () => {
    await signInAs('joel-pemberwick')
    await page.setViewportSize({ width: 390, height: 844 })
    await open(page, pathway)
    await expect(page.getByRole('main')).toContainText(
      'This pathway was retired after you chose it. It stays your goal',
    )
    await expectAccessible(page)
    await open(page, '/practice')
    await expect(page.getByRole('main')).toContainText('This pathway is retired. It stays your goal')
    await expectAccessible(page)
  })
})
