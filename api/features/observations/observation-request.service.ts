import { validate as isUuid } from 'uuid'
import { expiryOf } from '../../domain/observations/request.ts'
import { createToken, hashToken } from '../../platform/auth/index.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import {
  conflict,
  createConnection,
  invalidInput,
  keyOfCursor,
  notAllowed,
  pageSize,
  type Conflict,
  type Connection,
  type InvalidInput,
  type NotAllowed,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { Mailer } from '../../platform/mail/index.ts'
import type { ContentReader, FrameworkContent } from '../frameworks/index.ts'
import { readPerson } from '../people/index.ts'
import { askingLetter, provingLetter } from './observation-letters.ts'
import type {
  RenewObservationRequestInput,
  RequestObservationInput,
  WithdrawObservationRequestInput,
} from './observation-request.types.ts'
import { addressOf, askedProblems, mostOpenRequests, subjectProblems } from './observation.problems.ts'
import {
  countOpenRequests,
  countRequests,
  readAddressOfAssessor,
  readForms,
  readPossibleAssessors,
  readRequest,
  readRequests,
  type PublishedForm,
  type StoredRequest,
} from './observation.read-model.ts'
import { appendObservationRequest, renewProof, renewRequest, withdrawRequest } from './observation.repository.ts'
import {
  ObservationRoute,
  ObservationState,
  type ObservationRequest,
  type PossibleAssessor,
} from './observation.types.ts'
import { shownRequest } from './shown-request.ts'

type Person = Viewer & { readonly personId: string }

/** A request with what its link carries; null where that went by letter. */
export interface AskedRequest {
  readonly request: ObservationRequest
  readonly token: string | null
}

export interface ObservationRequestService {
  mine(viewer: Person, asked: PageRequest): Promise<Connection<ObservationRequest>>
  one(viewer: Person, id: string): Promise<ObservationRequest | null>
  possibleAssessors(viewer: Person): Promise<PossibleAssessor[]>
  ask(viewer: Person, input: RequestObservationInput): Promise<AskedRequest | InvalidInput | NotAllowed>
  renew(viewer: Person, input: RenewObservationRequestInput): Promise<AskedRequest | NotAllowed | Conflict>
  withdraw(viewer: Person, input: WithdrawObservationRequestInput): Promise<ObservationRequest | NotAllowed | Conflict>
}

export interface ObservationParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly mailer: Mailer
  readonly frameworks: ContentReader<FrameworkContent>
}

/** How long the letter that proves an address can be answered. */
export const proofLife = 14 * 86_400_000

export function createObservationRequestService(parts: ObservationParts): ObservationRequestService {
  const { asViewer } = parts
  return {
    mine: (viewer, asked) => asViewer(viewer, tx => mine(parts, tx, viewer.personId, asked)),
    one: (viewer, id) =>
      asViewer(viewer, async tx => {
        const stored = await readRequest(tx, viewer.personId, id)
        return stored && show(parts, tx, stored)
      }),
    possibleAssessors: viewer => asViewer(viewer, readPossibleAssessors),
    ask: (viewer, input) => ask(parts, viewer, input),
    renew: (viewer, input) => renew(parts, viewer, input),
    withdraw: (viewer, input) => asViewer(viewer, tx => withdraw(parts, tx, viewer.personId, input)),
  }
}

async function show({ frameworks, clock }: ObservationParts, tx: Transaction, stored: StoredRequest) {
  return shownRequest(stored, (await frameworks.current(tx)).framework, clock.now())
}

async function mine(
  { frameworks, clock }: ObservationParts,
  tx: Transaction,
  personId: string,
  { first, after }: PageRequest,
): Promise<Connection<ObservationRequest>> {
  const key = keyOfCursor(after)
  const { framework } = await frameworks.current(tx)
  const asked = { after: key !== null && isUuid(key) ? key : null, limit: pageSize(first) + 1 }
  const stored = await readRequests(tx, personId, asked)
  const rows = stored.map(each => shownRequest(each, framework, clock.now()))
  return createConnection({ rows, first, totalCount: await countRequests(tx, personId), keyOf: ({ id }) => id })
}

/** Made within one unit of work; the letter leaves once the request stands. */
export async function ask(
  parts: ObservationParts,
  viewer: Person,
  input: RequestObservationInput,
): Promise<AskedRequest | InvalidInput | NotAllowed> {
  const token = createToken()
  const made = await parts.asViewer(viewer, tx => make(parts, tx, { personId: viewer.personId, token }, input))
  if (!('to' in made)) return made
  if (made.to !== null) sendAsking(parts, { ...made, to: made.to, token })
  return { request: made.request, token: made.to === null ? token : null }
}

interface Sendable {
  readonly request: ObservationRequest
  readonly learnerName: string
  readonly to: string
  readonly token: string
}

function sendAsking({ mailer }: ObservationParts, { request, learnerName, to, token }: Sendable): void {
  const link = mailer.linkTo(`/observe/${token}`)
  mailer.send(askingLetter({ to, learnerName, formName: request.form.name, link, isReminder: false }))
}

interface Made {
  readonly request: ObservationRequest
  readonly learnerName: string
  /** Where the letter goes; null = the link is shown instead. */
  readonly to: string | null
}

interface NewRequest {
  readonly id: string
  readonly personId: string
  readonly form: PublishedForm
  readonly now: Date
}

function newRequest(input: RequestObservationInput, { id, personId, form, now }: NewRequest) {
  return {
    id,
    personId,
    formCode: form.code,
    formVersion: form.version,
    about: input.about.trim(),
    route: input.route,
    capabilityCodes: input.capabilityCodes,
    askedOfEmail: input.email == null ? null : addressOf(input.email),
    askedOfId: input.assessorId ?? null,
    madeAt: now,
    renewedAt: now,
    withdrawnAt: null,
    reminderDays: [],
    expiresAt: new Date(expiryOf(input.route, now.getTime())),
    version: 1,
  }
}

async function make(
  parts: ObservationParts,
  tx: Transaction,
  { personId, token }: { readonly personId: string; readonly token: string },
  input: RequestObservationInput,
): Promise<Made | InvalidInput | NotAllowed> {
  const { clock, createId, frameworks } = parts
  const now = clock.now()
  const person = await readPerson(tx, personId)
  const { framework } = await frameworks.current(tx)
  const form = (await readForms(tx)).find(({ code }) => code === input.formCode)
  const problems = [...subjectProblems(input, framework.capabilities), ...askedProblems(input, person?.email ?? '')]
  if (form === undefined) problems.push({ path: 'formCode', code: 'UNKNOWN', message: 'Choose one of the forms' })
  const to = input.assessorId == null ? input.email : await readAddressOfAssessor(tx, input.assessorId)
  if (input.assessorId != null && to == null)
    problems.push({ path: 'assessorId', code: 'UNKNOWN', message: 'That colleague does not assess where you work' })
  if (form === undefined || problems.length > 0) return invalidInput(problems)
  if ((await countOpenRequests(tx, personId, now)) >= mostOpenRequests)
    return notAllowed('TOO_MANY_OPEN', `You wait for ${mostOpenRequests} answers already: take some back first`)
  const id = createId()
  const request = newRequest(input, { id, personId, form, now })
  await appendObservationRequest(tx, request, hashToken(token))
  const stored = await readRequest(tx, personId, id)
  if (stored === null) throw new Error('A request is gone right after it was made')
  return { request: await show(parts, tx, stored), learnerName: person?.name ?? '', to: to ?? null }
}

const noRequest = (): NotAllowed => notAllowed('NO_REQUEST', 'There is no request of yours here that could be changed')
const changedMeanwhile = (version: number): Conflict =>
  conflict(version, 'This request changed in another window: look at it again first')

async function renew(
  parts: ObservationParts,
  viewer: Person,
  input: RenewObservationRequestInput,
): Promise<AskedRequest | NotAllowed | Conflict> {
  const token = createToken()
  const renewed = await parts.asViewer(viewer, tx =>
    renewWithin(parts, tx, { personId: viewer.personId, token }, input),
  )
  if (!('to' in renewed)) return renewed
  const { request, learnerName, to } = renewed
  if (to === null) return { request, token }
  if (request.state === ObservationState.RECEIVED)
    parts.mailer.send(provingLetter({ to, learnerName, link: parts.mailer.linkTo(`/confirm-observation/${token}`) }))
  else sendAsking(parts, { request, learnerName, to, token })
  return { request, token: null }
}

async function renewWithin(
  parts: ObservationParts,
  tx: Transaction,
  { personId, token }: { readonly personId: string; readonly token: string },
  { id, expectedVersion }: RenewObservationRequestInput,
): Promise<Made | NotAllowed | Conflict> {
  const stored = await readRequest(tx, personId, id)
  if (stored === null) return noRequest()
  if (stored.version !== expectedVersion) return changedMeanwhile(stored.version)
  const now = parts.clock.now()
  const before = await show(parts, tx, stored)
  const person = await readPerson(tx, personId)
  const learnerName = person?.name ?? ''
  if (before.state === ObservationState.RECEIVED) {
    const expiresAt = new Date(now.getTime() + proofLife)
    const to = await renewProof(tx, { requestId: stored.id, proofHash: hashToken(token), expiresAt })
    return to === null ? noRequest() : { request: before, learnerName: learnerName.split(' ')[0] ?? '', to }
  }
  if (before.state === ObservationState.CONFIRMED || before.state === ObservationState.WITHDRAWN) return noRequest()
  const to = stored.askedOfId === null ? stored.askedOfEmail : await readAddressOfAssessor(tx, stored.askedOfId)
  if (stored.askedOfId !== null && to === null)
    return notAllowed(
      'NO_LONGER_ASSESSOR',
      'This colleague no longer assesses here: take the request back, and ask somebody else',
    )
  const expiresAt = new Date(expiryOf(ObservationRoute[before.route], now.getTime()))
  const renewal = { id: stored.id, version: stored.version, tokenHash: hashToken(token), renewedAt: now, expiresAt }
  if (!(await renewRequest(tx, renewal))) return changedMeanwhile(stored.version + 1)
  const after = {
    ...before,
    version: stored.version + 1,
    expiresAt: expiresAt.toISOString(),
    state: ObservationState.WAITING,
  }
  return { request: after, learnerName, to }
}

async function withdraw(
  parts: ObservationParts,
  tx: Transaction,
  personId: string,
  { id, expectedVersion }: WithdrawObservationRequestInput,
): Promise<ObservationRequest | NotAllowed | Conflict> {
  const stored = await readRequest(tx, personId, id)
  if (stored === null) return noRequest()
  if (stored.version !== expectedVersion) return changedMeanwhile(stored.version)
  if (stored.observation !== null || stored.withdrawnAt !== null) return noRequest()
  const now = parts.clock.now()
  if (!(await withdrawRequest(tx, stored, now))) return changedMeanwhile(stored.version + 1)
  return show(parts, tx, { ...stored, withdrawnAt: now, version: stored.version + 1 })
}
