import type { Page } from '@playwright/test'
import { serveEveryBlock } from './every-block-page.ts'
import { expectReflow, expectTargets } from './layout.ts'
import { expect, expectAccessible, open, test } from './support.ts'

const block = (page: Page, id: string) => page.locator(`[data-block="${id}"]`)

/** Every question once, wrong where it can be, so that everything that is told is there. */
async function answerAll(page: Page): Promise<void> {
  await block(page, 'single').getByLabel('A polyp').check()
  await block(page, 'single').getByLabel('Certain').check()
  await block(page, 'multiple').getByLabel('It casts a shadow').check()
  await block(page, 'typed').getByLabel('Your answer in mm').fill('12,4')
  await block(page, 'measured').getByRole('button', { name: 'First cross' }).focus()
  await page.keyboard.press('Shift+ArrowRight')
  const image = block(page, 'pointed').locator('.stage__area')
  await image.click({ position: { x: 60, y: 60 } })
  await image.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(block(page, 'pointed')).toContainText('You marked 2 places')
  const words = block(page, 'words')
  await words.getByLabel('Your answer, in your own words').fill('Stones that move, the largest 12 mm.')
  await words.getByRole('button', { name: 'Compare with the model answer' }).click()
  await words.getByLabel('That they move').check()
  const forms = page.locator('.question form')
  for (let left = await forms.count(); left > 0; left -= 1) {
    await forms.first().locator('[type=submit]').click()
    await expect(forms).toHaveCount(left - 1)
  }
}

for (const width of [390, 1280]) {
  test(`Every kind of block, asked and answered, ${width} px wide`, async ({ page, signInAs }) => {
    test.setTimeout(180_000)
    await signInAs('callum-adeyemi-frost')
    const path = await serveEveryBlock(page)
    for (const part of ['look', 'answer', 'do']) {
      await test.step(part, async () => {
        await page.setViewportSize({ width, height: 900 })
        await open(page, `${path}?part=${part}`)
        for (const layer of await page.locator('.block-layers button').all()) await layer.click()
        await expectAccessible(page)
        await expectTargets(page)
        if (part === 'answer') {
          await answerAll(page)
          await expectAccessible(page)
        }
        await expectReflow(page)
      })
    }
  })
}
