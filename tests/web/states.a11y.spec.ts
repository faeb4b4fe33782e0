import type { Page } from '@playwright/test'
import { expectReflow, expectTargets } from './layout.ts'
import {
  expect,
  expectAccessible,
  expectErrorSummary,
  heading,
  isReady,
  open,
  password,
  test,
  type Persona,
} from './support.ts'

/** What a page looks like beside its usual self: empty, refused, not found, out of reach, with a dialog open. */
interface State {
  readonly name: string
  readonly persona: Persona | null
  readonly path: string
  /** Brings the state about, on the page at this address. */
  readonly enter: (page: Page) => Promise<void>
}

const showsHeading =
  (name: string | RegExp) =>
  async (page: Page): Promise<void> => {
    await expect(page.getByRole('heading', { name })).toBeVisible()
  }

const pressAndFail =
  (button: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: button, exact: true }).click()
    await expectErrorSummary(page, await page.locator('.nhsuk-error-summary').getByRole('link').allInnerTexts())
  }

async function openShortcuts(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
}

async function beginCodes(page: Page): Promise<void> {
  await page.getByLabel('Your password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(heading(page)).toHaveText('Add Soundings to your app')
  await expect(page.getByRole('img', { name: /picture for your app/ })).toBeVisible()
}

async function showsAlsoFound(page: Page): Promise<void> {
  await expect(page.getByText(/^Also in the library/)).toBeVisible()
  await expect(page.getByText('Looked for “discrepancy” instead')).toBeVisible()
}

async function failToRecord(page: Page): Promise<void> {
  await page
    .getByText(/^Already in place\? Record it/)
    .first()
    .click()
  await pressAndFail('Record it')(page)
}

async function failToRecordMedicine(page: Page): Promise<void> {
  await page.getByText('Record another medicine: A lawful route').click()
  await pressAndFail('Record it')(page)
}

async function failToObserve(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/colleagues\/./)
  await pressAndFail('Record this observation')(page)
}

async function findNobody(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link').first().click()
  await page.getByLabel('Find by name').fill('zzzz')
  await expect(page.getByRole('heading', { name: 'Nobody here fits' })).toBeVisible()
}

async function failToGive(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link').first().click()
  await page.getByRole('table').getByRole('link').first().click()
  await pressAndFail('Give this role')(page)
}

async function failToInvite(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link').first().click()
  await pressAndFail('Send the invitation')(page)
}

const persona = 'danuta-wilkes-oyelaran'
const noPerson = '/colleagues/01890000-0000-7000-8000-00000000dead'
const states: readonly State[] = [
  { name: 'the sign-in page after an empty form', persona: null, path: '/sign-in', enter: pressAndFail('Sign in') },
  {
    name: 'a new password asked for nobody',
    persona: null,
    path: '/forgotten-password',
    enter: pressAndFail('Send the link'),
  },
  { name: 'a link that is over', persona: null, path: '/reset-password', enter: showsHeading('This link is over') },
  { name: 'the picture for the app', persona: 'danuta-wilkes-oyelaran', path: '/account/codes', enter: beginCodes },
  {
    name: 'closing without an answer',
    persona: 'danuta-wilkes-oyelaran',
    path: '/account/close',
    enter: pressAndFail('Close my account'),
  },
  { name: 'home without a goal', persona: 'linnea-barraclough', path: '/', enter: showsHeading('Where you stand') },
  { name: 'the list of keys', persona, path: '/capabilities?area=URO', enter: openShortcuts },
  { name: 'no capability found', persona, path: '/capabilities?search=zzzz', enter: showsHeading(/^No capability/) },
  { name: 'no module found', persona, path: '/modules?search=zzzz', enter: showsHeading(/^No module/) },
  { name: 'a search that was understood', persona, path: '/modules?search=discrepency', enter: showsAlsoFound },
  { name: 'nobody found', persona, path: '/colleagues?search=zzzz', enter: showsHeading(/^Nobody of that name/) },
  { name: 'a module that is not there', persona, path: '/modules/NONE', enter: showsHeading('Module not found') },
  {
    name: 'day one without an answer',
    persona,
    path: '/pathways/PW-CON-GEN',
    enter: pressAndFail('Save these answers'),
  },
  { name: 'a profile of somebody new', persona: 'linnea-barraclough', path: '/profile', enter: isReady },
  { name: 'no pathways to compare', persona, path: '/pathways/compare', enter: isReady },
  { name: 'a case that is not needed', persona, path: '/pathways/PW-PRE-W/case', enter: showsHeading(/^No case/) },
  { name: 'a pathway that is not there', persona, path: '/pathways/NONE', enter: showsHeading('Pathway not found') },
  { name: 'a colleague who is not there', persona, path: noPerson, enter: showsHeading('Colleague not found') },
  { name: 'a module that is finished', persona, path: '/modules/ADV-01', enter: showsHeading('What you do') },
  { name: 'another way to a module', persona, path: '/modules/WAY-30', enter: showsHeading('What you do') },
  { name: 'colleagues for who does not assess', persona: 'priya-marlowe', path: '/colleagues', enter: isReady },
  { name: 'people and roles for who does not look after any', persona, path: '/organisations', enter: isReady },
  {
    name: 'nobody of that name among members',
    persona: 'linnea-barraclough',
    path: '/organisations',
    enter: findNobody,
  },
  { name: 'a role given without a role', persona: 'linnea-barraclough', path: '/organisations', enter: failToGive },
  {
    name: 'an invitation without an address',
    persona: 'linnea-barraclough',
    path: '/organisations',
    enter: failToInvite,
  },
  { name: 'an erasure without an address', persona, path: '/my-data/erase', enter: pressAndFail('Erase my record') },
  { name: 'starting without an area', persona, path: '/modules/CON-07', enter: pressAndFail('Start') },
  { name: 'recording without a name', persona, path: '/', enter: failToRecord },
  {
    name: 'a medicine without a name',
    persona: 'idris-halloway-okafor',
    path: '/certificates',
    enter: failToRecordMedicine,
  },
  { name: 'an observation without a value', persona, path: '/colleagues', enter: failToObserve },
]

test.describe.configure({ mode: 'parallel', timeout: 120_000 })

async function expectFit(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectTargets(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
  await expectTargets(page)
  await expectReflow(page)
}

for (const state of states)
  test(`Everyone can use ${state.name}`, async ({ page, signInAs }) => {
    if (state.persona) await signInAs(state.persona)
    await open(page, state.path)
    await state.enter(page)
    await expect(heading(page)).toHaveCount(1)
    await expectFit(page)
  })

test('Everyone can use a page that the service does not answer', async ({ page, signInAs, faults }) => {
  faults.expect(/net::ERR_/)
  await signInAs(persona)
  await open(page, '/')
  await page.route('**/graphql', route => route.abort())
  for (const name of ['Modules', 'Pathways', 'My capabilities', 'Colleagues']) {
    await page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('alert').getByRole('heading', { name: 'We cannot reach Soundings' })).toBeVisible()
    await expect(heading(page)).toHaveText(name)
  }
  await expectFit(page)
  await page.unroute('**/graphql')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('link', { name: 'Anjali Fairweather' })).toBeVisible()
})

test('Single keys lead to pages, are listed on “?”, and can be turned off', async ({ page, signInAs }) => {
  await signInAs(persona)
  await open(page, '/')
  await page.keyboard.press('g')
  await page.keyboard.press('m')
  await expect(heading(page)).toHaveText('Modules')
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await dialog.getByLabel('Use single-key shortcuts').uncheck()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toBeHidden()
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await expect(heading(page), 'single keys rest once they are turned off').toHaveText('Modules')
})
