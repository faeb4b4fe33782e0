import { expect, heading, isReady, open, test } from './support.ts'

const address = '/content-defects'

test('An author finds what keeps people from learning, and opens the module it is about', async ({
  page,
  signInAs,
}) => {
  await signInAs('idris-halloway-okafor')
  await open(page, '/')
  await page.getByRole('navigation').getByRole('link', { name: 'Content to mend' }).click()
  await expect(heading(page)).toHaveText('What needs mending in the content')
  await isReady(page)
  await expect(page.getByRole('region', { name: 'Stops everybody' })).toContainText('Nothing here stops everybody.')
  const notes = page.getByRole('region', { name: 'Worth knowing' })
  await expect(notes).toContainText('need one another, through')
  await expect(notes).toContainText('would help in')
  await expect(notes, 'names stand for codes').not.toContainText(/\b[A-Z]{3}-\d\d\b/)

  const kinds = page.getByRole('navigation', { name: 'Kinds of things to mend' })
  await kinds.getByRole('link', { name: /^Modules that need one another/ }).click()
  await expect(page).toHaveURL(`${address}?kind=CIRCLE`)
  await expect(notes).not.toContainText('would help in')
  const first = notes.getByRole('listitem').first()
  await expect(first).toContainText('What to do')
  const link = first.getByRole('link').first()
  const title = (await link.innerText()).replace(/^Open “(.*)”$/, '$1')
  await link.click()
  await expect(heading(page)).toContainText(title)
  await page.goBack()
  await isReady(page)
  await expect(kinds.getByRole('link', { name: /^Modules that need one another/ })).toHaveAttribute('aria-current')
})

test('Whoever writes no content is not shown the way there, and reads whom it is for', async ({ page, signInAs }) => {
  await signInAs('grace-nakamura-bell')
  await open(page, address)
  await expect(page.getByRole('main')).toContainText('for those who write, review or administer the content')
  await expect(page.getByRole('link', { name: 'Content to mend' })).toHaveCount(0)
})
