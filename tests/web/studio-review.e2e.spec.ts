import type { Page } from '@playwright/test'
import { fillForm, publishedModule } from './studio-drafts.ts'
import { expect, expectAccessible, heading, isReady, open, test, type Persona } from './support.ts'

const title = 'Reports read a second time'
const main = (page: Page) => page.getByRole('main')
const piece = (page: Page, name: string) => page.getByRole('article', { name, exact: true })
const saved = (page: Page) =>
  expect(page.getByRole('group', { name: 'Saving and steps' })).toContainText(/Saved \d\d:\d\d/)

async function write(page: Page, name: string, words: string): Promise<void> {
  await piece(page, name).getByRole('textbox').first().fill(words)
  await expect(main(page)).toContainText('Saving…')
  await saved(page)
}

async function openDraft(page: Page): Promise<void> {
  await open(page, '/studio')
  await page.getByRole('link', { name: title }).first().click()
  await isReady(page)
}

async function act(page: Page, button: string, said: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect(main(page)).toContainText(said)
}

async function askForReview(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Review and publish' }).click()
  await isReady(page)
  await act(page, 'Ask for review', 'A review is asked for.')
}

test('A reviewer asks for changes and its author answers; a learner is offered the version after', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(240_000)
  await page.setViewportSize({ width: 1280, height: 900 })
  const become = async (persona: Persona): Promise<void> => {
    await signInAs(persona)
    await openDraft(page)
  }
  const approveAndPublish = async (): Promise<void> => {
    await become('yusra-pennington-cole')
    await act(page, 'Approve', 'Approved. Its authors can publish it.')
    await become('idris-halloway-okafor')
    await page.getByRole('link', { name: 'Review and publish' }).click()
    await isReady(page)
    await act(page, 'Publish', 'Published. People can learn from it now.')
  }

  await test.step('a draft is written and sent to review', async () => {
    await signInAs('idris-halloway-okafor')
    await open(page, '/studio/new')
    await page.getByLabel('Reflective').check()
    await page.getByLabel('Title', { exact: true }).fill(title)
    await page.getByRole('button', { name: 'Begin writing' }).click()
    await expect(heading(page)).toContainText(title)
    await write(page, 'Text 1 in What you make of it', 'Read five reports of last month again.')
    await page.getByRole('link', { name: 'About the module' }).click()
    await isReady(page)
    await fillForm(page, 'What a second look at one’s own reports shows.')
    await askForReview(page)
  })

  await test.step('a reviewer says what to change, at a piece and on the whole; without a word nothing is asked', async () => {
    await become('yusra-pennington-cole')
    await page.getByRole('button', { name: /^Comment on this ?: Text, What you make of it/ }).click()
    await page.getByLabel('Your comment on this').fill('Say how they are chosen.')
    await page.getByRole('button', { name: 'Add the comment' }).first().click()
    await expect(main(page)).toContainText('Say how they are chosen.')
    await page.getByLabel('A comment on the whole').fill('Good length.')
    await page.getByRole('button', { name: 'Add the comment' }).click()
    await expect(main(page)).toContainText('Good length.')
    await page.getByRole('button', { name: 'Ask for changes' }).click()
    await expect(main(page)).toContainText('Say what should change')
    await page.getByLabel(/^A note/).fill('One thing is missing.')
    await act(page, 'Ask for changes', 'Its authors are asked for changes.')
  })

  await test.step('its author reads it where they write, on a phone; answers and settles', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await become('idris-halloway-okafor')
    await expect(main(page)).toContainText('2 comments are not settled yet.')
    await expect(main(page)).toContainText('Good length.')
    await expectAccessible(page)
    const text = piece(page, 'Text 1 in What you make of it')
    await write(page, 'Text 1 in What you make of it', 'Read five reports of last month again, every tenth one.')
    await text.getByRole('button', { name: /^Answer/ }).click()
    await text.getByLabel('Your answer').fill('Every tenth, so that nobody picks.')
    await text.getByRole('button', { name: 'Add the comment' }).click()
    await expect(text).toContainText('Every tenth, so that nobody picks.')
    await expect(main(page)).toContainText('3 comments are not settled yet.')
    for (const left of [2, 1, 0]) {
      await page
        .getByRole('button', { name: /^Mark as settled/ })
        .first()
        .click()
      await expect(page.getByRole('button', { name: /^Mark as settled/ })).toHaveCount(left)
    }
    await expect(main(page)).toContainText('Every comment is settled.')
    await page.setViewportSize({ width: 1280, height: 900 })
    await askForReview(page)
  })

  await test.step('it is approved and published, and somebody begins to learn from it', async () => {
    await approveAndPublish()
    await page.getByRole('link', { name: 'See the module as learners do' }).click()
    await page.waitForURL('**/modules/*')
    await isReady(page)
  })
  const module = new URL(page.url()).pathname
  await test.step('a learner is inside it', async () => {
    await signInAs('soraya-lindqvist')
    await open(page, module)
    await expect(page.getByRole('link', { name: 'Write a new version' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.getByRole('link', { name: 'Go on learning' }).click()
    await page.getByRole('link', { name: 'Next: What you make of it' }).click()
    await expect(main(page)).toContainText('every tenth one')
  })

  await test.step('its author begins a new version from the module, writes, and says what is new', async () => {
    await signInAs('idris-halloway-okafor')
    await open(page, module)
    await page.getByRole('link', { name: 'Write a new version' }).click()
    await isReady(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Begin writing' }).click()
    await expect(main(page)).toContainText('A new version of a published module')
    await write(page, 'Text 1 in What you make of it', 'Read ten reports of last month again.')
    await page.getByRole('link', { name: 'About the module' }).click()
    await isReady(page)
    await page.getByRole('textbox', { name: 'What is new' }).fill('Ten reports, not five.')
    await fillForm(page, 'What a second look at one’s own reports shows.')
    await page.getByRole('link', { name: 'Review and publish' }).click()
    await isReady(page)
    await expect(main(page)).toContainText('On the published version now: fewer than 5 learners; in 0 plans.')
    await expect(main(page)).toContainText('Changed: Text in “What you make of it”.')
    await act(page, 'Ask for review', 'A review is asked for.')
    await open(page, module.replace('/modules/', '/studio/new?module='))
    await page.getByRole('button', { name: 'Begin writing' }).click()
    await expect(main(page)).toContainText('Somebody revises this module already')
    await approveAndPublish()
  })

  await test.step('its author keeps the time it took as evidence, which they complete themselves', async () => {
    await expect(main(page)).toContainText('You have written for 1 minute, in 1 sitting.')
    await page.getByRole('button', { name: 'Begin a piece of evidence with it' }).click()
    await expect(heading(page)).toHaveText(/Teaching/)
    await expect(page.locator('#title')).toHaveValue(`Wrote the module “${title}”`)
    await expect(page.getByLabel('Minutes of learning')).toHaveValue('1')
    await expectAccessible(page)
    await page.getByRole('button', { name: /add/i }).last().click()
    await expect(page.locator('.nhsuk-error-summary')).toContainText('Whom you taught')
    await open(page, '/record')
    await expect(main(page)).toContainText(`Wrote the module “${title}”`)
  })

  await test.step('the learner reads what changed, and moves to it', async () => {
    await signInAs('soraya-lindqvist')
    await open(page, `${module}/learn`)
    await expect(main(page)).toContainText('There is a newer version of this module')
    await expect(main(page)).toContainText('Ten reports, not five.')
    await page.getByText('See what changed (1)').click()
    await expect(main(page)).toContainText('Changed: text, What you make of it')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Next: What you make of it' }).click()
    await expect(main(page)).toContainText('every tenth one')
    await page.getByRole('button', { name: 'Move to the newer version' }).click()
    await expect(page.getByRole('button', { name: 'Move to the newer version' })).toHaveCount(0)
    const words = page.getByRole('article', { name: /What you make of it/ }).getByText('Read ten reports of last month')
    await expect(words).toBeVisible()
  })
})

test('An administrator is shown whom retiring a module touches; after that nobody starts it, and whoever is inside goes on', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(120_000)
  const { code, draftId } = await publishedModule('Reports nobody reads')
  const module = `/modules/${code}`

  await test.step('a learner is inside it', async () => {
    await signInAs('soraya-lindqvist')
    await open(page, module)
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await expect(page.getByRole('link', { name: 'Go on learning' })).toBeVisible()
  })

  await test.step('its author cannot retire it', async () => {
    await signInAs('idris-halloway-okafor')
    await open(page, `/studio/${draftId}/review`)
    await expect(main(page)).toContainText('Published. People learn from it.')
    await expect(page.getByRole('button', { name: 'Retire this module' })).toHaveCount(0)
  })

  await test.step('an administrator sees whom it touches, and retires it', async () => {
    await signInAs('tobias-eze-hartnell')
    await open(page, `/studio/${draftId}/review`)
    await page.getByRole('button', { name: 'Retire this module' }).click()
    await expect(page.getByRole('group', { name: 'Retire this module for everyone?' })).toContainText(
      'fewer than 5 learners; in 0 plans.',
    )
    await expect(page.getByRole('group', { name: 'Retire this module for everyone?' })).toContainText(
      'No module that is published needs it first, and no pathway leads over it.',
    )
    await expectAccessible(page)
    await act(page, 'Yes, retire it', 'Retired. Nobody can start it any more.')
  })

  await test.step('its page says so on a phone, and whoever is inside goes on', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await open(page, module)
    await expect(main(page)).toContainText('This module is retired.')
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toHaveCount(0)
    await expectAccessible(page)
    await signInAs('soraya-lindqvist')
    await open(page, module)
    await expect(main(page)).toContainText('This module was retired after you started it.')
    await page.getByRole('link', { name: 'Go on learning' }).click()
    await expect(main(page)).toContainText('What happened')
    await open(page, '/modules?search=nobody+reads')
    await expect(page.getByRole('listitem').filter({ hasText: 'Reports nobody reads' }).first()).toContainText(
      'Retired',
    )
    await expectAccessible(page)
  })

  await test.step('whoever asks why it is not in their plan is told so', async () => {
    await signInAs('ffion-castellane')
    await open(page, '/plan')
    await page.getByText('Why is something not in my plan?').click()
    await page.getByLabel('Module', { exact: true }).selectOption({ label: 'Reports nobody reads' })
    await expect(main(page)).toContainText('It is retired: nobody starts it any more.')
    await expectAccessible(page)
  })
})

test('What two people say in the form stands side by side, and an author is named who can be', async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs('idris-halloway-okafor')
  await open(page, '/studio/new')
  await page.getByLabel('Reflective').check()
  await page.getByLabel('Title').fill('A form for two')
  await page.getByRole('button', { name: 'Begin writing' }).click()
  await expect(heading(page)).toContainText('A form for two')
  await page.getByRole('link', { name: 'About the module' }).click()
  await isReady(page)
  const summary = page.getByLabel('What it helps with, in a few sentences')
  await summary.fill('Mine.')

  const other = await context.newPage()
  await open(other, page.url())
  await other.getByLabel('What it helps with, in a few sentences').fill('Theirs.')
  await other.getByRole('textbox', { name: 'Licence' }).fill('CC BY 4.0')
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(main(other)).toContainText('Saved. Who would see it')

  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const both = page.getByRole('region', { name: 'This was changed somewhere else' })
  await expect(both).toBeFocused()
  await expect(both.getByRole('row', { name: /What it helps with.*Mine\..*Theirs\./ })).toBeVisible()
  await expect(both.getByRole('row', { name: /Licence/ })).toContainText('CC BY 4.0')
  await expectAccessible(page)
  await both.getByRole('button', { name: 'Save my version' }).click()
  await expect(main(page)).toContainText('Saved. Who would see it')
  await expect(summary).toHaveValue('Mine.')

  await page.getByRole('button', { name: 'Add them' }).click()
  await expect(page.locator('#draft-author-error')).toContainText('Choose who writes it too')
  await page.getByLabel('Somebody else who writes it').selectOption({ label: 'Yusra Pennington-Cole' })
  await page.getByRole('button', { name: 'Add them' }).click()
  await expect(page.locator('#draft-author-error')).toContainText('They are not an author of the organisation')
  await expectAccessible(page)
})
