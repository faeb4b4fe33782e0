// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { shallowRef } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { showPage, viewer } from '../../../../tests/support/web.ts'
import SignUpPage from './SignUpPage.vue'

const answer = vi.fn<typeof fetch>()
vi.stubGlobal('fetch', answer)
afterEach(() => {
  vi.clearAllMocks()
  document.body.innerHTML = ''
})

const opened = { email: 'amara@example.org', invitation: { organisation: 'Tidewater', until: null, group: null } }

/** What the API says by path; anything else it knows nothing of. */
const answers = (byPath: Readonly<Record<string, readonly [status: number, body: object]>>) =>
  answer.mockImplementation(async path => {
    const [status, body] = byPath[String(path).replace('/auth', '')] ?? [200, {}]
    return new Response(JSON.stringify(body), { status })
  })

async function openLink(session = {}) {
  const shown = await showPage(SignUpPage, { path: '/sign-up?token=abc', session })
  await flushPromises()
  return shown
}

describe('the link of an invitation', () => {
  it('offers somebody signed in with its address to join with one press', async () => {
    answers({ '/sign-up/invitation': [200, { ...opened, hasAccount: true }] })
    const { page, router } = await openLink()
    expect(page.get('h1').text()).toBe('Join Tidewater')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(answer.mock.calls.map(([path]) => path)).toContain('/auth/account/join')
    expect(router.currentRoute.value.path).toBe('/')
  })

  it('asks somebody with an account to sign in first, and leads back here', async () => {
    answers({ '/sign-up/invitation': [200, { ...opened, hasAccount: true }] })
    const { page } = await openLink({ viewer: shallowRef(null) })
    expect(page.get('a').attributes('href')).toBe('/sign-in?returnTo=/sign-up?token=abc')
  })

  it('says so when it is over', async () => {
    answers({ '/sign-up/invitation': [400, { code: 'LINK_OVER' }] })
    const { page } = await openLink()
    expect(page.get('h1').text()).toBe('This link is over')
  })

  it('keeps what was typed when the answer does not come, and says what to do', async () => {
    answers({ '/sign-up/invitation': [200, { ...opened, hasAccount: false }], '/sign-up/accept': [500, {}] })
    const { page } = await openLink({ viewer: shallowRef(null), refresh: async () => viewer })
    await page.get('#name').setValue('Amara Osei')
    await page.get('#password').setValue('correct horse battery')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.get('.nhsuk-error-summary').text()).toContain('Something went wrong on our side')
    const name = page.get('#name').element
    expect(name instanceof HTMLInputElement && name.value).toBe('Amara Osei')
  })

  it('offers another try where the service cannot be reached', async () => {
    answer.mockRejectedValue(new TypeError('Failed to fetch'))
    const { page } = await openLink()
    expect(page.text()).toContain('We cannot reach Soundings')
    answers({ '/sign-up/invitation': [200, { ...opened, hasAccount: false }] })
    await page.get('button').trigger('click')
    await flushPromises()
    expect(page.get('h1').text()).toBe('Join Soundings')
  })
})

describe('signing up without a link', () => {
  it('asks for an address where it is open, and says the same to everybody', async () => {
    answers({ '/sign-in/ways': [200, { signUp: 'open', provider: null }] })
    const { page } = await showPage(SignUpPage, { path: '/sign-up' })
    await flushPromises()
    await page.get('#email').setValue('amara@example.org')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.get('h1').text()).toBe('Check your email')
  })

  it('tells where an invitation comes from where it is not', async () => {
    answers({ '/sign-in/ways': [200, { signUp: 'invitation', provider: null }] })
    const { page } = await showPage(SignUpPage, { path: '/sign-up' })
    await flushPromises()
    expect(page.text()).toContain('Signing up takes an invitation')
  })
})
