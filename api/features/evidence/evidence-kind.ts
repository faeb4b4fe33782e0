import { pieceKind, pieceKinds } from '../../domain/evidence/kinds.ts'
import type { PieceKind } from '../../domain/evidence/types.ts'
import { EvidenceFieldType, type EvidenceKind } from './evidence-kind.types.ts'

/** Every kind of evidence as the API tells it. */
export const evidenceKinds: readonly EvidenceKind[] = pieceKinds.map(toKind)

const byCode = new Map(evidenceKinds.map(kind => [kind.code, kind]))

/** The kind of something kept; kinds are never taken away while pieces have them. */
export function kindOf(code: string): EvidenceKind {
  const kind = byCode.get(code)
  if (kind === undefined) throw new Error(`A piece of evidence is of the kind ${code}, which there is not`)
  return kind
}

/** What is wrong with the code of a kind; nothing where there is such a kind. */
export function kindProblems(code: string): { path: string; code: string; message: string }[] {
  if (pieceKind(code) !== undefined) return []
  return [{ path: 'kindCode', code: 'UNKNOWN', message: `“${code.slice(0, 40)}” is not a kind of evidence` }]
}

function toKind({ fields, countsAs, ...kind }: PieceKind): EvidenceKind {
  const { code, title, hint, isConfirmable, isAlwaysPrivate } = kind
  return {
    code,
    title,
    hint,
    isConfirmable,
    isAlwaysPrivate,
    countsAs: [...countsAs],
    fields: fields.map(field => ({
      ...field,
      type: EvidenceFieldType[field.type],
      choices: field.choices.map(each => ({ ...each })),
    })),
  }
}
