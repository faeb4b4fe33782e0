import { randomUUID } from 'node:crypto'
import { expect, request, type APIRequestContext, type Browser, type Page } from '@playwright/test'
import { linkTo } from './letters.ts'
import { emailOf, password, type Persona } from './support.ts'

/** A piece of evidence of one kind, for whatever a line still lacks. */
interface Piece {
  readonly kindCode: string
  readonly title: string
  readonly details?: readonly { readonly key: string; readonly value: string }[]
  /** Who confirms it; nobody where left out. */
  readonly by?: Persona
}

interface Folder {
  readonly canAsk: boolean
  readonly line: { readonly request: { readonly id: string; readonly state: string } | null }
  readonly organisation: { readonly id: string } | null
  readonly requirements: readonly { readonly missingFor: readonly { readonly code: string }[] }[]
}

/** Somebody signed in beside the page, as a trust's own tool would be: what they do leaves no trace in the browser. */
class Beside {
  constructor(
    private readonly http: APIRequestContext,
    private readonly origin: string,
  ) {}

  async send<Data>(query: string, variables: object = {}): Promise<Data> {
    const response = await this.http.post('/graphql', { data: { query, variables }, headers: { origin: this.origin } })
    const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] }
    expect(errors ?? [], query).toEqual([])
    return data
  }

  /** Sends one change and sees that it was made. */
  async change<Answer extends { __typename: string }>(name: string, input: object, more = ''): Promise<Answer> {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}`
    const query = `mutation($input: ${type}Input!) { ${name}(input: $input) {
      __typename ... on ${type}Success { __typename ${more} } ... on InvalidInput { fields { path message } } } }`
    const answer = (await this.send<Record<string, Answer>>(query, { input }))[name]
    expect(answer?.__typename, JSON.stringify(answer)).toBe(`${type}Success`)
    return answer as Answer
  }

  async idOf(persona: Persona): Promise<string> {
    const { peopleToName } = await this.send<{ peopleToName: { id: string; name: string }[] }>(
      '{ peopleToName { id name } }',
    )
    const [first] = persona.split('-', 1)
    return peopleToName.find(({ name }) => name.toLowerCase().startsWith(`${first} `))?.id ?? ''
  }

  async folder(scopeLineCode: string, organisationId: string | null): Promise<Folder> {
    const query = `query($code: String!, $at: UUID) { signOffFolder(scopeLineCode: $code, organisationId: $at) {
      canAsk line { request { id state } } organisation { id } requirements { missingFor { code } } } }`
    const variables = { code: scopeLineCode, at: organisationId }
    return (await this.send<{ signOffFolder: Folder }>(query, variables)).signOffFolder
  }

  end(): Promise<void> {
    return this.http.dispose()
  }
}

export const beside = (persona: Persona): Promise<Beside> => besideBy(emailOf(persona), password)

async function besideBy(email: string, secret: string): Promise<Beside> {
  const origin = `http://localhost:${process.env['BROWSER_SPECS_PORT']}`
  const http = await request.newContext({ baseURL: origin })
  const response = await http.post('/auth/sign-in/email', {
    data: { email, password: secret },
    headers: { origin },
  })
  expect(response.status(), `${email} signs in`).toBe(200)
  return new Beside(http, origin)
}

/** Adds pieces for whatever the line lacks, as its owner, and has them confirmed by those named. */
export async function fillFolder(owner: Beside, line: string, pieces: readonly Piece[]): Promise<void> {
  const { requirements } = await owner.folder(line, null)
  const capabilityCodes = [...new Set(requirements.flatMap(({ missingFor }) => missingFor.map(({ code }) => code)))]
  for (const { by, details = [], ...piece } of pieces) {
    const on = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10)
    const input = { onceKey: randomUUID(), on, capabilityCodes, details, learnt: 'To say why before I do it', ...piece }
    const added = await owner.change<{ __typename: string; piece: { id: string; version: number } }>(
      'addEvidence',
      input,
      'piece { id version }',
    )
    if (by !== undefined) await haveConfirmed(owner, added.piece, by)
  }
}

async function haveConfirmed(owner: Beside, piece: { id: string; version: number }, by: Persona): Promise<void> {
  await owner.change('requestConfirmation', {
    id: piece.id,
    expectedVersion: piece.version,
    personId: await owner.idOf(by),
  })
  const colleague = await beside(by)
  const { confirmationQueue } = await colleague.send<{
    confirmationQueue: { edges: { node: { id: string; piece: { id: string } } }[] }
  }>('{ confirmationQueue(first: 100) { edges { node { id piece { id } } } } }')
  const waiting = confirmationQueue.edges.filter(({ node }) => node.piece.id === piece.id)
  await colleague.change('answerConfirmations', {
    ids: waiting.map(({ node }) => node.id),
    answer: 'CONFIRMED',
    comment: null,
  })
  await colleague.end()
}

/** What a line below 3 asks for: something written of one's own, and a supervisor who vouches for it. */
const written = (by: Persona): readonly Piece[] => [
  { kindCode: 'REFLECTION', title: 'What the meeting changed' },
  {
    kindCode: 'STATEMENT',
    title: 'Brings cases to the meeting',
    details: [{ key: 'supervisor', value: 'An advanced practitioner' }],
    by,
  },
]

/** Fills the folder of a line that one supervisor decides, asks for it, and gives the request; asked twice it is one. */
export async function askSupervisor(owner: Persona, line: string, supervisor: Persona): Promise<string> {
  const person = await beside(owner)
  const { memberships } = (
    await person.send<{ me: { memberships: { organisation: { id: string; name: string } }[] } }>(
      '{ me { memberships { organisation { id name } } } }',
    )
  ).me
  const at = memberships.find(({ organisation }) => organisation.name.startsWith('Tidewater'))?.organisation.id ?? null
  const before = await person.folder(line, at)
  if (before.line.request === null) {
    if (!before.canAsk) await fillFolder(person, line, written(supervisor))
    await person.change('askForSignOff', {
      id: randomUUID(),
      scopeLineCode: line,
      organisationId: at,
      leadId: await person.idOf(supervisor),
      otherIds: [],
      trainedByIds: [],
    })
  }
  const { request: asked } = (await person.folder(line, at)).line
  await person.end()
  return asked?.id ?? ''
}

/** The same, signed by the supervisor. */
export async function signedBySupervisor(owner: Persona, line: string, supervisor: Persona): Promise<string> {
  const id = await askSupervisor(owner, line, supervisor)
  const colleague = await beside(supervisor)
  // Sent again it changes nothing.
  await colleague.change('sign', { id, hasTrained: false, reason: null })
  await colleague.end()
  return id
}

/** A proposal to lower what a supervisor signed, made by them; made twice it is one. */
export async function proposedLowering(owner: Persona, line: string, by: { first: Persona; second: Persona }) {
  const id = await signedBySupervisor(owner, line, by.first)
  const colleague = await beside(by.first)
  const { signOffReversals } = await colleague.send<{ signOffReversals: { id: string; requestId: string }[] }>(
    '{ signOffReversals { id requestId } }',
  )
  const known = signOffReversals.find(({ requestId }) => requestId === id)
  const { signOffToDecide } = await colleague.send<{
    signOffToDecide: { request: { items: { capability: { code: string } }[] } }
  }>('query($id: UUID!) { signOffToDecide(id: $id) { request { items { capability { code } } } } }', { id })
  const made = known ?? { id: randomUUID(), requestId: id }
  if (known === undefined)
    await colleague.change('proposeReversal', {
      id: made.id,
      requestId: id,
      capabilityCodes: signOffToDecide.request.items.map(({ capability }) => capability.code),
      to: 0,
      reason: 'Two lists in which it was not safe to go on',
      secondId: await colleague.idOf(by.second),
    })
  await colleague.end()
  return made
}

/** A colleague at a computer of their own. */
export async function colleagueAt(browser: Browser, baseURL: string | undefined, persona: Persona): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  await context.request.post('/auth/sign-in/email', {
    data: { email: emailOf(persona), password },
    headers: { origin: baseURL ?? '' },
  })
  return context.newPage()
}

const tidewater = async (person: Beside): Promise<string> => {
  const { memberships } = (
    await person.send<{ me: { memberships: { organisation: { id: string; name: string } }[] } }>(
      '{ me { memberships { organisation { id name } } } }',
    )
  ).me
  return memberships.find(({ organisation }) => organisation.name.startsWith('Tidewater'))?.organisation.id ?? ''
}

/** Somebody new at Tidewater, at a computer of their own, who aims for an established general post. */
export async function newcomerAt(
  browser: Browser,
  baseURL: string | undefined,
  who: { readonly name: string; readonly email: string },
): Promise<Page> {
  const secret = 'nine lamps over tide'
  const administrator = await beside('linnea-barraclough')
  const organisationId = await tidewater(administrator)
  await administrator.change('invitePerson', { organisationId, email: who.email })
  await administrator.end()
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await page.goto(await linkTo(who.email))
  await page.getByLabel('Your name', { exact: true }).fill(who.name)
  await page.getByLabel('New password', { exact: true }).fill(secret)
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page).toHaveURL('/welcome')
  const person = await besideBy(who.email, secret)
  const goal = { roleProfileCode: 'ROLE-SON-GEN', overlayCodes: [], areas: [], expectedVersion: 0 }
  await person.change('setGoal', goal)
  await person.end()
  return page
}

/** A lead confirms in post what somebody by this name does, in every line of an established general post. */
export async function confirmInPost(name: string, by: Persona): Promise<void> {
  const lead = await beside(by)
  const { peopleToName, roleProfile } = await lead.send<{
    peopleToName: { id: string; name: string }[]
    roleProfile: { scopeLines: { code: string }[] }
  }>('{ peopleToName { id name } roleProfile(code: "ROLE-SON-GEN") { scopeLines { code } } }')
  await lead.change('confirmStartingPosition', {
    id: randomUUID(),
    personId: peopleToName.find(person => person.name === name)?.id,
    organisationId: await tidewater(lead),
    roleProfileCode: 'ROLE-SON-GEN',
    scopeLineCodes: roleProfile.scopeLines.map(({ code }) => code),
    programme: 'NONE',
    basis: 'Eight years of lists together',
  })
  await lead.end()
}

/** People of Tidewater are appointed for the areas of an established general post. */
export async function appointForGeneral(people: readonly Persona[]): Promise<void> {
  const administrator = await beside('linnea-barraclough')
  const organisationId = await tidewater(administrator)
  for (const persona of people)
    await administrator.change('appointSigner', {
      id: randomUUID(),
      organisationId,
      personId: await administrator.idOf(persona),
      title: 'Member of the panel on levels',
      reason: 'Knows the work of the department',
      registrationBody: 'HCPC',
      registrationNumber: 'RA000001',
      areaCodes: ['GMU', 'URO', 'VAS'],
      capabilityCodes: [],
      upTo: 3,
    })
  await administrator.end()
}
