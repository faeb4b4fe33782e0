import { begunDraft } from './studio-drafts.ts'
import { expect, expectAccessible, heading, isReady, open, test } from './support.ts'

test('An author discards a draft, which is kept and comes back', async ({ page, signInAs }) => {
  await signInAs('idris-halloway-okafor')
  const address = await begunDraft(page)
  await page.getByRole('link', { name: 'Review and publish' }).click()
  await page.getByRole('link', { name: 'Discard this draft' }).press('Enter')
  await expect(heading(page)).toContainText('Discard this draft?')
  await isReady(page)
  await page.getByRole('link', { name: 'Keep it, and go back to writing' }).click()
  await expect(heading(page)).toContainText('Audit of image quality')
  await open(page, `${address}/discard`)
  await page.getByLabel(/^Why/).fill('Somebody else writes it.')
  await page.getByRole('button', { name: 'Discard this draft' }).press('Enter')
  await expect(page.getByRole('main')).toContainText(/Discarded by Idris Halloway-Okafor on/)
  await expect(page.getByRole('main')).toContainText('Somebody else writes it.')
  await expectAccessible(page)
  await open(page, '/studio')
  const discarded = page.getByRole('listitem').filter({ hasText: 'Discarded by Idris Halloway-Okafor' }).first()
  await discarded.getByRole('link', { name: 'Audit of image quality' }).click()
  await isReady(page)
  await page.getByRole('button', { name: 'Bring it back' }).press('Enter')
  await expect(page.getByRole('main')).toContainText('It is a draft again. You can write.')
  await page.getByRole('link', { name: 'Write', exact: true }).click()
  await expect(
    page.getByRole('article', { name: 'Text 1 in The standard', exact: true }).getByRole('textbox').first(),
  ).toBeVisible()
})
