import type { APIRequestContext, Page } from '@playwright/test'
import { expectReflow } from './layout.ts'
import { emailOf, expect, expectAccessible, expectErrorSummary, open, password, test, type Persona } from './support.ts'

interface Membership {
  readonly organisation: { readonly id: string; readonly name: string }
}

/** As a trust's own tool would: what this journey needs to be there already. */
const ask = async <Data>(request: APIRequestContext, origin: string, query: string, variables = {}): Promise<Data> => {
  const response = await request.post('/graphql', { data: { query, variables }, headers: { origin } })
  const { data, errors } = (await response.json()) as { data: Data; errors?: readonly { message: string }[] }
  expect(errors ?? []).toEqual([])
  return data
}

test('A statement from elsewhere is assessed anew, counted after a check, and counted at once, in the words of its reader', async ({
  page,
  browser,
  baseURL,
  signInAs,
}) => {
  // Three answers, by two people at two places.
  test.slow()
  const origin = baseURL ?? ''
  const as = async (persona: Persona, width: number): Promise<Page> => {
    const context = await browser.newContext({ baseURL: origin, viewport: { width, height: 900 } })
    const own = await context.newPage()
    await own.request.post('/auth/sign-in/email', { data: { email: emailOf(persona), password }, headers: { origin } })
    return own
  }
  const [administrator, lead, receiver] = [
    await as('linnea-barraclough', 1280),
    await as('anjali-fairweather', 1280),
    await as('grace-nakamura-bell', 390),
  ]
  await signInAs('idris-halloway-okafor')
  const { me } = await ask<{ me: { id: string; memberships: Membership[] } }>(
    page.request,
    origin,
    '{ me { id memberships { organisation { id name } } } }',
  )
  const placeOf = (name: RegExp): string =>
    me.memberships.find(({ organisation }) => name.test(organisation.name))?.organisation.id ?? ''
  const there = placeOf(/^Saltmarsh/)

  await test.step('the other organisation names somebody who leads there', async () => {
    const grace = await ask<{ me: { id: string } }>(receiver.request, origin, '{ me { id } }')
    const { member } = await ask<{ member: { version: number } }>(
      administrator.request,
      origin,
      'query($organisationId: UUID!, $personId: UUID!) { member(organisationId: $organisationId, personId: $personId) { version } }',
      { organisationId: there, personId: grace.me.id },
    )
    const given = await ask<{ giveRole: { __typename: string } }>(
      administrator.request,
      origin,
      'mutation($input: GiveRoleInput!) { giveRole(input: $input) { __typename } }',
      { input: { organisationId: there, personId: grace.me.id, role: 'ASSESSOR', expectedVersion: member.version } },
    )
    expect(given.giveRole.__typename).toBe('GiveRoleSuccess')
  })

  await test.step('it is signed by its owner and a lead at home', async () => {
    await open(page, '/scope')
    await page.getByLabel('Organisation', { exact: true }).selectOption({ label: 'Tidewater Hospitals' })
    await expect(page.getByText('Your next statement')).toBeVisible()
    for (const colleague of await page.getByLabel(/^Colleague to call on/).all())
      await colleague.fill('Anjali Fairweather')
    await expect(page.getByText('Saved')).toBeVisible()
    await page.getByRole('button', { name: 'Sign and send to a lead' }).click()
    await expect(page.getByText('You signed. It waits for a lead now.')).toBeVisible()
    await open(lead, '/scopes')
    await lead
      .getByRole('button', { name: /^Idris Halloway-Okafor signed/ })
      .click({ timeout: 1500 })
      .catch(() => undefined)
    await lead.getByRole('button', { name: 'Sign as lead' }).click()
    await expect(lead.getByText('Your answer is kept.')).toBeVisible()
  })

  const offer = async (): Promise<void> => {
    await open(page, '/scope')
    const statements = page.getByLabel('Statement to offer')
    await statements.selectOption({ label: await statements.locator('option').nth(1).innerText() })
    await page.getByLabel('Organisation to offer it to').selectOption({ label: 'Saltmarsh Coast Imaging Network' })
    await page.getByRole('button', { name: 'Offer it' }).click()
    await expect(page.getByText('It is offered. A lead there answers.')).toBeVisible()
  }
  const unfold = async (name: RegExp): Promise<void> => {
    await open(receiver, '/scopes')
    await receiver
      .getByRole('button', { name })
      .click({ timeout: 1500 })
      .catch(() => undefined)
  }
  const offers = /^Idris Halloway-Okafor offers/
  const told = async (words: RegExp): Promise<void> => {
    await open(page, '/scope')
    await expect(page.getByText(words).first()).toBeVisible()
  }

  await test.step('there some of its lines are assessed anew, and which has to be said', async () => {
    await offer()
    await unfold(offers)
    await expectReflow(receiver)
    await expectAccessible(receiver)
    await receiver.getByLabel('Some lines are assessed anew here').check()
    await receiver.getByRole('button', { name: 'Answer' }).click()
    await expectErrorSummary(receiver, [/line/])
    await receiver.getByRole('group', { name: 'Which lines are assessed anew?' }).getByRole('checkbox').first().check()
    await receiver.getByRole('button', { name: 'Answer' }).click()
    await expect(receiver.getByText('Your answer is kept.')).toBeVisible()
    await told(/To be assessed there, says Grace Nakamura-Bell/)
  })

  await test.step('or it counts after a check, which is recorded once it is done', async () => {
    await offer()
    await unfold(offers)
    await receiver.getByLabel('It counts here after an induction check').check()
    await receiver.getByRole('group', { name: 'Which lines are checked?' }).getByRole('checkbox').first().check()
    const by = new Date(Date.now() + 30 * 86_400_000)
    const day = receiver.getByRole('group', { name: 'To be checked by' })
    await day.getByLabel('Day').fill(String(by.getUTCDate()))
    await day.getByLabel('Month').fill(String(by.getUTCMonth() + 1))
    await day.getByLabel('Year').fill(String(by.getUTCFullYear()))
    await expectAccessible(receiver)
    await receiver.getByRole('button', { name: 'Answer' }).click()
    await expect(receiver.getByText('Your answer is kept.')).toBeVisible()
    await told(/with an induction check/)
    await unfold(/^Idris Halloway-Okafor waits for an induction check/)
    const now = new Date()
    const done = receiver.getByRole('group', { name: 'When was the check done?' })
    await done.getByLabel('Day').fill(String(now.getUTCDate()))
    await done.getByLabel('Month').fill(String(now.getUTCMonth() + 1))
    await done.getByLabel('Year').fill(String(now.getUTCFullYear()))
    await receiver.getByRole('button', { name: 'Record the check' }).click()
    await told(/Checked by Grace Nakamura-Bell/)
  })

  await test.step('or it counts as it stands', async () => {
    await offer()
    await unfold(offers)
    await receiver.getByRole('button', { name: 'Answer' }).click()
    await expect(receiver.getByText('Your answer is kept.')).toBeVisible()
    await told(/Accepted by Grace Nakamura-Bell/)
  })
})
