import type { EvidencePieceInput } from './evidence-types.ts'
import type { EvidenceKindPartsFragment, EvidencePiecePartsFragment } from '../../generated/evidence/graphql.ts'

/** What is typed into the form of a kind: the questions every kind asks, and by "detail." and their key its own. */
export type EvidenceAnswers = Record<string, string>

const shared = ['title', 'on', 'minutes', 'learningType', 'learnt', 'benefitToPractice', 'benefitToUsers'] as const

/** An empty form, for something that happened on a day. */
export function emptyAnswers({ fields }: Pick<EvidenceKindPartsFragment, 'fields'>, on: string): EvidenceAnswers {
  const own = fields.map(({ key }) => [`detail.${key}`, ''])
  return { ...Object.fromEntries([...shared.map(key => [key, '']), ...own]), on, capabilityCodes: '' }
}

/** The form as it was filled in for a piece. */
export function answersOf(piece: EvidencePiecePartsFragment): EvidenceAnswers {
  return {
    ...emptyAnswers(piece.kind, piece.on),
    title: piece.title,
    minutes: piece.minutes === null || piece.minutes === undefined ? '' : String(piece.minutes),
    learningType: piece.learningType ?? '',
    learnt: piece.learnt ?? '',
    benefitToPractice: piece.benefitToPractice ?? '',
    benefitToUsers: piece.benefitToUsers ?? '',
    ...Object.fromEntries(piece.details.map(({ key, value }) => [`detail.${key}`, value])),
    capabilityCodes: piece.capabilities.map(({ code }) => code).join(' '),
  }
}

/** Codes ticked so far. */
export function codesOf({ capabilityCodes = '' }: EvidenceAnswers): string[] {
  return capabilityCodes.split(' ').filter(Boolean)
}

/** What is sent. A number that is none goes as one the API refuses beside its field. */
export function inputOf(answers: EvidenceAnswers): EvidencePieceInput {
  const typed = (key: string): string => answers[key]?.trim() ?? ''
  const minutes = typed('minutes')
  return {
    title: typed('title'),
    on: typed('on'),
    minutes: minutes === '' ? null : /^\d{1,5}$/.test(minutes) ? Number(minutes) : 0,
    learningType: (typed('learningType') || null) as EvidencePieceInput['learningType'],
    learnt: typed('learnt') || null,
    benefitToPractice: typed('benefitToPractice') || null,
    benefitToUsers: typed('benefitToUsers') || null,
    details: Object.keys(answers)
      .filter(key => key.startsWith('detail.') && typed(key) !== '')
      .map(key => ({ key: key.slice('detail.'.length), value: typed(key) })),
    capabilityCodes: codesOf(answers),
  }
}

/** Whether nothing was typed yet that is worth keeping. */
export function isBlank(answers: EvidenceAnswers): boolean {
  return Object.entries(answers).every(([key, value]) => key === 'on' || value.trim() === '')
}
