import { answerProblems } from '../../domain/observations/answers.ts'
import { noteProblem } from '../../domain/privacy/note.ts'
import { createToken, hashToken } from '../../platform/auth/index.ts'
import type { Transaction, Viewer } from '../../platform/database/index.ts'
import { invalidInput, notAllowed, type InvalidInput, type NotAllowed } from '../../platform/graphql/index.ts'
import { readPerson } from '../people/index.ts'
import { provingLetter } from './observation-letters.ts'
import { ask, proofLife, type AskedRequest, type ObservationParts } from './observation-request.service.ts'
import type {
  AskForSecondAssessorInput,
  ReplyToObservationInput,
  TypeInObservationInput,
} from './observation-request.types.ts'
import { addressOf, assessorProblems, dayProblems, subjectProblems } from './observation.problems.ts'
import { readForms, readRequest } from './observation.read-model.ts'
import { appendReply, appendObservationRequest, appendTypedIn } from './observation.repository.ts'
import {
  ObservationReplyKind,
  ObservationRoute,
  type ObservationReply,
  type ObservationRequest,
} from './observation.types.ts'
import { shownRequest } from './shown-request.ts'

type Person = Viewer & { readonly personId: string }

export interface ObservationReplyService {
  reply(viewer: Person, input: ReplyToObservationInput): Promise<ObservationReply | InvalidInput | NotAllowed>
  askSecond(viewer: Person, input: AskForSecondAssessorInput): Promise<AskedRequest | InvalidInput | NotAllowed>
  typeIn(viewer: Person, input: TypeInObservationInput): Promise<ObservationRequest | InvalidInput | NotAllowed>
}

export function createObservationReplyService(parts: ObservationParts): ObservationReplyService {
  return {
    reply: (viewer, input) => parts.asViewer(viewer, tx => reply(parts, tx, viewer.personId, input)),
    askSecond: (viewer, input) => askSecond(parts, viewer, input),
    typeIn: (viewer, input) => typeIn(parts, viewer, input),
  }
}

const noObservation = (): NotAllowed => notAllowed('NO_OBSERVATION', 'There is no observation of you here')

async function say(
  { clock, createId }: ObservationParts,
  tx: Transaction,
  said: {
    readonly personId: string
    readonly observationId: string
    readonly kind: ObservationReplyKind
    readonly text: string | null
  },
): Promise<ObservationReply> {
  const row = { ...said, id: createId(), repliedAt: clock.now() }
  await appendReply(tx, row)
  return { id: row.id, kind: said.kind, text: said.text, repliedAt: row.repliedAt.toISOString() }
}

async function reply(
  parts: ObservationParts,
  tx: Transaction,
  personId: string,
  { observationId, text }: ReplyToObservationInput,
): Promise<ObservationReply | InvalidInput | NotAllowed> {
  const words = text.trim()
  const noted = noteProblem(words)
  if (words === '') return invalidInput([{ path: 'text', code: 'MISSING', message: 'Write what you want to say' }])
  if (noted) return invalidInput([{ path: 'text', ...noted }])
  const stored = await readRequest(tx, personId, observationId)
  if (stored?.observation?.id !== observationId) return noObservation()
  return say(parts, tx, { personId, observationId, kind: ObservationReplyKind.REPLY, text: words })
}

/** The same form and items, asked of somebody else. The first observation stays as it is. */
async function askSecond(
  parts: ObservationParts,
  viewer: Person,
  { observationId, ...asked }: AskForSecondAssessorInput,
): Promise<AskedRequest | InvalidInput | NotAllowed> {
  const { personId } = viewer
  const stored = await parts.asViewer(viewer, tx => readRequest(tx, personId, observationId))
  if (stored?.observation?.id !== observationId) return noObservation()
  const { formCode, about, capabilityCodes } = stored
  const second = await ask(parts, viewer, { ...asked, formCode, about, capabilityCodes: [...capabilityCodes] })
  if ('request' in second)
    await parts.asViewer(viewer, tx =>
      say(parts, tx, { personId, observationId, kind: ObservationReplyKind.SECOND_ASSESSOR, text: null }),
    )
  return second
}

/** A paper form counts once whoever filled it in says by letter that it is theirs. */
async function typeIn(
  parts: ObservationParts,
  viewer: Person,
  input: TypeInObservationInput,
): Promise<ObservationRequest | InvalidInput | NotAllowed> {
  const token = createToken()
  const typed = await parts.asViewer(viewer, tx => typeInWithin(parts, tx, { personId: viewer.personId, token }, input))
  if (!('learnerName' in typed)) return typed
  const link = parts.mailer.linkTo(`/confirm-observation/${token}`)
  parts.mailer.send(provingLetter({ to: addressOf(input.assessorEmail), learnerName: typed.learnerName, link }))
  return typed.request
}

async function problemsOf(
  { frameworks, clock }: ObservationParts,
  tx: Transaction,
  input: TypeInObservationInput,
  email: string,
) {
  const { framework } = await frameworks.current(tx)
  const form = (await readForms(tx)).find(({ code }) => code === input.formCode)
  const capabilityCodes = input.ratings.map(rating => rating.capabilityCode)
  const given = { answers: input.answers, ratings: input.ratings.map(plainRating), comment: input.comment ?? null }
  const problems = [
    ...subjectProblems({ about: input.about, capabilityCodes }, framework.capabilities),
    ...(form ? answerProblems(form.content, capabilityCodes, given) : []),
    ...assessorProblems(input),
    ...dayProblems(input.observedOn, clock.today()),
  ]
  if (!form) problems.push({ path: 'formCode', code: 'UNKNOWN', message: 'Choose one of the forms' })
  if (addressOf(input.assessorEmail) === addressOf(email))
    problems.push({
      path: 'assessorEmail',
      code: 'OWN_ADDRESS',
      message: 'Nobody observes themselves: enter the assessor’s address',
    })
  return { form, given, capabilityCodes, framework, problems }
}

export const plainRating = ({ capabilityCode, value }: { capabilityCode: string; value?: number | null }) => ({
  capabilityCode,
  value: value ?? null,
})

/** What the paper says of who saw it, and when. */
function statedIn(input: TypeInObservationInput) {
  return {
    comment: input.comment?.trim() || null,
    observedOn: input.observedOn,
    assessorName: input.assessorName.trim(),
    assessorId: null,
    colleagueId: null,
    registrationBody: input.registrationBody ?? null,
    registrationNumber: input.registrationNumber?.trim() || null,
    assessorEmail: addressOf(input.assessorEmail),
    isTypedIn: true,
    provenAt: null,
  }
}

async function typeInWithin(
  parts: ObservationParts,
  tx: Transaction,
  { personId, token }: { readonly personId: string; readonly token: string },
  input: TypeInObservationInput,
) {
  const { clock, createId } = parts
  const person = await readPerson(tx, personId)
  const { form, given, capabilityCodes, framework, problems } = await problemsOf(parts, tx, input, person?.email ?? '')
  if (form === undefined || problems.length > 0) return invalidInput(problems)
  const [id, now] = [createId(), clock.now()]
  const request = {
    id,
    personId,
    formCode: form.code,
    formVersion: form.version,
    about: input.about.trim(),
    capabilityCodes,
    route: ObservationRoute.TYPED_IN,
    askedOfEmail: null,
    askedOfId: null,
    madeAt: now,
    renewedAt: now,
    expiresAt: now,
    withdrawnAt: null,
    reminderDays: [],
    version: 1,
  }
  await appendObservationRequest(tx, request, null)
  const proof = { proofHash: hashToken(token), proofExpiresAt: new Date(now.getTime() + proofLife) }
  const typed = { id: createId(), requestId: id, personId, receivedAt: now, ...proof, ...given }
  await appendTypedIn(tx, { ...typed, ...statedIn(input) })
  const stored = await readRequest(tx, personId, id)
  if (stored === null) throw new Error('An observation is gone right after it was typed in')
  return { request: shownRequest(stored, framework, now), learnerName: person?.name.split(' ')[0] ?? '' }
}
