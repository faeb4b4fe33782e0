import { readFileSync } from 'node:fs'
import { test as base, expect, type BrowserContext, type Locator, type Page } from '@playwright/test'
import type axe from 'axe-core'

/** The invented people of the demo, by the name of their file. Each journey has a person of its own. */
export type Persona =
  | 'anjali-fairweather'
  | 'bernadette-quill'
  | 'callum-adeyemi-frost'
  | 'danuta-wilkes-oyelaran'
  | 'ffion-castellane'
  | 'grace-nakamura-bell'
  | 'idris-halloway-okafor'
  | 'joel-pemberwick'
  | 'kwame-ostrander'
  | 'linnea-barraclough'
  | 'marek-thistlewood'
  | 'priya-marlowe'
  | 'soraya-lindqvist'
  | 'tobias-eze-hartnell'
  | 'yusra-pennington-cole'

export const password = 'take-a-sounding'

export function emailOf(persona: Persona): string {
  return `${persona.replace('-', '.')}@soundings.example`
}

/** What went wrong behind the page: nothing may, unless a journey brings it about and says so. */
interface Faults {
  /** Says that this journey makes something fail on purpose. */
  expect(fault: RegExp): void
}

interface Fixtures {
  faults: Faults
  /** Signs in without the form, which has a journey of its own. */
  signInAs: (persona: Persona) => Promise<void>
}

/** Makes an uncaught error of whatever the content-security policy stopped, so that it counts as any other. */
const tellViolations = (): void => {
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    reportError(new Error(`content-security policy: ${violatedDirective} stopped ${blockedURI}`)),
  )
}

async function watch(context: BrowserContext, baseURL: string): Promise<string[]> {
  const seen: string[] = []
  await context.addInitScript(tellViolations)
  context.on('console', message => {
    if (message.type() === 'error') seen.push(`${message.text()} at ${message.location().url}`)
  })
  context.on('weberror', fault => void seen.push(`uncaught: ${fault.error().message}`))
  context.on('request', request => {
    const isOwn = request.url().startsWith(`${new URL(baseURL).origin}/`) || /^(data|blob|about):/.test(request.url())
    if (!isOwn) seen.push(`request to another host: ${request.url()}`)
  })
  return seen
}

export const test = base.extend<Fixtures>({
  faults: [
    async ({ context, baseURL }, use) => {
      // A press that cannot be made is told long before the whole journey's time is up.
      context.setDefaultTimeout(15_000)
      const expected: RegExp[] = []
      const seen = await watch(context, baseURL ?? '')
      await use({ expect: fault => void expected.push(fault) })
      expect(
        seen.filter(line => !expected.some(fault => fault.test(line))),
        'console errors, policy violations and requests to other hosts',
      ).toEqual([])
    },
    { auto: true },
  ],
  signInAs: async ({ context, baseURL }, use) => {
    await use(async persona => {
      const response = await context.request.post('/auth/sign-in/email', {
        data: { email: emailOf(persona), password },
        headers: { origin: baseURL ?? '' },
      })
      expect(response.status(), `${persona} signs in`).toBe(200)
    })
  },
})

export { expect }

/** The page's one heading; a page with none, or with two, fails whoever asks. */
export function heading(page: Page): Locator {
  return page.getByRole('heading', { level: 1 })
}

/** Goes to an address and waits until the page has what it shows. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await isReady(page)
}

export async function isReady(page: Page): Promise<void> {
  await expect(heading(page)).toBeVisible()
  await expect(page.locator('.app-loading'), 'nothing is on its way any more').toHaveCount(0)
}

const rules: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  // Only what is broken is asked for: on a page of a hundred rows the rest takes longer than the rules.
  resultTypes: ['violations'],
  preload: false,
}

const rulesProgram = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** What the rules find broken; their program is handed to a page once, however often it is looked at. */
async function findBroken(page: Page): Promise<axe.Result[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(rulesProgram)
  return page.evaluate(async options => {
    const { run } = (globalThis as unknown as { readonly axe: typeof axe }).axe
    return (await run(document, options)).violations
  }, rules)
}

/** Lays out what a page leaves for when it comes near, or what is measured moves while it is measured. */
async function layOutEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main *'))
      if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible'
  })
}

/** No rule of WCAG 2.2 at level A or AA is broken, by whatever a machine can see. */
export async function expectAccessible(page: Page): Promise<void> {
  await layOutEverything(page)
  const violations = await findBroken(page)
  const broken = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => html).join('\n')}`)
  const width = page.viewportSize()?.width
  // Softly, so that what the same visit measures next is told as well.
  expect.soft(broken, `broken rules at ${page.url()}, ${width} px wide`).toEqual([])
}

/** The error summary has the focus, names every problem, and the title says so too. */
export async function expectErrorSummary(page: Page, problems: readonly (string | RegExp)[]): Promise<Locator> {
  const summary = page.locator('.nhsuk-error-summary')
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
  await expect(summary.getByRole('link')).toHaveText([...problems])
  await expect(page).toHaveTitle(/^Error: /)
  return summary
}
