// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { showPage, viewer } from '../../../../tests/support/web.ts'
import SignInPage from './SignInPage.vue'

const answer = vi.fn<typeof fetch>()
vi.stubGlobal('fetch', answer)
/** What was sent to sign in; which ways in there are is looked up besides. */
const sent = () => answer.mock.calls.filter(([path]) => path === '/auth/sign-in/email').map(([, given]) => given?.body)
const answers = (status: number, body = '{}') =>
  answer.mockImplementation(async path =>
    path === '/auth/sign-in/email' ? new Response(body, { status }) : new Response(ways, { status: 200 }),
  )
let ways = '{"signUp":"invitation","provider":null}'
afterEach(() => {
  ways = '{"signUp":"invitation","provider":null}'
  vi.clearAllMocks()
  document.body.innerHTML = ''
})

async function signIn(path = '/sign-in', email = ' amara@example.org ', password = 'correct horse') {
  const shown = await showPage(SignInPage, { path, session: { refresh: async () => viewer } })
  await shown.page.get('#email').setValue(email)
  await shown.page.get('#password').setValue(password)
  await shown.page.get('form').trigger('submit')
  await flushPromises()
  return shown
}

describe('signing in', () => {
  it('leads back to the page one came from', async () => {
    answers(200)
    const { router } = await signIn('/sign-in?returnTo=/modules?area=OBS')
    expect(router.currentRoute.value.fullPath).toBe('/modules?area=OBS')
    expect(sent()).toEqual(['{"email":"amara@example.org","password":"correct horse"}'])
  })

  it.each([
    [401, 'The email address or password is not right'],
    [429, 'There were too many tries'],
    [500, 'Something went wrong on our side'],
  ])('says what to do when the answer is %i, and keeps the address', async (status, words) => {
    answers(status, status === 401 ? '{"code":"INVALID_EMAIL_OR_PASSWORD"}' : '{}')
    const { page } = await signIn()
    expect(page.get('.nhsuk-error-summary').text()).toContain(words)
    expect(document.title).toMatch(/^Error: /)
    const email = page.get('#email').element
    expect(email instanceof HTMLInputElement && email.value).toContain('amara@example.org')
  })

  it('says that the network is down when no answer comes', async () => {
    answer.mockRejectedValue(new TypeError('Failed to fetch'))
    const { page } = await signIn()
    expect(page.get('.nhsuk-error-summary').text()).toContain('We cannot reach Soundings')
  })

  it('asks for what is missing before it sends anything', async () => {
    const { page } = await signIn('/sign-in', ' ', '')
    expect(page.get('.nhsuk-error-summary').text()).toContain('Enter your email address')
    expect(page.get('.nhsuk-error-summary').text()).toContain('Enter your password')
    expect(sent()).toEqual([])
  })

  it('asks for the code where the account has a second factor, and remembers where one was going', async () => {
    answers(200, '{"twoFactorRedirect":true}')
    const { router } = await signIn('/sign-in?returnTo=/modules')
    expect(router.currentRoute.value.fullPath).toBe('/sign-in/code?returnTo=/modules')
  })

  it('offers the organisation’s own sign-in where there is one, and signing up where it is open', async () => {
    ways = '{"signUp":"open","provider":"Tidewater account"}'
    answers(200)
    const { page } = await showPage(SignInPage, { path: '/sign-in' })
    await flushPromises()
    expect(page.get('#provider').text()).toBe('Sign in with Tidewater account')
    expect(page.text()).toContain('Sign up to Soundings')
  })

  it.each([
    ['not_invited', 'You have no account here yet'],
    ['made_up', 'Signing in with your organisation did not work'],
  ])('says why the organisation’s sign-in came back with %s', async (problem, words) => {
    answers(200)
    const { page } = await showPage(SignInPage, { path: `/sign-in?error=${problem}` })
    await flushPromises()
    expect(page.get('.nhsuk-error-summary').text()).toContain(words)
  })

  it('tells someone whose session ran out that nothing is lost', async () => {
    const { page } = await showPage(SignInPage, { path: '/sign-in?expired=1&returnTo=/practice' })
    expect(page.text()).toContain('What you were typing is kept')
  })
})
