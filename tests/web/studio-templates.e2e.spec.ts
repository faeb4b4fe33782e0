import { expect, expectAccessible, heading, isReady, open, test } from './support.ts'

const templates = ['Primer', 'Image quiz', 'Audit guide', 'Supervised practice', 'Workshop', 'Reflective']

test('Each template is begun, has its parts, and every piece in it opens to be written', async ({ page, signInAs }) => {
  test.setTimeout(180_000)
  await signInAs('idris-halloway-okafor')
  await page.setViewportSize({ width: 1280, height: 900 })
  await open(page, '/studio/new')
  await expect(page.getByRole('radio')).toHaveCount(templates.length)
  for (const template of templates)
    await test.step(template, async () => {
      await open(page, '/studio/new')
      const radio = page.getByRole('radio', { name: template })
      const named = /Begins with: (.+?)\. \d/.exec(
        (await page.locator('.nhsuk-radios__item', { has: radio }).innerText()) ?? '',
      )
      await radio.check()
      await page.getByLabel('Title', { exact: true }).fill(`Begun as: ${template}`)
      await page.getByRole('button', { name: 'Begin writing' }).click()
      await expect(heading(page)).toContainText(`Begun as: ${template}`)
      await isReady(page)
      for (const part of named?.[1]?.split(', ') ?? ['no parts were named'])
        await expect(page.getByRole('heading', { level: 2, name: part })).toBeVisible()
      const edit = page.getByRole('button', { name: /^Edit/ })
      for (let left = Math.min(await edit.count(), 3); left > 0; left -= 1) await edit.first().click()
      await expect(page.locator('.block-card').first()).toBeVisible()
      await expectAccessible(page)
    })
})
