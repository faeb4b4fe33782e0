import type { Answer } from '../../domain/observations/answers.ts'
import type { FormContent } from '../../domain/observations/form.ts'
import { requestState } from '../../domain/observations/request.ts'
import type { Framework } from '../frameworks/index.ts'
import {
  ObservationReplyKind,
  ObservationRoute,
  ObservationState,
  RegistrationBody,
  type Observation,
  type ObservationAnswer,
  type ObservationRequest,
} from './observation.types.ts'
import type { StoredObservation, StoredRequest } from './observation.read-model.ts'
import { toFormTypes } from './observation-form.service.ts'

/** What was answered, in the words of the form it was asked with. */
export function answersInWords(form: FormContent, answers: readonly Answer[]): ObservationAnswer[] {
  return form.fields.flatMap(field => {
    const values = answers.find(({ fieldCode }) => fieldCode === field.code)?.values ?? []
    const words = values.map(value => field.options.find(option => option.value === value)?.label ?? value)
    return words.length === 0 ? [] : [{ question: field.label, words }]
  })
}

const millisecondsOf = (instant: Date | string | null | undefined): number | null =>
  instant == null ? null : new Date(instant).getTime()

/** A request as its owner sees it. */
export function shownRequest(stored: StoredRequest, framework: Framework, now: Date): ObservationRequest {
  const { form, capabilityCodes, observation, formCode: _code, formVersion: _version, askedOfId: _id, ...rest } = stored
  const state = requestState(
    {
      expiresAt: stored.expiresAt.getTime(),
      withdrawnAt: millisecondsOf(stored.withdrawnAt),
      receivedAt: millisecondsOf(observation?.receivedAt),
      provenAt: millisecondsOf(observation?.provenAt),
    },
    now.getTime(),
  )
  return {
    ...rest,
    form: toFormTypes(form),
    capabilities: capabilityCodes.flatMap(code => framework.capabilities.get(code) ?? []),
    route: ObservationRoute[stored.route as keyof typeof ObservationRoute],
    madeAt: stored.madeAt.toISOString(),
    expiresAt: stored.expiresAt.toISOString(),
    state: ObservationState[state],
    observation: observation && shownObservation(observation, stored, framework),
  }
}

function shownObservation(
  observation: StoredObservation,
  { form, capabilityCodes }: StoredRequest,
  framework: Framework,
): Observation {
  const values = new Map(observation.ratings.map(({ capabilityCode, value }) => [capabilityCode, value]))
  const { registrationBody, replies, receivedAt, provenAt, ratings: _ratings, ...rest } = observation
  return {
    ...rest,
    answers: answersInWords(form, observation.answers),
    items: capabilityCodes.flatMap(code => {
      const capability = framework.capabilities.get(code)
      return capability ? { capability, value: values.get(code) ?? null } : []
    }),
    registrationBody:
      registrationBody === null ? null : RegistrationBody[registrationBody as keyof typeof RegistrationBody],
    receivedAt: new Date(receivedAt).toISOString(),
    provenAt: provenAt === null ? null : new Date(provenAt).toISOString(),
    replies: replies.map(({ kind, repliedAt, ...reply }) => ({
      ...reply,
      kind: ObservationReplyKind[kind as keyof typeof ObservationReplyKind],
      repliedAt: new Date(repliedAt).toISOString(),
    })),
  }
}
