import type { Page } from '@playwright/test'
import { serveEveryBlock } from './every-block-page.ts'
import { followedGroupVisits } from './followed-group.ts'
import { groupVisits } from './groups.ts'
import { expectKeyboard, expectReflow, expectTargets, unfoldAll } from './layout.ts'
import { routeNames } from './routes.ts'
import { firstBoard } from './group-boards.ts'
import { ownStatement } from './statements.ts'
import { begunDraft, begunPathway } from './studio-drafts.ts'
import { askSupervisor, proposedLowering } from './sign-offs.ts'
import { emailOf, expect, expectAccessible, heading, isReady, open, password, test, type Persona } from './support.ts'
import type { Visit } from './visit.ts'

async function firstColleague(page: Page): Promise<string> {
  await open(page, '/colleagues')
  return (await page.getByRole('main').getByRole('link').first().getAttribute('href')) ?? ''
}

async function firstOrganisation(page: Page): Promise<string> {
  await open(page, '/organisations')
  return (await page.getByRole('main').getByRole('link').first().getAttribute('href')) ?? ''
}

async function firstMember(page: Page): Promise<string> {
  await open(page, await firstOrganisation(page))
  return (await page.getByRole('table').getByRole('link').first().getAttribute('href')) ?? ''
}

async function ownOrganisation(page: Page): Promise<string> {
  await open(page, '/my-data')
  return (
    (await page
      .getByRole('link', { name: /^Leave / })
      .first()
      .getAttribute('href')) ?? ''
  )
}

/** The page of a request made for it, as a trust's own tool would make one. */
async function askedFor(page: Page, route: string): Promise<string> {
  await open(page, '/observations')
  const input = { formCode: 'DIRECT-OBSERVATION', about: 'Thyroid', capabilityCodes: ['CLN-03'], route }
  const response = await page.request.post('/graphql', {
    data: {
      query: `mutation($input: RequestObservationInput!) { requestObservation(input: $input) {
        ... on RequestObservationSuccess { request { id } } } }`,
      variables: { input },
    },
    headers: { origin: new URL(page.url()).origin },
  })
  const { data } = (await response.json()) as { data: { requestObservation: { request: { id: string } } } }
  return `/observations/${data.requestObservation.request.id}`
}

/** A piece of evidence of one's own, added as people do. */
async function ownPiece(page: Page): Promise<string> {
  await open(page, '/record/add/AWARD')
  await page.getByLabel('What was it, in a few words?').fill('Postgraduate certificate')
  await page.getByLabel('Who awarded it').fill('The university')
  await page.getByRole('button', { name: 'Add to my record' }).click()
  await expect(heading(page)).toHaveText('Postgraduate certificate')
  return new URL(page.url()).pathname
}

/** A link to what Danuta was told and says of herself, as somebody without an account opens it. */
async function sharedPortfolio(page: Page): Promise<string> {
  const until = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
  const answer = await page.request.post('/graphql', {
    headers: { 'apollo-require-preflight': 'true' },
    data: {
      query: `mutation { sharePortfolio(input: { forWhom: "A panel", sections: [CONFIRMED, HISTORY, SELF_RATINGS], until: "${until}" }) {
        ... on SharePortfolioSuccess { link } } }`,
    },
  })
  const { data } = (await answer.json()) as { data: { sharePortfolio: { link: string } } }
  return new URL(data.sharePortfolio.link).pathname
}

/** What Idris signed for Tobias and would lower, and whom he asks to agree. */
const lowering = () =>
  proposedLowering('tobias-eze-hartnell', 'contrast', { first: 'idris-halloway-okafor', second: persona })

/** A preceptorship of Danuta's that Kwame said yes to, made as a trust's own tool would make one. */
async function supported(page: Page): Promise<string> {
  await open(page, '/preceptorship')
  const { origin } = new URL(page.url())
  const ask = async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const response = await page.request.post('/graphql', { data: { query, variables }, headers: { origin } })
    return ((await response.json()) as { data: Data }).data
  }
  const signIn = (who: Persona) =>
    page.request.post('/auth/sign-in/email', { data: { email: emailOf(who), password }, headers: { origin } })
  const { peopleToName } = await ask<{ peopleToName: { id: string }[] }>('{ peopleToName(search: "Kwame") { id } }')
  const startsOn = new Date().toISOString().slice(0, 10)
  const { startPreceptorship } = await ask<{ startPreceptorship: { preceptorship: { id: string } } }>(
    `mutation($input: StartPreceptorshipInput!) { startPreceptorship(input: $input) {
      ... on StartPreceptorshipSuccess { preceptorship { id } } } }`,
    { input: { preceptorId: peopleToName[0]?.id, startsOn, hoursPerMonth: 3 } },
  )
  const { id } = startPreceptorship.preceptorship
  await signIn('kwame-ostrander')
  await ask(`mutation($input: AnswerPreceptorshipInput!) { answerPreceptorship(input: $input) { __typename } }`, {
    input: { id, expectedVersion: 1, isAccepted: true },
  })
  await signIn(persona)
  return `/preceptorship/${id}`
}

/** Danuta assesses, has steps of every kind, and a module under way: her pages are the fullest. */
const administrator = 'linnea-barraclough'
const author = 'idris-halloway-okafor'
const persona = 'danuta-wilkes-oyelaran'
const visits: Readonly<Record<string, Visit>> = {
  home: { persona, path: '/' },
  welcome: { persona, path: '/welcome' },
  practice: { persona, path: '/practice' },
  capabilities: { persona, path: '/capabilities' },
  modules: { persona, path: '/modules' },
  'content-defects': { persona: 'tobias-eze-hartnell', path: '/content-defects' },
  module: { persona, path: '/modules/ADV-13' },
  'module-days': { persona: administrator, path: '/days' },
  'finish-module': { persona, path: '/modules/ADV-12/finish' },
  pathways: { persona, path: '/pathways' },
  pathway: { persona, path: '/pathways/PW-ADV-GMU' },
  'pathway-case': { persona, path: '/pathways/PW-ADV-GMU/case' },
  'compare-pathways': { persona, path: '/pathways/compare?with=PW-ADV-GMU&with=PW-ADV-OBS' },
  profile: { persona, path: '/profile' },
  plan: { persona, path: '/plan' },
  record: { persona, path: '/record' },
  'record-add': { persona, path: '/record/add' },
  'record-add-kind': { persona, path: '/record/add/PEER_AUDIT' },
  'record-piece': { persona, path: ownPiece },
  'record-change': { persona, path: async page => `${await ownPiece(page)}/change` },
  confirmations: { persona, path: '/confirmations' },
  preceptorships: { persona: 'kwame-ostrander', path: '/preceptorship' },
  preceptorship: { persona, path: supported },
  'preceptorship-meeting': { persona, path: async page => `${await supported(page)}/WEEK_2` },
  ...groupVisits,
  trainee: { persona, path: '/trainee' },
  reviews: { persona: 'grace-nakamura-bell', path: '/reviews' },
  log: { persona, path: '/log' },
  'log-history': { persona, path: '/log/history' },
  'log-import': { persona: administrator, path: '/log/import' },
  learn: { persona, path: async page => `${await serveEveryBlock(page)}?part=do` },
  'learning-case': { persona, path: '/log/case' },
  history: { persona, path: '/history?on=2026-01-31' },
  'capability-history': { persona, path: '/history/CLN-08' },
  messages: { persona, path: '/messages' },
  'message-choices': { persona, path: '/messages/choices' },
  unsubscribe: { persona: null, path: '/unsubscribe/any' },
  jobs: { persona: administrator, path: '/administration/jobs' },
  portfolio: { persona, path: '/portfolio' },
  'shared-portfolio': { persona, path: sharedPortfolio },
  scope: { persona, path: '/scope' },
  'scope-confirm': { persona, path: '/scope/confirm' },
  'scope-statement': { persona, path: ownStatement },
  scopes: { persona, path: '/scopes' },
  'verify-scope': { persona: null, path: '/verify-scope/any' },
  certificates: { persona: 'idris-halloway-okafor', path: '/certificates' },
  colleagues: { persona, path: '/colleagues' },
  colleague: { persona, path: firstColleague },
  organisations: { persona: administrator, path: '/organisations' },
  members: { persona: administrator, path: firstOrganisation },
  member: { persona: administrator, path: firstMember },
  'organisation-forms': {
    persona: administrator,
    path: async page => (await firstOrganisation(page)).replace('/members', '/forms'),
  },
  'organisation-form': {
    persona: administrator,
    path: async page => (await firstOrganisation(page)).replace('/members', '/forms/new'),
  },
  'remove-member': { persona: administrator, path: async page => `${await firstMember(page)}/remove` },
  'my-data': { persona, path: '/my-data' },
  'erase-record': { persona, path: '/my-data/erase' },
  'leave-organisation': { persona, path: ownOrganisation },
  'record-erased': { persona, path: '/record-erased?keptAs=Person%205F2A91C0' },
  'sign-in': { persona: null, path: '/sign-in' },
  'sign-in-code': { persona: null, path: '/sign-in/code' },
  'sign-up': { persona: null, path: '/sign-up' },
  'forgotten-password': { persona: null, path: '/forgotten-password' },
  'reset-password': { persona: null, path: '/reset-password?token=any' },
  'confirm-email': { persona: null, path: '/confirm-email?token=any' },
  account: { persona, path: '/account' },
  'account-name': { persona, path: '/account/name' },
  'account-email': { persona, path: '/account/email' },
  'account-password': { persona, path: '/account/password' },
  'account-codes': { persona, path: '/account/codes' },
  'account-devices': { persona, path: '/account/devices' },
  'account-close': { persona, path: '/account/close' },
  observations: { persona: 'idris-halloway-okafor', path: '/observations' },
  'ask-observation': { persona: 'idris-halloway-okafor', path: '/observations/ask' },
  'paper-observation': { persona: 'idris-halloway-okafor', path: '/observations/paper' },
  'type-in-observation': { persona: 'idris-halloway-okafor', path: '/observations/type-in' },
  observation: { persona: 'idris-halloway-okafor', path: page => askedFor(page, 'QR') },
  'hand-over': {
    persona: 'idris-halloway-okafor',
    path: async page => `${await askedFor(page, 'HAND_OVER')}/hand-over`,
  },
  observe: { persona: null, path: '/observe/any' },
  'sign-off': { persona, path: '/sign-off?for=GMU-03' },
  'sign-off-level': { persona: 'yusra-pennington-cole', path: '/sign-off/whole-role' },
  'sign-off-folder': { persona: 'callum-adeyemi-frost', path: '/sign-off/technique-reports-referral' },
  'starting-position': { persona, path: '/sign-off/starting-position' },
  decisions: { persona, path: '/decisions?show=signed' },
  decision: {
    persona: 'yusra-pennington-cole',
    path: async () =>
      `/decisions/${await askSupervisor('bernadette-quill', 'mdt-and-referral', 'yusra-pennington-cole')}`,
  },
  'propose-reversal': { persona: author, path: async () => `/decisions/${(await lowering()).requestId}/lower` },
  reversals: { persona, path: '/sign-off/reversals' },
  'lower-held': { persona, path: '/sign-off/reversals/new' },
  reversal: { persona: 'tobias-eze-hartnell', path: async () => `/sign-off/reversals/${(await lowering()).id}` },
  signers: {
    persona: administrator,
    path: async page => (await firstOrganisation(page)).replace('/members', '/signers'),
  },
  'confirm-observation': { persona: null, path: '/confirm-observation/any' },
  studio: { persona: author, path: '/studio' },
  coverage: { persona: author, path: '/studio/coverage' },
  'service-cover': { persona: administrator, path: '/service-cover' },
  'group-board': { persona: 'kwame-ostrander', path: firstBoard },
  'group-most': {
    persona: 'kwame-ostrander',
    path: async page => (await firstBoard(page)).replace('/board', '/most'),
  },
  'new-draft': { persona: author, path: '/studio/new' },
  'import-draft': { persona: author, path: '/studio/import' },
  draft: { persona: author, path: begunDraft },
  insights: { persona: author, path: '/studio/insights' },
  'module-insights': { persona: author, path: '/studio/insights/PRE-01' },
  'draft-about': { persona: author, path: async page => `${await begunDraft(page)}/about` },
  'draft-preview': { persona: author, path: async page => `${await begunDraft(page)}/preview` },
  'draft-review': { persona: author, path: async page => `${await begunDraft(page)}/review` },
  'discard-draft': { persona: author, path: async page => `${await begunDraft(page)}/discard` },
  'new-pathway-draft': { persona: author, path: '/studio/pathways/new?from=PW-ENH-MSK' },
  'pathway-draft': { persona: author, path: begunPathway },
  'pathway-draft-preview': { persona: author, path: async page => `${await begunPathway(page)}/preview` },
  'pathway-draft-review': { persona: author, path: async page => `${await begunPathway(page)}/review` },
  ...followedGroupVisits(persona),
  'discard-pathway-draft': { persona: author, path: async page => `${await begunPathway(page)}/discard` },
  'not-found': { persona, path: '/no-such-page' },
}

const names = routeNames()

test.describe.configure({ mode: 'parallel', timeout: 180_000 })

test('Every route of the web app has its accessibility twin, and every twin its route', () => {
  expect(names.toSorted()).toEqual(Object.keys(visits).toSorted())
})

/** One heading of the first level, which has the focus after coming here from another page. */
async function expectHeading(page: Page, name: string): Promise<void> {
  await expect.soft(heading(page), 'one heading of the first level').toHaveCount(1)
  // The way home leads to the sign-in page where nobody is signed in, and from there on to itself.
  if (name === 'sign-in') return
  const title = await heading(page).innerText()
  const elsewhere = page.getByRole('banner').getByRole('link', { name: name === 'home' ? 'Modules' : /home$/ })
  await elsewhere.click()
  await expect(heading(page)).not.toHaveText(title)
  await page.goBack()
  await isReady(page)
  await expect.soft(heading(page), 'the heading has the focus after coming here').toBeFocused()
  await expect.soft(heading(page), 'one heading of the first level after coming here').toHaveCount(1)
  await expect.soft(page, 'the title of the window').toHaveTitle(/ – Soundings$/)
}

/** No rule of WCAG 2.2 AA broken, on a desk or in a hand, folded or unfolded, at 400 % zoom. */
async function expectRules(page: Page): Promise<void> {
  await test.step('on a desk, folded', () => expectAccessible(page))
  // Where nothing was folded, the page is the same as before.
  if ((await unfoldAll(page)) > 0) await test.step('on a desk, unfolded', () => expectAccessible(page))
  await expectTargets(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await test.step('in a hand', () => expectAccessible(page))
  await expectTargets(page)
  await expectReflow(page)
}

// One visit for everything that is asked of a page; whatever it falls short in is told, not the first of it alone.
for (const name of names)
  test(`The page “${name}” is walked by keyboard, has one heading, and breaks no rule of WCAG 2.2 AA`, async ({
    page,
    signInAs,
  }) => {
    const visit = visits[name]
    expect(visit, `the route “${name}” has a twin`).toBeDefined()
    if (!visit) return
    if (visit.persona) await signInAs(visit.persona)
    await open(page, typeof visit.path === 'string' ? visit.path : await visit.path(page))
    await test.step('by keyboard', () => expectKeyboard(page))
    await test.step('its heading', () => expectHeading(page, name))
    await test.step('the rules', () => expectRules(page))
  })
