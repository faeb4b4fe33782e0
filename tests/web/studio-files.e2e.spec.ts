import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, expectAccessible, heading, open, test } from './support.ts'

/** The same file with a module of another format version in it, and a checksum that is right. */
function ofLaterFormat(octets: Buffer): Buffer {
  const module = JSON.parse(strFromU8(unzipSync(octets)['module.json'] ?? new Uint8Array()))
  const said = strToU8(JSON.stringify({ ...module, version: module.version + 1 }))
  const sums = strToU8(`${createHash('sha256').update(said).digest('hex')}  module.json\n`)
  return Buffer.from(zipSync({ 'module.json': said, SHA256SUMS: sums }))
}

test('A consultant takes a draft as one file and brings it back as another draft, on a phone; a file that cannot be taken is refused in words', async ({
  page,
  signInAs,
  faults,
}) => {
  faults.expect(/status of 422/)
  await page.setViewportSize({ width: 390, height: 844 })
  await signInAs('idris-halloway-okafor')
  await open(page, '/studio/new')
  await page.getByLabel('Reflective').check()
  await page.getByLabel('Title').fill('Reports that were read again')
  await page.getByRole('button', { name: 'Begin writing' }).click()
  await expect(heading(page)).toContainText('Reports that were read again')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Take this draft as one file' }).click(),
  ])
  const taken = await readFile(await download.path())
  const written = page.url()

  await open(page, '/studio')
  await page.getByRole('link', { name: 'Bring a module from a file' }).click()
  await expect(heading(page)).toHaveText('Bring a module from a file')
  const send = page.getByRole('button', { name: 'Bring it' })
  await send.click()
  await expect(page.locator('.nhsuk-error-message')).toContainText('Choose a file first')
  const file = page.getByLabel('The file of a module')
  const choose = (buffer: Buffer) =>
    file.setInputFiles({ name: download.suggestedFilename(), mimeType: 'application/zip', buffer })
  for (const [octets, words] of [
    [Buffer.from('not a zip'), /not the file of a module/],
    [taken.subarray(0, taken.length / 2), /not the file of a module/],
    [ofLaterFormat(taken), /reads up to 1: update the service/],
  ] as const) {
    await choose(octets)
    await expect(page.locator('.nhsuk-error-message')).toHaveCount(0)
    await send.click()
    await expect(page.locator('.nhsuk-error-message')).toContainText(words)
  }
  await expectAccessible(page)

  await choose(taken)
  await send.click()
  await expect(page.getByText('“Reports that were read again” is here, as a draft.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Open the draft' }).click()
  await expect(heading(page)).toContainText('Reports that were read again')
  expect(page.url()).not.toBe(written)
  await expect(page.locator('.draft-part').first()).toBeVisible()
})
