import type { Viewer } from '../../platform/database/index.ts'
import { ExceptionalError } from '../../platform/errors.ts'

/**
 * The record is open to its owner and, until they share a part of it, to nobody else. The database holds the same rule by
 * itself; this one stands where the database's should ever be missing.
 */
export function ownerOnly(viewer: Viewer, personId: string): void {
  if (viewer.personId !== personId) throw new ExceptionalError('FORBIDDEN', 'This record is open to its owner only.')
}
