import { kindsOfPractice } from './kinds-of-practice.ts'
import { kindsOnPaper } from './kinds-on-paper.ts'
import type { PieceKind } from './types.ts'

/**
 * Every kind of evidence a person can add, in the order in which they are offered. Counts of scans are kept by the list
 * log, and observations by whoever saw them, so neither is here. (`domain.md` 10.0; what each counts as follows the
 * requirements of the evidence classes.)
 */
export const pieceKinds: readonly PieceKind[] = [...kindsOfPractice, ...kindsOnPaper]

/** Pairs under which a screening report says nothing of anybody's measurements. */
export const fewestPairs = 25

const byCode = new Map(pieceKinds.map(kind => [kind.code, kind]))

/**
 * The kind of a code; undefined where there is none.
 *
 * @example pieceKind('REFLECTION')?.isAlwaysPrivate // true
 */
export function pieceKind(code: string): PieceKind | undefined {
  return byCode.get(code)
}
