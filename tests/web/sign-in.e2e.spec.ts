import { emailOf, expect, expectErrorSummary, heading, open, password, test } from './support.ts'

test.describe('Signing in', () => {
  test('says in clear words that the password is wrong, and keeps the email address', async ({ page, faults }) => {
    faults.expect(/status of 401/)
    await open(page, '/sign-in')
    await page.getByLabel('Email address').fill(emailOf('linnea-barraclough'))
    await page.getByLabel('Password', { exact: true }).fill('take-a-guess')
    await page.getByRole('button', { name: 'Sign in' }).click()

    const wrong = 'The email address or password is not right. Check both and try again'
    const summary = await expectErrorSummary(page, [wrong])
    await expect(page.getByLabel('Email address')).toHaveValue(emailOf('linnea-barraclough'))
    await summary.getByRole('link', { name: wrong }).click()
    const field = page.getByLabel('Password', { exact: true })
    await expect(field).toBeFocused()
    await expect(field).toHaveAccessibleDescription(new RegExp(`^Error:\\s+${wrong}$`))
  })

  test('names what was left empty, each beside its field', async ({ page }) => {
    await open(page, '/sign-in')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expectErrorSummary(page, ['Enter your email address', 'Enter your password'])
    await expect(page.getByLabel('Email address')).toHaveAccessibleDescription(/^Error:\s+Enter your email address$/)
    await expect(page.getByLabel('Email address')).toHaveAttribute('aria-invalid', 'true')
  })

  test('shows what is typed as a password when asked', async ({ page }) => {
    await open(page, '/sign-in')
    const field = page.getByLabel('Password', { exact: true })
    await field.fill('gloves just off')
    await page.getByRole('button', { name: 'Show password' }).click()
    await expect(field).toHaveAttribute('type', 'text')
    await page.getByRole('button', { name: 'Hide password' }).click()
    await expect(field).toHaveAttribute('type', 'password')
    await expect(field).toHaveValue('gloves just off')
  })

  test('leads to the next step within five seconds, and signing out leaves nothing open', async ({ page }) => {
    await open(page, '/sign-in')
    await page.getByLabel('Email address').fill(emailOf('linnea-barraclough'))
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article').first()).toBeVisible({ timeout: 5_000 })
    await expect(heading(page)).toHaveText('Your next step')
    await expect(page.getByRole('banner')).toContainText('Linnea Barraclough')

    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(heading(page)).toHaveText('Sign in to Soundings')
    await expect(heading(page)).toBeFocused()
    await expect(page.getByRole('main')).toContainText('You are signed out')
    await expect(page.getByRole('navigation', { name: 'Main menu' })).toHaveCount(0)

    await page.goBack()
    await expect(heading(page)).toHaveText('Sign in to Soundings')
    await expect(page.getByText('Linnea Barraclough')).toHaveCount(0)
  })

  test('leads back to the protected address one came for', async ({ page }) => {
    await page.goto('/modules?search=audit')
    await expect(heading(page)).toHaveText('Sign in to Soundings')
    await page.getByLabel('Email address').fill(emailOf('linnea-barraclough'))
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL('/modules?search=audit')
    await expect(heading(page)).toHaveText('Modules')
  })

  test('never leads to another site', async ({ page }) => {
    await page.goto('/sign-in?returnTo=//elsewhere.example/')
    await page.getByLabel('Email address').fill(emailOf('linnea-barraclough'))
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(heading(page)).toHaveText('Your next step')
    await expect(page).toHaveURL('/')
  })

  test('ends in every tab when it ends in one', async ({ page, context, signInAs }) => {
    await signInAs('linnea-barraclough')
    await open(page, '/capabilities')
    const other = await context.newPage()
    await open(other, '/')
    await other.getByRole('button', { name: 'Sign out' }).click()
    await expect(heading(page)).toHaveText('Sign in to Soundings')
    await expect(page.getByText('Linnea Barraclough')).toHaveCount(0)
  })
})
