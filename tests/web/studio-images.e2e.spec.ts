import sharp from 'sharp'
import { expect, expectAccessible, heading, open, test } from './support.ts'

const scan = (): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#808080' } })
    .png()
    .toBuffer()

const fromWord = `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Shadow<o:p></o:p></p>
  <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Twinkling</p><script>window.ran = true</script>`

test('A consultant pastes from Word, and brings an image that is masked, confirmed and described', async ({
  page,
  signInAs,
  faults,
}) => {
  test.setTimeout(120_000)
  faults.expect(/status of 415/)
  await signInAs('idris-halloway-okafor')
  await open(page, '/studio/new')
  await page.getByLabel('Reflective').check()
  await page.getByLabel('Title').fill('Twinkling stones')
  await page.getByRole('button', { name: 'Begin writing' }).click()
  await expect(heading(page)).toContainText('Twinkling stones')

  const part = page.locator('.draft-part').first()
  const text = page
    .getByRole('article', { name: 'Text 1 in What you make of it' })
    .getByRole('textbox', { name: 'Text' })
  await text.click()
  await page.keyboard.press('Control+a')
  await text.evaluate((target, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, fromWord)
  await expect(text.getByRole('listitem')).toHaveText(['Shadow', 'Twinkling'])
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)

  await part.getByText('Add something').click()
  await part.getByRole('button', { name: /^Image/ }).click()
  const chooser = page.getByRole('dialog', { name: 'Choose an image' })
  await chooser.getByRole('button', { name: 'Bring it' }).click()
  await expect(chooser.getByText('Choose a file first')).toBeVisible()
  await chooser
    .getByLabel('Bring an image')
    .setInputFiles({ name: 'list.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('PK\u0003\u0004 no image') })
  await chooser.getByRole('button', { name: 'Bring it' }).click()
  await expect(chooser.locator('.nhsuk-error-message')).toContainText(/\w+ \w+/)
  await chooser
    .getByLabel('Bring an image')
    .setInputFiles({ name: 'stone.png', mimeType: 'image/png', buffer: await scan() })
  await chooser.getByRole('button', { name: 'Bring it' }).click()

  const care = page.getByRole('dialog')
  await care.getByRole('button', { name: 'Paint over something' }).click()
  await care.getByRole('button', { name: /^First end/ }).focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await care.getByRole('button', { name: 'Paint it over' }).click()
  await expect(care.getByRole('button', { name: 'Cut it' })).toBeVisible()
  await expectAccessible(page)
  await care.getByRole('button', { name: 'Confirm that nothing names a patient' }).click()
  await expect(care.locator('.nhsuk-error-message').last()).toBeVisible()
  for (const check of await care.getByRole('checkbox').all()) await check.check()
  await care.getByRole('button', { name: 'Confirm that nothing names a patient' }).click()
  await expect(care.getByText('You looked, and confirmed that nothing in it names a patient.')).toBeVisible()
  await care.getByRole('button', { name: 'Use it' }).click()

  const image = page.locator('.block-card', { has: page.getByRole('heading', { name: 'Image', exact: true }) })
  await image.getByLabel('What it shows, for somebody who cannot see it').fill('A bright spot with colours behind it')
  await image.getByLabel('Caption').fill('A stone that twinkles')
  await expect(image.getByText('Write a caption to stand under it')).toHaveCount(0)
  await expect(page.getByRole('group', { name: 'Saving and steps' })).toContainText(/Saved \d/)
  await page.reload()
  await expect(page.getByRole('img', { name: 'A bright spot with colours behind it' })).toBeVisible()
  await expect(text.getByRole('listitem')).toHaveText(['Shadow', 'Twinkling'])
})
