import { answerProblems } from '../../domain/observations/answers.ts'
import { createToken, hashToken } from '../../platform/auth/index.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import type { Transaction, Viewer } from '../../platform/database/index.ts'
import {
  invalidInput,
  notAllowed,
  type Device,
  type InvalidInput,
  type NotAllowed,
} from '../../platform/graphql/index.ts'
import type { Capability, Framework } from '../frameworks/index.ts'
import {
  ObservationLinkState,
  type ConfirmAssessorEmailInput,
  type ObservationItem,
  type ObservationToConfirm,
  type ObservationToGive,
  type SubmitObservationInput,
  type SubmitObservationSuccess,
} from './given-observation.types.ts'
import { toFormTypes } from './observation-form.service.ts'
import { noticeLetter, provingLetter } from './observation-letters.ts'
import {
  confirmObservation,
  findByLink,
  findToConfirm,
  receiveObservation,
  type LinkedRequest,
} from './observation-link.repository.ts'
import { plainRating } from './observation-reply.service.ts'
import { proofLife, type ObservationParts } from './observation-request.service.ts'
import { addressOf, assessorProblems } from './observation.problems.ts'
import { ObservationRoute } from './observation.types.ts'
import { defaultSafetyRoute, refusals } from './observation-words.ts'
import { answersInWords } from './shown-request.ts'

export interface GivenObservationService {
  /** What a link opens; null where it leads nowhere. Nothing is written, however often it is opened. */
  byLink(viewer: Viewer, token: string): Promise<ObservationToGive | null>
  submit(
    viewer: Viewer,
    device: Device,
    input: SubmitObservationInput,
  ): Promise<SubmitObservationSuccess | InvalidInput | NotAllowed>
  toConfirm(viewer: Viewer, token: string): Promise<ObservationToConfirm | null>
  /** Null where it is confirmed now. */
  confirm(viewer: Viewer, device: Device, input: ConfirmAssessorEmailInput): Promise<NotAllowed | null>
}

export function createGivenObservationService(parts: ObservationParts): GivenObservationService {
  const { asViewer, frameworks, clock } = parts
  return {
    byLink: (viewer, token) =>
      asViewer(viewer, async tx => {
        const found = await findByLink(tx, hashToken(token))
        return found && toGive(found, (await frameworks.current(tx)).framework, clock.now())
      }),
    submit: (viewer, device, input) => submit(parts, viewer, device, input),
    toConfirm: (viewer, token) => asViewer(viewer, tx => toConfirm(parts, tx, token)),
    confirm: (viewer, device, input) => confirm(parts, viewer, device, input),
  }
}

function stateOf(found: LinkedRequest, now: Date): ObservationLinkState {
  if (found.receivedAt !== null) return ObservationLinkState.ANSWERED
  if (found.withdrawnAt !== null) return ObservationLinkState.WITHDRAWN
  if (found.isReplaced) return ObservationLinkState.REPLACED
  if (new Date(found.expiresAt) <= now) return ObservationLinkState.EXPIRED
  if (found.isOwn) return ObservationLinkState.OWN_RECORD
  if (found.hasLeft) return ObservationLinkState.NO_LONGER_ASSESSOR
  return found.isForAnother ? ObservationLinkState.FOR_ANOTHER : ObservationLinkState.OPEN
}

function toGive(found: LinkedRequest, framework: Framework, now: Date): ObservationToGive {
  return {
    state: stateOf(found, now),
    learnerName: found.learnerName,
    about: found.about,
    form: toFormTypes(found.form),
    items: found.capabilityCodes.flatMap(code => toItem(framework.capabilities.get(code))),
    levels: framework.ratingScale.filter(({ value }) => value <= 2),
    route: ObservationRoute[found.route as keyof typeof ObservationRoute],
    expiresAt: new Date(found.expiresAt).toISOString(),
    safetyRoute: found.safetyRoute ?? defaultSafetyRoute,
    viewerName: found.viewerName,
  }
}

/** With what the levels an observation can record look like for it. */
function toItem(capability: Capability | undefined): ObservationItem[] {
  if (capability === undefined) return []
  const { code, shortName, statement, descriptors } = capability
  return [{ code, shortName, statement, descriptors: (descriptors ?? []).filter(({ value }) => value <= 2) }]
}

/** Ids for as many ratings as an observation can hold. */
const ratingIds = ({ createId }: ObservationParts): string[] => Array.from({ length: 20 }, createId)

async function submit(
  parts: ObservationParts,
  viewer: Viewer,
  device: Device,
  input: SubmitObservationInput,
): Promise<SubmitObservationSuccess | InvalidInput | NotAllowed> {
  const proof = createToken()
  const received = await parts.asViewer(viewer, tx => submitWithin(parts, tx, { device, proof }, input))
  if (!('outcome' in received)) return received
  const { email: to, learnerName = '', isProven = false } = received
  if (received.outcome !== 'TAKEN' || to === undefined)
    return notAllowed(received.outcome, refusals[received.outcome] ?? refusals['UNKNOWN'] ?? '')
  const link = parts.mailer.linkTo(`/confirm-observation/${proof}`)
  parts.mailer.send(isProven ? noticeLetter({ to, learnerName }) : provingLetter({ to, learnerName, link }))
  return { learnerName, isProven }
}

async function submitWithin(
  parts: ObservationParts,
  tx: Transaction,
  { device, proof }: { readonly device: Device; readonly proof: string },
  input: SubmitObservationInput,
) {
  const { clock, createId } = parts
  const tokenHash = hashToken(input.token)
  const found = await findByLink(tx, tokenHash)
  if (found === null) return { outcome: 'UNKNOWN' }
  const given = {
    answers: input.answers,
    ratings: input.ratings.map(plainRating),
    comment: input.comment?.trim() || null,
  }
  const problems = [
    ...answerProblems(found.form, found.capabilityCodes, given),
    ...assessorProblems(input, found.viewerName !== null),
  ]
  const state = stateOf(found, clock.now())
  if (state === ObservationLinkState.OPEN && problems.length > 0) return invalidInput(problems)
  const observation = {
    id: createId(),
    ...given,
    observedOn: isoFromDay(clock.today()),
    name: input.assessorName.trim(),
    email: addressOf(input.assessorEmail),
    registrationBody: input.registrationBody ?? null,
    registrationNumber: input.registrationNumber?.trim() || null,
    proofHash: hashToken(proof),
    deviceHash: device.token === null ? null : hashToken(device.token),
    proofExpiresAt: new Date(clock.now().getTime() + proofLife).toISOString(),
    ratingIds: ratingIds(parts),
  }
  return state === ObservationLinkState.OPEN
    ? receiveObservation(tx, tokenHash, observation, clock.now())
    : { outcome: state }
}

async function toConfirm(
  { frameworks, clock }: ObservationParts,
  tx: Transaction,
  token: string,
): Promise<ObservationToConfirm | null> {
  const found = await findToConfirm(tx, hashToken(token))
  if (found === null) return null
  const { framework } = await frameworks.current(tx)
  const labels = new Map(framework.ratingScale.map(({ value, label }) => [value, label]))
  const { form, ratings, answers, provenAt, expiresAt, ...rest } = found
  return {
    ...rest,
    isConfirmed: provenAt !== null,
    isOver: new Date(expiresAt) <= clock.now(),
    formName: form.name,
    answers: answersInWords(form, answers),
    items: ratings.map(({ capabilityCode, value }) => ({
      shortName: framework.capabilities.get(capabilityCode)?.shortName ?? capabilityCode,
      label: value === null ? null : (labels.get(value) ?? String(value)),
    })),
  }
}

async function confirm(
  parts: ObservationParts,
  viewer: Viewer,
  device: Device,
  { token, isOwnDevice }: ConfirmAssessorEmailInput,
): Promise<NotAllowed | null> {
  const deviceToken = createToken()
  const confirmation = {
    assessorId: parts.createId(),
    ratingIds: ratingIds(parts),
    // Somebody signed in needs no such cookie, and it must never vouch for whoever comes next.
    deviceHash: isOwnDevice && viewer.personId === null ? hashToken(deviceToken) : null,
  }
  const outcome = await parts.asViewer(viewer, tx =>
    confirmObservation(tx, hashToken(token), confirmation, parts.clock.now()),
  )
  if (outcome !== 'CONFIRMED') return notAllowed(outcome, refusals[outcome] ?? refusals['UNKNOWN'] ?? '')
  if (confirmation.deviceHash !== null) device.remember(deviceToken)
  return null
}
