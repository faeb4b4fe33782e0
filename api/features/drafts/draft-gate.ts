import { isOpen } from '../../domain/drafts/state.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { notAllowed, NotAllowed } from '../../platform/graphql/index.ts'
import type { SharedHead } from './draft-head.read-model.ts'
import { holdOpen } from './draft-writing.repository.ts'
import { readModuleDraft, type DraftHead } from './draft.read-model.ts'

/** A draft the viewer may write in as it stands, or why not. What they may not read is not told from what is not there. */
export async function openDraft(tx: Transaction, id: string): Promise<DraftHead | NotAllowed> {
  return orNotOpen(await readModuleDraft(tx, id))
}

/** The same of any draft. */
export function orNotOpen<T extends Pick<SharedHead, 'isAuthor' | 'state'>>(draft: T | null): T | NotAllowed {
  if (draft === null || !draft.isAuthor) return notAnAuthor()
  return isOpen(draft.state) ? draft : notOpen()
}

/** The same, and nobody moves it until the unit of work ends. */
export async function heldDraft(tx: Transaction, id: string): Promise<DraftHead | NotAllowed> {
  const draft = await openDraft(tx, id)
  return draft instanceof NotAllowed || (await holdOpen(tx, id)) ? draft : notOpen()
}

export function notAnAuthor(): NotAllowed {
  return notAllowed('NOT_AN_AUTHOR', 'Only the authors of a draft write in it')
}

export function notOpen(): NotAllowed {
  return notAllowed(
    'NOT_OPEN',
    'Nobody writes in what is reviewed, approved, published or discarded: take it back first',
  )
}
