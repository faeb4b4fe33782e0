import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, heading, isReady, open, test } from './support.ts'

const main = (page: Page) => page.getByRole('main')
const steps = (page: Page) => page.getByRole('region', { name: 'Step by step' }).getByRole('listitem')
const titles = (page: Page): Promise<string[]> =>
  page.getByRole('region', { name: 'Step by step' }).getByRole('heading', { level: 3 }).allInnerTexts()
const pending = (page: Page) => page.getByRole('status').filter({ hasText: /learning|later|sooner|dates stay/ })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

test('Before the award there is no plan of ours, and it is said why', async ({ page, signInAs }) => {
  await signInAs('priya-marlowe')
  await open(page, '/plan')
  await expect(main(page)).toContainText('your university owns the teaching')
  await expect(button(page, 'Make this my plan')).toHaveCount(0)
  await page.getByRole('link', { name: 'See your next steps' }).click()
  await expect(page).toHaveURL('/')
})

test.describe('Ffion plans her way', () => {
  test.beforeEach(async ({ page, signInAs }) => {
    await signInAs('ffion-castellane')
    await open(page, '/')
    await page.getByRole('navigation').getByRole('link', { name: 'My plan' }).click()
    await expect(heading(page)).toHaveText('My plan')
    await isReady(page)
  })

  test('reads what it asks for, by when, and that nothing shorter can be', async ({ page }) => {
    for (const name of ['Study of your own', 'Supervised lists', 'Examinations for your log', 'Decisions by others'])
      await expect(main(page).getByText(name, { exact: true })).toBeVisible()
    await expect(main(page)).toContainText('takes less learning: that is proven, for learning time alone')
    const first = steps(page).first()
    await expect(first).toContainText(/\d+ \w+ 20\d\d to \d+ \w+ 20\d\d\./)
    await first.getByText('Why, and what it builds on').click()
    await expect(first.getByRole('heading', { name: 'What it builds on' })).toBeVisible()
  })

  test('moves the hours by keyboard: the end moves with them, and goes back', async ({ page }) => {
    const hours = page.getByRole('slider', { name: 'Protected hours a week' })
    const range = main(page).getByText(/^(Ready to ask|Everything is learnt)/)
    const before = await range.innerText()
    await hours.focus()
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight')
    await expect(range).not.toHaveText(before)
    await expect(hours).toHaveAttribute('aria-valuetext', '7 hours a week')
    await expect(pending(page)).toContainText(/weeks? sooner|dates stay/)
    await button(page, 'Back to my plan').click()
    await expect(range).toHaveText(before)
    await expect(hours).toHaveAttribute('aria-valuetext', '5 hours a week')
  })

  test('leaves a module out at a price that is said, undoes it, and takes another instead', async ({ page }) => {
    const whole = await titles(page)
    const step = steps(page).filter({ hasText: 'Change this step' }).first()
    const title = await step.getByRole('heading', { level: 3 }).innerText()
    await step.getByText('Change this step').click()
    await expect(step).toContainText(/Without it|Nothing else in this library leads there/)
    await step.getByRole('button', { name: /^Leave it out/ }).click()
    await expect(pending(page)).toContainText(`Out: “${title}”`)
    await expect.poll(() => titles(page)).not.toContain(title)
    await expect(main(page)).toContainText(`Left out: ${title}`)
    await button(page, 'Undo the last change').click()
    await expect.poll(() => titles(page)).toEqual(whole)
  })

  test('puts a module on a later day by keyboard, with the picture and the list as one', async ({ page }) => {
    const step = steps(page).first()
    const title = await step.getByRole('heading', { level: 3 }).innerText()
    await step.getByText('Change this step').click()
    const day = step.getByRole('group', { name: 'Not before' })
    await day.getByLabel('Day').fill('1')
    await day.getByLabel('Month').fill('1')
    await day.getByLabel('Year').fill('2020')
    await step.getByRole('button', { name: /^Start it then/ }).click()
    await expect(step).toContainText('Give a day after today')
    await day.getByLabel('Month').fill('9')
    await day.getByLabel('Year').fill('2027')
    await step.getByRole('button', { name: /^Start it then/ }).click()
    await expect(main(page)).toContainText(`Not before 1 September 2027: ${title}`)
    const moved = steps(page).filter({ hasText: title })
    await expect(moved).toContainText(/(August|September|October) 2027/)
    await page.getByRole('navigation').getByRole('link', { name: 'Home' }).click()
    await isReady(page)
    await page.goBack()
    await expect(main(page)).toContainText(`Not before 1 September 2027: ${title}`)
  })

  test('drags a module to a later week in the picture, and the list follows', async ({ page }) => {
    const bar = page.locator('.plan-timeline__bar').first()
    const title = await steps(page).first().getByRole('heading', { level: 3 }).innerText()
    await bar.scrollIntoViewIfNeeded()
    const box = await bar.boundingBox()
    if (box === null) throw new Error('The picture has no bar')
    await page.mouse.move(box.x + 4, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + 304, box.y + box.height / 2, { steps: 5 })
    await page.mouse.up()
    await expect(main(page)).toContainText(new RegExp(`Not before \\d+ \\w+ 20\\d\\d: ${title.slice(0, 20)}`))
    await button(page, 'Undo the last change').click()
    await expect(main(page)).not.toContainText('Not before 2')
  })

  test('asks why a module is not in it, and puts it in at what that costs', async ({ page }) => {
    await page.getByText('Why is something not in my plan?').click()
    await page
      .getByLabel('Module', { exact: true })
      .selectOption({ label: 'Vascular extended: carotid, arterial and venous duplex' })
    const answer = page.getByRole('status').filter({ hasText: /\.$/ }).last()
    await expect(answer).toContainText(
      /It leads to what your post has long asked of you|With it|It would do as well|areas of practice/,
    )
  })

  test('compares another goal number for number, and saves a calendar', async ({ page }) => {
    await page.getByText('Compare with another goal').click()
    await page.getByLabel('Another goal').selectOption({ label: 'Advanced, general medical with contrast' })
    const table = page.getByRole('table', { name: /side by side/ })
    await expect(table.getByRole('row')).toHaveCount(6)
    await page.getByText('What changed since last week?').click()
    await expect(main(page)).toContainText('Compared with the plan as it stood on')
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as a calendar file').click()])
    const text = readFileSync(await file.path(), 'utf8')
    expect(text.match(/BEGIN:VEVENT/g)?.length).toBe((await titles(page)).length)
    expect(text).toContain('A plan\\, not an appointment')
  })

  test('makes it her own: the next steps come from it, and stay when she comes back', async ({ page }) => {
    const step = steps(page).first()
    const title = await step.getByRole('heading', { level: 3 }).innerText()
    await step.getByText('Change this step').click()
    await step.getByRole('button', { name: /^Leave it out/ }).click()
    await expect(pending(page)).toContainText(`Out: “${title}”`)
    await page.getByRole('slider', { name: 'Protected hours a week' }).fill('8')
    await expect(pending(page)).toContainText('sooner')
    await button(page, 'Make this my plan').click()
    await expect(page.getByRole('status').filter({ hasText: 'This is your plan now' })).toBeFocused()
    await page.reload()
    await isReady(page)
    await expect(main(page)).toContainText(`Left out: ${title}`)
    await expect(page.getByRole('slider', { name: 'Protected hours a week' })).toHaveValue('8')
    await page.getByRole('navigation').getByRole('link', { name: 'Home' }).click()
    await isReady(page)
    await expect(main(page).getByRole('heading', { level: 2, name: title })).toHaveCount(0)
  })
})
