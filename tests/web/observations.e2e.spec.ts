import type { Page } from '@playwright/test'
import { linkIn } from '../support/mail-server.ts'
import { lettersTo, linkTo } from './letters.ts'
import { emailOf, expect, expectAccessible, expectErrorSummary, heading, isReady, open, test } from './support.ts'

// A letter and its answer take two browsers each; a machine that is busy takes its time.
test.describe.configure({ timeout: 180_000 })

const learner = 'callum-adeyemi-frost'
const phone = { width: 390, height: 844 }

/** Asks for the form of one's everyday, of the liver and what is beside it. */
async function ask(page: Page, way: RegExp, whom?: { label: string; value: string }): Promise<void> {
  await open(page, '/observations/ask')
  await page.getByRole('radio', { name: 'Direct observation' }).check()
  await page.getByLabel('Which examination or capability?').selectOption('GMU-01')
  await page.getByRole('radio', { name: way }).check()
  if (whom?.label === 'Which colleague?') await page.getByLabel(whom.label).selectOption({ label: whom.value })
  else if (whom) await page.getByLabel(whom.label).fill(whom.value)
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
}

/** Counts every press of an assessor, and every field they go to. */
const counting = (page: Page) => {
  let taps = 0
  const main = page.getByRole('main')
  const tap = async (act: () => Promise<void>): Promise<void> => {
    taps += 1
    await act()
  }
  return {
    choose: (group: string | RegExp, name: string | RegExp) =>
      tap(() => main.getByRole('group', { name: group }).getByRole('radio', { name }).first().check()),
    press: (name: string) => tap(() => main.getByRole('button', { name }).click()),
    type: (label: string, text: string) => tap(() => main.getByLabel(label, { exact: true }).fill(text)),
    pick: (label: string, value: string) => tap(async () => void (await main.getByLabel(label).selectOption(value))),
    count: () => taps,
  }
}

async function answer(page: Page, who: { name: string; email: string }): Promise<number> {
  const taps = counting(page)
  await taps.choose(/How much supervision/, /^Supported/)
  await taps.press('Same level for all 9')
  await taps.type('The one comment that helps most', 'Say the plane aloud before you freeze')
  await taps.choose(/safety concern/, 'No')
  await taps.type('Your name', who.name)
  await taps.type('Your e-mail address', who.email)
  await taps.pick('Register you are on', 'HCPC')
  await taps.type('Registration number', 'RA12345')
  await taps.press('Send')
  await expect(heading(page)).toHaveText('Thank you')
  return taps.count()
}

test.describe('An observation', () => {
  test('by letter is answered on a phone in twelve taps at most, confirmed, read at once and replied to', async ({
    page,
    browser,
    signInAs,
  }) => {
    await signInAs(learner)
    await ask(page, /Anybody else/, { label: 'Their e-mail address', value: 'rhona.assessor@radiology.example' })
    await expect(page.getByRole('main')).toContainText('Waiting')
    const request = page.url()

    const room = await browser.newPage({ viewport: phone })
    await room.goto(await linkTo('rhona.assessor@radiology.example'))
    const startedAt = Date.now()
    await isReady(room)
    await expect(heading(room)).toHaveText('What did you see of Callum?')
    await expect(room.getByRole('main')).not.toContainText('Adeyemi')
    await room.getByText('What these levels look like').click()
    await expect(room.getByText(/^Assisted: /).first()).toBeVisible()
    await expectAccessible(room)
    await room.getByRole('button', { name: 'Send' }).click()
    await expectErrorSummary(room, [/level of supervision/, /safety concern/, 'Enter your name', /e-mail address/])
    const taps = await answer(room, { name: 'Rhona Ellingworth', email: 'rhona.assessor@radiology.example' })
    process.stdout.write(
      `An observation took ${taps} taps, ${Math.round((Date.now() - startedAt) / 1000)} s of a machine's typing\n`,
    )
    expect(taps).toBeLessThanOrEqual(12)

    await open(page, request)
    await expect(page.getByRole('main')).toContainText('Received, awaiting confirmation')
    await expect(page.getByRole('main')).toContainText('Say the plane aloud before you freeze')

    await room.goto(await linkTo('rhona.assessor@radiology.example', 1))
    await isReady(room)
    await expect(room.getByRole('main')).toContainText('Say the plane aloud before you freeze')
    await expectAccessible(room)
    await room.getByRole('button', { name: 'Yes, it is mine' }).click()
    await expect(room.getByRole('main')).toContainText('It counts')
    await room.close()

    await open(page, request)
    await expect(page.getByText('Confirmed', { exact: true })).toBeVisible()
    await page.getByLabel('Your reply').fill('I will; thank you')
    await page.getByRole('button', { name: 'Reply', exact: true }).click()
    await expect(page.getByRole('list', { name: 'What you said' })).toContainText('I will; thank you')
    await open(page, '/observations')
    await expect(page.getByRole('main')).toContainText('by Rhona Ellingworth')
  })

  test('by a code opens on another phone, shows the local route, and keeps what cannot be sent', async ({
    page,
    browser,
    signInAs,
  }) => {
    await signInAs(learner)
    await ask(page, /On their own phone/)
    await expect(page.getByRole('img', { name: 'Code that opens the form' })).toBeVisible()
    const link = await page.locator('.app-copy__text').innerText()
    const room = await browser.newPage({ viewport: phone })
    await open(room, link)
    await room
      .getByRole('group', { name: /safety concern/ })
      .getByRole('radio', { name: 'Yes' })
      .check()
    await expect(room.locator('#safety-route')).toContainText('Make the patient safe first')
    await room.getByLabel('The one comment that helps most').fill('Words that must not be lost')
    await room.reload()
    await isReady(room)
    await expect(room.getByLabel('The one comment that helps most')).toHaveValue('Words that must not be lost')
    await expect(room.getByRole('group', { name: /safety concern/ }).getByRole('radio', { checked: true })).toHaveCount(
      0,
    )

    // Taken back while the assessor types.
    await page.getByRole('button', { name: 'Take the request back' }).click()
    await expect(page.getByRole('main')).toContainText('Taken back')
    await room
      .getByRole('group', { name: /How much supervision/ })
      .getByRole('radio', { name: /^Assisted/ })
      .check()
    await room
      .getByRole('group', { name: /safety concern/ })
      .getByRole('radio', { name: 'No' })
      .check()
    await room.getByLabel('Your name', { exact: true }).fill('Rhona Ellingworth')
    await room.getByLabel('Your e-mail address').fill('rhona.second@radiology.example')
    await room.getByRole('button', { name: 'Send' }).click()
    await expect(room.getByRole('alert')).toContainText('taken back meanwhile')
    await expect(room.locator('.app-copy__text')).toContainText('Words that must not be lost')
    expect(lettersTo('rhona.second@radiology.example')).toEqual([])
    await room.close()
  })

  test('on the learner’s own computer shows the form alone, and nothing of their record', async ({
    page,
    signInAs,
    faults,
  }) => {
    faults.expect(/status of 401|WebSocket/)
    await signInAs(learner)
    await ask(page, /On this computer/)
    await expect(heading(page)).toHaveText('Hand this computer over')
    await page.getByRole('button', { name: 'Sign out and hand over' }).click()
    await expect(heading(page)).toHaveText('What did you see of Callum?')
    const form = page.url()
    await expect(page.getByRole('banner')).not.toContainText('Callum')
    await page.goBack()
    await expect(heading(page)).toHaveText('Sign in to Soundings')
    await open(page, '/observations')
    await expect(heading(page)).toHaveText('Sign in to Soundings')
    await open(page, form)
    await answer(page, { name: 'Idris Halloway-Okafor', email: 'idris.in.the.room@radiology.example' })
    await expect(page.getByRole('main')).toContainText('who signs in again')
    await open(page, form)
    await expect(page.getByRole('main')).toContainText('An answer came by this link already')
  })

  test('by a colleague is given under their own account, and of oneself not at all', async ({ page, signInAs }) => {
    await signInAs(learner)
    await ask(page, /A colleague with an account/, { label: 'Which colleague?', value: 'Danuta Wilkes-Oyelaran' })
    await expect(page.getByRole('main')).toContainText('Waiting')
    // Letters of other kinds go to her as well.
    const asking = () =>
      lettersTo(emailOf('danuta-wilkes-oyelaran')).find(({ text }) => linkIn(text).includes('/observe/'))
    await expect.poll(asking).toBeDefined()
    await open(page, linkIn(asking()?.text ?? ''))
    await expect(page.getByRole('main')).toContainText('nobody observes themselves')
  })

  test('on paper is printed on one sheet, typed in and marked so', async ({ page, signInAs }) => {
    await signInAs(learner)
    await open(page, '/observations/paper')
    await page.emulateMedia({ media: 'print' })
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await page.emulateMedia({ media: 'screen' })
    await open(page, '/observations/type-in')
    await page.getByLabel('Which form?').selectOption({ label: 'Direct observation' })
    await page.getByLabel('Which examination or capability?').selectOption('GMU-01')
    await page.getByLabel('In a few words').fill('Upper abdomen on paper')
    await page
      .getByRole('group', { name: /How much supervision/ })
      .getByRole('radio', { name: /^Supported/ })
      .check()
    await page.getByLabel('Assessor’s name').fill('Paper Assessor')
    await page.getByLabel('Assessor’s e-mail address').fill('paper.assessor@radiology.example')
    await page.getByRole('button', { name: 'Send for confirmation' }).click()
    await expect(heading(page)).toHaveText('Upper abdomen on paper')
    await expect(page.getByRole('main')).toContainText('Typed in from paper by you')
    await expect(page.getByRole('main')).toContainText('Received, awaiting confirmation')
  })
})
