import { expectReflow, expectTargets } from './layout.ts'
import { linkTo } from './letters.ts'
import { expect, expectAccessible, expectErrorSummary, heading, isReady, open, test } from './support.ts'

test('An administrator finds a member, gives a role and ends it again, and every change is on record', async ({
  page,
  signInAs,
}) => {
  await signInAs('linnea-barraclough')
  await open(page, '/')
  await page.getByRole('link', { name: 'People and roles' }).click()
  await page.getByRole('link', { name: 'Tidewater Hospitals' }).click()

  await test.step('she finds somebody by name and by role, and the address keeps what she asked for', async () => {
    await page.getByLabel('Find by name').fill('danu')
    await expect(page.getByRole('table').getByRole('link')).toHaveText(['Danuta Wilkes-Oyelaran'])
    await page.getByLabel('Role', { exact: true }).selectOption('Author')
    await expect(page.getByRole('heading', { name: 'Nobody here fits' })).toBeVisible()
    await expect(page).toHaveURL(/search=danu&role=AUTHOR/)
    await page.getByRole('button', { name: /Remove filter: Author/ }).click()
    await page.reload()
    await isReady(page)
    await page.getByRole('link', { name: 'Danuta Wilkes-Oyelaran' }).click()
    await expect(heading(page)).toContainText('Danuta Wilkes-Oyelaran')
  })

  const roles = page.getByRole('region', { name: 'Roles' })

  await test.step('a form without a role says so beside its field', async () => {
    await page.getByRole('button', { name: 'Give this role' }).click()
    await expectErrorSummary(page, ['Choose a role'])
  })

  await test.step('the role is given', async () => {
    await page.getByRole('radio', { name: 'Reviewer' }).check()
    await page.getByRole('button', { name: 'Give this role' }).click()
    await expect(page.getByText('Danuta Wilkes-Oyelaran is given the role: Reviewer.').first()).toBeVisible()
    await expect(roles.getByRole('heading', { name: /Reviewer/ })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('it ends at once, and the history shows both changes with her name', async () => {
    await page.getByRole('button', { name: /^End this role now\W+Reviewer$/ }).click()
    await expect(page.getByText(/^Reviewer: the role has ended/).first()).toBeVisible()
    await expect(roles.getByRole('heading', { name: /Reviewer/ })).toHaveCount(0)
    await page.getByText('Every change of these roles').first().click()
    const history = page.getByRole('table', { name: 'Every change of these roles' })
    await expect(history.getByRole('row', { name: /Reviewer: ended.*Linnea Barraclough/ })).toHaveCount(1)
    await expect(history.getByRole('row', { name: /Reviewer: given.*Linnea Barraclough/ })).toHaveCount(1)
  })
})

test('Removing somebody is asked twice, and they are gone from the members of today', async ({ page, signInAs }) => {
  await signInAs('linnea-barraclough')
  await open(page, '/organisations')
  await page.getByRole('link', { name: 'Saltmarsh Coast Imaging Network' }).click()
  await page.getByRole('link', { name: 'Joel Pemberwick' }).click()
  await page.getByRole('link', { name: /^Remove Joel/ }).click()
  await expect(heading(page)).toHaveText('Remove Joel Pemberwick from Saltmarsh Coast Imaging Network?')
  await page.getByRole('button', { name: 'Remove Joel Pemberwick' }).click()
  await expect(heading(page)).toHaveText('Joel Pemberwick has left Saltmarsh Coast Imaging Network')
  await page.getByRole('link', { name: 'Back to the members' }).click()
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Joel Pemberwick' })).toHaveCount(0)
  await page.getByLabel('Show').selectOption('Left')
  await expect(page.getByRole('link', { name: 'Joel Pemberwick' })).toBeVisible()
})

test('An administrator invites somebody, who joins by the link of the letter; one who is uninvited cannot', async ({
  page,
  browser,
  baseURL,
  signInAs,
  faults,
}) => {
  faults.expect(/status of 400/)
  const email = 'petra.newcomer@soundings.example'
  const other = 'not.after.all@soundings.example'
  const field = page.getByLabel('Email address', { exact: true })
  const send = page.getByRole('button', { name: 'Send the invitation' })
  const waiting = page.getByRole('table', { name: 'Invitations not taken up yet' })
  await signInAs('linnea-barraclough')
  await open(page, '/organisations')
  await page.getByRole('link', { name: 'Tidewater Hospitals' }).click()
  await isReady(page)

  await test.step('what is wrong stands beside its field, and what was typed stays', async () => {
    await page.getByRole('checkbox', { name: 'Member', exact: true }).uncheck()
    await send.click()
    await expectErrorSummary(page, ['Enter an email address in the form name@example.com', 'Choose at least one role'])
    await field.fill('petra at soundings')
    await page.getByRole('checkbox', { name: 'Member', exact: true }).check()
    await page.getByLabel('Day').fill('1')
    await page.getByLabel('Month').fill('2')
    await page.getByLabel('Year').fill('2020')
    await send.click()
    await expectErrorSummary(page, [
      'Enter an email address in the form name@example.com',
      'Give a last day that is today or later',
    ])
    await page.reload()
    await isReady(page)
    await expect(field).toHaveValue('petra at soundings')
    await expect(page.getByLabel('Year')).toHaveValue('2020')
  })

  await test.step('two are invited, and both wait', async () => {
    await field.fill(email)
    await page.getByRole('checkbox', { name: 'Assessor' }).check()
    await page.getByLabel('Year').fill('2090')
    await send.click()
    await expect(page.getByText(`An invitation is on its way to ${email}.`).first()).toBeVisible()
    await expect(field).toHaveValue('')
    await field.fill(other)
    await send.click()
    await expect(
      waiting.getByRole('row', { name: new RegExp(`${email}.*Member, Assessor.*1 February 2090`) }),
    ).toHaveCount(1)
    await expect(waiting.getByRole('row', { name: new RegExp(`${other}.*Member.*No last day`) })).toHaveCount(1)
    await expectAccessible(page)
  })

  await test.step('one is withdrawn, in the hand as on the desk', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByText(`Withdraw: ${other}`).click()
    await expectAccessible(page)
    await expectTargets(page)
    await expectReflow(page)
    await page.getByRole('button', { name: new RegExp(`^Withdraw this invitation\\W+${other}$`) }).click()
    await expect(page.getByText(`The invitation to ${other} is withdrawn.`).first()).toBeVisible()
    await expect(waiting.getByRole('row', { name: other })).toHaveCount(0)
  })

  await test.step('its link is over, and the other one’s leads in', async () => {
    const newcomer = await browser.newPage({ baseURL: baseURL ?? '' })
    await newcomer.goto(await linkTo(other))
    await expect(heading(newcomer)).toHaveText('This link is over')
    await newcomer.goto(await linkTo(email))
    await newcomer.getByLabel('Your name', { exact: true }).fill('Petra Newcomer')
    await newcomer.getByLabel('New password', { exact: true }).fill('probe gel lamp tide')
    await newcomer.getByRole('button', { name: 'Join' }).click()
    await expect(newcomer).toHaveURL('/welcome')
    await newcomer.close()
  })

  await test.step('who joined is among the members, and no longer waits', async () => {
    await page.reload()
    await isReady(page)
    await page.getByLabel('Find by name').fill('petra')
    await expect(
      page.getByRole('table', { name: 'Members' }).getByRole('row', { name: /Petra Newcomer.*Assessor, Member/ }),
    ).toHaveCount(1)
    await expect(page.getByRole('region', { name: 'Invitations not taken up yet' })).not.toContainText(email)
  })
})
