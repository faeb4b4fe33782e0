import { pieceKind } from '../../domain/evidence/kinds.ts'
import { formatDay } from '../../domain/capability/calendar.ts'
import { dayFromIso } from '../../platform/calendar.ts'
import type { PieceFacts } from '../evidence/index.ts'

/** Words of a regulator's types of learning. */
const learningWords: Readonly<Record<string, string>> = {
  WORK_BASED: 'Work-based',
  PROFESSIONAL: 'Professional',
  FORMAL: 'Formal',
  SELF_DIRECTED: 'Self-directed',
  OTHER: 'Other',
}

export const evidenceColumns = [
  'Date',
  'Kind',
  'What',
  'For',
  'Minutes',
  'Type of learning',
  'What I learnt',
  'Benefit to my practice',
  'Benefit to people I scan',
  'Confirmed by',
] as const

/**
 * Pieces of evidence in their owner's words, the newest first. Kinds that are always private stand in a part of their own,
 * which is there only where its owner asks for it.
 */
export function evidenceRows(
  pieces: readonly PieceFacts[],
  { isPrivate, nameOf }: { readonly isPrivate: boolean; nameOf(code: string): string },
): readonly (readonly (string | number)[])[] {
  return pieces
    .filter(({ kindCode }) => (pieceKind(kindCode)?.isAlwaysPrivate ?? true) === isPrivate)
    .map(piece => [
      formatDay(dayFromIso(piece.on)),
      pieceKind(piece.kindCode)?.title ?? piece.kindCode,
      whatOf(piece),
      piece.capabilityCodes.map(nameOf).join('; '),
      piece.minutes ?? '',
      learningWords[piece.learningType ?? ''] ?? '',
      piece.learnt ?? '',
      piece.benefitToPractice ?? '',
      piece.benefitToUsers ?? '',
      piece.confirmations
        .flatMap(({ answer, answeredByName }) => (answer === 'CONFIRMED' ? (answeredByName ?? []) : []))
        .join(', '),
    ])
}

/** The title with what its kind asked for besides, as its form words it. */
function whatOf({ kindCode, title, details }: PieceFacts): string {
  const fields = pieceKind(kindCode)?.fields ?? []
  const answers = fields.flatMap(({ key, label, choices }) => {
    const value = details[key]
    if (value === undefined || value === '') return []
    return `${label}: ${choices.find(choice => choice.value === value)?.label ?? value}`
  })
  return [title, ...answers].join('. ')
}
