import type { RequiredEntityData } from '@mikro-orm/core'
import { ObservationRequestRow } from '../api/features/observations/observation-request.entity.ts'
import { ObservationReplyRow, ObservationRow } from '../api/features/observations/observation.entity.ts'
import { isoFromDay } from '../api/platform/calendar.ts'
import { historyId, instant } from './persona-ids.ts'
import type { Persona, PersonaObservation } from './persona.types.ts'

/** Days a letter stays open. */
const life = 14

const named = ({ slug }: Persona, { about, askedOn }: PersonaObservation): string => `${slug}:${about}:${askedOn}`

/** Who was asked to look, what came, and what was said to it. */
export function observationRows(persona: Persona, personId: string) {
  const requests: RequiredEntityData<ObservationRequestRow>[] = []
  const observations: RequiredEntityData<ObservationRow>[] = []
  const replies: RequiredEntityData<ObservationReplyRow>[] = []
  for (const observation of persona.observations) {
    const requestId = historyId(`request:${named(persona, observation)}`, instant(observation.askedOn))
    requests.push(requestRow(observation, requestId, personId))
    const row = seenRow(persona, observation, { requestId, personId })
    if (row === null || observation.seen === null) continue
    observations.push(row)
    const { reply, on } = observation.seen
    if (reply === null) continue
    const said = { kind: 'REPLY', text: reply, repliedAt: instant(on, 60) }
    replies.push({
      id: historyId(`reply:${named(persona, observation)}`, instant(on, 60)),
      observationId: row.id,
      personId,
      ...said,
    })
  }
  return [
    [ObservationRequestRow, requests],
    [ObservationRow, observations],
    [ObservationReplyRow, replies],
  ] as const
}

function requestRow(
  asked: PersonaObservation,
  id: string,
  personId: string,
): RequiredEntityData<ObservationRequestRow> {
  const madeAt = instant(asked.askedOn)
  return {
    id,
    personId,
    formCode: asked.form,
    formVersion: 1,
    about: asked.about,
    capabilityCodes: [...asked.capabilities],
    route: asked.askedOf === null ? 'QR' : 'LINK',
    askedOfEmail: asked.askedOf,
    askedOfId: null,
    madeAt,
    renewedAt: madeAt,
    expiresAt: instant(asked.askedOn + life),
    withdrawnAt: null,
    reminderDays: [],
    version: 1,
  }
}

function seenRow(
  persona: Persona,
  observation: PersonaObservation,
  { requestId, personId }: { readonly requestId: string; readonly personId: string },
) {
  const { seen, capabilities } = observation
  if (seen === null) return null
  const receivedAt = instant(seen.on, 30)
  return {
    id: historyId(`observation:${named(persona, observation)}`, receivedAt),
    requestId,
    personId,
    answers: [],
    ratings: capabilities.map(code => ({ capabilityCode: code, value: seen.levels[code] ?? null })),
    comment: seen.comment,
    observedOn: isoFromDay(seen.on),
    assessorName: seen.by,
    registrationBody: seen.registration?.body ?? null,
    registrationNumber: seen.registration?.number ?? null,
    assessorEmail: observation.askedOf,
    assessorId: null,
    colleagueId: null,
    isTypedIn: false,
    receivedAt,
    provenAt: seen.isConfirmed ? instant(seen.on, 45) : null,
    proofHash: null,
    proofExpiresAt: null,
  }
}
