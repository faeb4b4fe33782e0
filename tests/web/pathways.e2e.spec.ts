import { expect, heading, isReady, open, test } from './support.ts'

test('Yusra is honest about day one of an advanced pathway, and prints one side of A4 for her manager', async ({
  page,
  signInAs,
}) => {
  await signInAs('yusra-pennington-cole')
  await open(page, '/pathways/PW-ADV-OBS')
  const dayOne = page.getByRole('region', { name: 'The truth of day one' })
  const funded = dayOne.getByRole('group', { name: /^Is there a funded post/ })
  const time = dayOne.getByRole('group', { name: /^Is protected learning time agreed/ })
  await expect(page.getByRole('main')).toContainText('0 of 5 questions about day one are answered.')
  await expect(page.getByRole('button', { name: 'Make this my goal' })).toBeVisible()

  await funded.getByLabel('Asked, waiting').check()
  await dayOne.getByLabel(/^Who said so/).fill('Asked Amal in the team meeting')
  await time.getByLabel('Yes', { exact: true }).check()
  await page.reload()
  await isReady(page)
  await expect(funded.getByLabel('Asked, waiting'), 'what is typed outlives a reload').toBeChecked()
  await dayOne.getByRole('button', { name: 'Save these answers' }).click()
  await expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('2 of 5 questions about day one are answered.')

  await dayOne.getByRole('link', { name: 'A one-page case for my manager' }).click()
  await isReady(page)
  await expect(heading(page)).toContainText('Towards: Advanced, obstetrics')
  const main = page.getByRole('main')
  await expect(main).toContainText(/Asked, waiting, recorded on .+\. Asked Amal in the team meeting/)
  await expect(main).toContainText('A coordinating education supervisor: Not known yet')
  await expect(main).toContainText('Who could coordinate my education and supervision')
  await expect(main, 'what is in place is not asked for again').not.toContainText('How many hours a week')
  await expect(main).toContainText(/does not confer a qualification/)
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

test('A pathway tells in scan names what is held, to confirm and to learn, in all and by stage', async ({
  page,
  signInAs,
}) => {
  await signInAs('danuta-wilkes-oyelaran')
  await open(page, '/pathways/PW-ADV-GMU')
  const standing = page.getByRole('region', { name: 'Where you stand' })
  await standing.getByText('Which scans and skills these are').click()
  const [held = ''] = (
    await standing
      .getByText(/^\d+ held, \d+ to confirm, \d+ to learn$/)
      .first()
      .innerText()
  ).split(' ')
  await expect(standing.getByRole('heading', { name: `Held: ${held}` })).toBeVisible()
  await expect(
    standing
      .getByRole('listitem')
      .filter({ hasText: /^Reporting$|report/i })
      .first(),
  ).toBeVisible()
  const stages = page.getByRole('region', { name: 'Stages' })
  await stages.getByText('What this stage helps with').nth(1).click()
  await expect(stages.getByRole('listitem').filter({ hasText: /^Bowel$/ })).toBeVisible()
})

test('Two pathways stand side by side in the address, and a third can join or leave', async ({ page, signInAs }) => {
  await signInAs('danuta-wilkes-oyelaran')
  await open(page, '/pathways/PW-ADV-GMU')
  await page.getByRole('link', { name: 'Compare with another pathway' }).click()
  await isReady(page)
  await expect(page.getByLabel('First pathway')).toHaveValue('PW-ADV-GMU')
  await expect(page.getByRole('main')).toContainText('Choose two different pathways')
  await page.getByLabel('Second pathway').selectOption({ label: 'To advanced practice, obstetrics' })
  await expect(page).toHaveURL(/with=PW-ADV-GMU&with=PW-ADV-OBS$/)
  const serves = page.getByRole('region', { name: 'What serves both' })
  await expect(serves).toContainText(/count for both: \d+ hours of structured learning/)
  await expect(serves.getByRole('link', { name: /^Difficult conversations/ })).toBeVisible()
  const differs = page.getByRole('region', { name: 'What differs' })
  await expect(differs.getByRole('heading')).toHaveText([
    'What differs',
    'Only for To advanced practice, general medical with contrast',
    'Only for To advanced practice, obstetrics',
  ])
  await page.getByText('The same as a table').click()
  const row = page.getByRole('table').getByRole('row', { name: /^Early scan/ })
  await expect(row.getByRole('cell').first()).toContainText('Not asked for')
  await expect(row.getByRole('cell').nth(1)).toContainText(/expert asked for$/)

  await page.getByLabel('Third pathway (optional)').selectOption({ label: "To consultant practice, women's imaging" })
  await expect(page.getByRole('region', { name: 'What serves all three' })).toBeVisible()
  await page.getByLabel('Third pathway (optional)').selectOption({ label: 'No third pathway' })
  await expect(serves).toBeVisible()
})

test('Choosing an advanced goal points to the questions of day one, and saves without an answer', async ({
  page,
  signInAs,
}) => {
  await signInAs('yusra-pennington-cole')
  await open(page, '/practice')
  await page.getByRole('radio', { name: 'A role', exact: true }).check()
  await page.getByLabel('Which role').selectOption({ label: 'Advanced, gynaecology' })
  await expect(page.getByRole('main')).toContainText('You have answered 0 of these 5 questions')
  await page.getByRole('link', { name: /^Answer them on the pathway/ }).click()
  await isReady(page)
  await expect(page.getByRole('heading', { name: 'The truth of day one' })).toBeFocused()
  await page.goBack()
  await isReady(page)
  await expect(page.getByLabel('Which role')).toHaveValue('ROLE-ADV-GYN')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(heading(page)).toHaveText('Your next step')
})
