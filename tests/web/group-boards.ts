import type { Browser, Page } from '@playwright/test'
import { emailOf, password, type Persona } from './support.ts'

type Ask = <T>(query: string, variables?: object) => Promise<T>

/** Asks the API as whoever is signed in on a page, as a trust's own tool would. */
const askerOn =
  (page: Page): Ask =>
  async <T>(query: string, variables: object = {}) => {
    const origin = new URL(page.url()).origin
    const response = await page.request.post('/graphql', { data: { query, variables }, headers: { origin } })
    const { data } = (await response.json()) as { data?: T }
    if (data === undefined) throw new Error(`The API answered ${await response.text()}`)
    return data
  }

/** The board of the first group somebody follows. */
export async function firstBoard(page: Page): Promise<string> {
  await page.goto('/')
  const { cohorts } = await askerOn(page)<{ cohorts: { nodes: { id: string }[] } }>(
    '{ cohorts(first: 1) { nodes { id } } }',
  )
  return `/groups/${cohorts.nodes[0]?.id}/board`
}

/** Somebody signed in elsewhere. */
export async function elsewhere(
  browser: Browser,
  baseURL: string,
  persona: Persona,
): Promise<{ ask: Ask; id: string }> {
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await context.request.post('/auth/sign-in/email', {
    data: { email: emailOf(persona), password },
    headers: { origin: new URL(page.url()).origin },
  })
  const ask = askerOn(page)
  const { me } = await ask<{ me: { id: string } }>('{ me { id } }')
  return { ask, id: me.id }
}

interface Membership {
  readonly role: string
  readonly organisation: { readonly id: string }
}
const membershipsOf = async (ask: Ask): Promise<readonly Membership[]> => {
  const { me } = await ask<{ me: { memberships: Membership[] } }>('{ me { memberships { role organisation { id } } } }')
  return me.memberships
}

/** A group of the viewer's that one other person joined and shares their ratings with. */
export async function groupWith(page: Page, learner: { ask: Ask; id: string }): Promise<string> {
  await page.goto('/')
  const ask = askerOn(page)
  const theirs = new Set((await membershipsOf(learner.ask)).map(({ organisation }) => organisation.id))
  const here = (await membershipsOf(ask)).find(
    ({ role, organisation }) => role === 'EDUCATOR' && theirs.has(organisation.id),
  )
  const organisationId = here?.organisation.id
  const startsOn = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10)
  const stages = [{ title: 'First steps', dueAfterDays: 30 }]
  const { createCohort } = await ask<{ createCohort: { cohort: { id: string } } }>(
    `mutation ($input: CreateCohortInput!) { createCohort(input: $input) { ... on CreateCohortSuccess { cohort { id } } } }`,
    {
      input: {
        organisationId,
        furtherOrganisationIds: [],
        name: 'Two who share',
        roleProfileCode: 'ROLE-ENH-OBS',
        pathwayCode: null,
        startsOn,
        stages,
      },
    },
  )
  const cohortId = createCohort.cohort.id
  await ask(`mutation ($input: AskIntoCohortInput!) { askIntoCohort(input: $input) { __typename } }`, {
    input: { cohortId, organisationId, personIds: [learner.id], startsOn: null, wholeTimePercent: 100 },
  })
  const { answerCohort } = await learner.ask<{ answerCohort: { __typename: string } }>(
    `mutation ($input: AnswerCohortInput!) { answerCohort(input: $input) { __typename } }`,
    { input: { cohortId, isAccepted: true, shares: ['RATINGS'] } },
  )
  if (answerCohort.__typename !== 'AnswerCohortSuccess') throw new Error(`Nobody joined: ${answerCohort.__typename}`)
  return cohortId
}
