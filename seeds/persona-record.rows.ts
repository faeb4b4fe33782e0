import type { RequiredEntityData } from '@mikro-orm/core'
import { ConfirmationAnswerRow, ConfirmationRequestRow } from '../api/features/evidence/confirmation.entity.ts'
import { EvidencePieceRow } from '../api/features/evidence/evidence-piece.entity.ts'
import { ListEntryRow } from '../api/features/lists/list-entry.entity.ts'
import { StartingPositionRow } from '../api/features/signoffs/starting-position.entity.ts'
import { isoFromDay } from '../api/platform/calendar.ts'
import { historyId, instant } from './persona-ids.ts'
import { organisationId, personaId, ratingId } from './persona.rows.ts'
import type { Persona, PersonaInPost, PersonaPiece } from './persona.types.ts'

/** What somebody logged, what they added to their record, whom they asked to confirm it, and what was confirmed of them in post: once everybody is there. */
export function recordRows(persona: Persona) {
  const personId = personaId(persona.slug)
  const requests: RequiredEntityData<ConfirmationRequestRow>[] = []
  const answers: RequiredEntityData<ConfirmationAnswerRow>[] = []
  const pieces = persona.evidence.map((piece, position) => {
    const row = pieceRow(persona, piece, { personId, position })
    if (piece.askedOf === null) return row
    const askedAt = instant(piece.on, position + 30)
    const [requestId, askedId] = [historyId(`confirmation:${row.onceKey}`, askedAt), personaId(piece.askedOf)]
    requests.push({ id: requestId, personId, pieceVersionId: row.id, askedId, askedAt })
    if (piece.confirmedOn === null) return row
    const said = { answer: 'CONFIRMED', comment: null, answeredById: askedId, onBehalfOfId: null }
    answers.push({ requestId, personId, ...said, recordedAt: instant(piece.confirmedOn, position + 60) })
    return row
  })
  return [
    [ListEntryRow, listRows(persona, personId)],
    [EvidencePieceRow, pieces],
    [ConfirmationRequestRow, requests],
    [ConfirmationAnswerRow, answers],
    [StartingPositionRow, persona.inPost.map(form => inPostRow(persona, form))],
  ] as const
}

function inPostRow({ slug, ratings }: Persona, form: PersonaInPost): StartingPositionRow {
  const at = instant(form.on)
  return {
    id: historyId(`in-post:${slug}:${form.organisation}:${form.on}`, at),
    personId: personaId(slug),
    organisationId: organisationId(form.organisation),
    leadId: personaId(form.lead),
    qualification: 'Holds what is confirmed',
    roleTitle: form.roleTitle,
    lines: [...form.lines],
    items: form.ratings.flatMap(({ capability, value }) => (value === null ? [] : [{ capability, rating: value }])),
    ratingIds: form.ratings.map(rating => ratingId(slug, rating, ratings.indexOf(rating))),
    award: null,
    awardedOn: null,
    programme: 'OTHER',
    limits: null,
    basis: 'Lists done side by side, reports read, and the audit of the year.',
    confirmedAt: at,
  }
}

function listRows({ slug, lists }: Persona, personId: string): ListEntryRow[] {
  return lists.map(({ on, minutes, rows }, position) => {
    const id = historyId(`list:${slug}:${on}:${position}`, instant(on, position))
    const counts = rows.map(({ examination, count }) => ({ examination, role: 'PERFORMED', count, abnormal: null }))
    const said = { on: isoFromDay(on), rows: counts, minutes, isAnotherList: false, isWithdrawn: false }
    return { id, entryId: id, personId, version: 1, ...said, recordedAt: instant(on, position) }
  })
}

function pieceRow(
  { slug }: Persona,
  { kind, title, on, minutes, learnt, details, capabilities }: PersonaPiece,
  { personId, position }: { readonly personId: string; readonly position: number },
): EvidencePieceRow & { onceKey: string } {
  const onceKey = `${slug}:${on}:${position}`
  const id = historyId(`piece:${onceKey}`, instant(on, position))
  return {
    id,
    pieceId: id,
    version: 1,
    personId,
    kindCode: kind,
    title,
    doneOn: isoFromDay(on),
    minutes,
    learningType: null,
    learnt,
    benefitToPractice: null,
    benefitToUsers: null,
    details: { ...details },
    capabilityCodes: [...capabilities],
    isWithdrawn: false,
    onceKey,
    recordedAt: instant(on, position),
  }
}
