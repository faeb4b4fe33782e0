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
    for (const name of ['Why it comes now', 'What it builds on', 'Who can sign it'])
      await expect(first.getByRole('heading', { name })).toBeVisible()
    const reviews = page.getByRole('region', { name: 'Reviews that fall due on the way' })
    await expect(reviews).toContainText(/(Lapses after|Due for review on) \d+ \w+ 20\d\d\./)
    await expect(reviews).toContainText('One confirmation of your scope renews it.')
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
    await button(page, 'Undo all changes').click()
    await expect(range).toHaveText(before)
    await expect(hours).toHaveAttribute('aria-valuetext', '5 hours a week')
  })

  test('is told what a date does, and looks at the plan without one', async ({ page }) => {
    await expect(main(page)).toContainText('That is in time for the date you set')
    await page.getByText(/^The date you want: \d+ \w+ 20\d\d/).click()
    await button(page, 'No date').click()
    await expect(page.getByRole('status').filter({ hasText: 'No date to be ready by any more' })).toBeVisible()
    await expect(page.getByText('Set a date you want to be ready by')).toBeVisible()
    await expect(main(page)).not.toContainText('the date you set')
    await button(page, 'Undo the last change').click()
    await expect(main(page)).toContainText('That is in time for the date you set')
  })

  test('reads what a change comes to in one line on a phone, and it covers nothing she goes to', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('slider', { name: 'Protected hours a week' }).fill('8')
    const bar = page.getByRole('region', { name: 'Changes you are trying out' })
    await expect(bar).toContainText('sooner')
    const heightOf = async (): Promise<number> => (await bar.boundingBox())?.height ?? Number.NaN
    expect(await heightOf()).toBeLessThan(80)
    for (let press = 0; press < 30; press += 1) {
      await page.keyboard.press('Tab')
      const covered = await bar.evaluate(element => {
        const { activeElement } = document
        if (activeElement === null || activeElement === document.body || element.contains(activeElement)) return 0
        return activeElement.getBoundingClientRect().bottom - element.getBoundingClientRect().top
      })
      expect(covered, `after ${press + 1} presses of Tab`).toBeLessThanOrEqual(0)
    }
    await bar.getByRole('button', { name: 'More' }).click()
    expect(await heightOf()).toBeLessThan(844 / 3)
    await bar.getByRole('button', { name: 'Undo all changes' }).click()
    await expect(bar).toHaveCount(0)
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
    await expect(main(page)).toContainText('compared with the plan as it stood on')
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
    await page.getByText(/^The date you want: /).click()
    await button(page, 'No date').click()
    await expect(pending(page)).toContainText('No date to be ready by any more')
    await expect(main(page)).toContainText('This is a suggestion.')
    await button(page, 'Make this my plan').click()
    await expect(page.getByRole('status').filter({ hasText: 'This is your plan now' })).toBeFocused()
    await expect(main(page)).toContainText(/You made this your plan on \d+ \w+ 20\d\d\./)
    await page.reload()
    await isReady(page)
    await expect(main(page)).toContainText(`Left out: ${title}`)
    await expect(page.getByRole('slider', { name: 'Protected hours a week' })).toHaveValue('8')
    await expect(page.getByText('Set a date you want to be ready by')).toBeVisible()
    await page.getByRole('navigation').getByRole('link', { name: 'Home' }).click()
    await isReady(page)
    await expect(main(page).getByRole('heading', { level: 2, name: title })).toHaveCount(0)
  })
})
