import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../api.ts'
import { testClock } from '../product.ts'
import { dayFromToday } from './people.ts'

/** A draft of somebody's, put there past every rule: its id, with a part and a piece named alike in all of them. */
export interface DraftRows {
  readonly draftId: string
  readonly commentId: string
  readonly changeId: string
}

export interface DraftGiven {
  readonly personId: string
  readonly title?: string
  /** Something the person said, wrote and decided; absent = nothing that could tell. */
  readonly words?: string
}

export const partOfDraft = 'part-1'
export const blockOfDraft = 'block-1'
export const textOfDraft = (text: string): string =>
  JSON.stringify({
    kind: 'TEXT',
    text: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
  })

export async function createDraft(
  api: Pick<TestApi, 'database'>,
  { personId, title = 'A draft of theirs', words = 'Words' }: DraftGiven,
): Promise<DraftRows> {
  const [draftId, commentId, changeId, organisationId] = [createId(), createId(), createId(), createId()]
  const at = testClock.now()
  const statements: readonly (readonly [sql: string, values: unknown[]])[] = [
    [`insert into organisations (id, name) values (?, 'Of drafts')`, [organisationId]],
    [
      `insert into memberships (id, person_id, organisation_id, role, from_on) values (gen_random_uuid(), ?, ?, 'AUTHOR', ?)`,
      [personId, organisationId, dayFromToday(-1)],
    ],
    [
      `insert into module_drafts (id, organisation_id, begun_by_id, is_revision, state, version, title, summary, outcome,
         kind, is_area_chosen, develops, required_modules, required_ratings, gates, sources, licence, reuse, change_note,
         begun_at, changed_at)
       values (?, ?, ?, false, 'DRAFT', 1, ?, '', '', 'REFLECTIVE', false, '[]', '[]', '[]', '[]', '{}', '', '', '', ?, ?)`,
      [draftId, organisationId, personId, title, at, at],
    ],
    ['insert into draft_authors (draft_id, person_id, added_at) values (?, ?, ?)', [draftId, personId, at]],
    [
      `insert into draft_parts (draft_id, id, place, title, minutes, text, version, is_removed)
       values (?, ?, 'V', 'Part', 10, '', 1, false)`,
      [draftId, partOfDraft],
    ],
    [
      `insert into draft_blocks (draft_id, id, part_id, place, content, version, saved_at, saved_by_id, is_removed)
       values (?, ?, ?, 'V', ?::jsonb, 1, ?, ?, false)`,
      [draftId, blockOfDraft, partOfDraft, textOfDraft(words), at, personId],
    ],
    [
      `insert into draft_changes (id, draft_id, person_id, act, target, target_id, before, after, made_at)
       select ?, draft_id, ?, 'WRITE', 'BLOCK', id, shot || '{"place": "A"}', shot, ?
         from draft_blocks, lateral (select jsonb_build_object('partId', part_id, 'place', place, 'content', content,
           'isRemoved', is_removed) as shot) shots where draft_id = ?`,
      [changeId, personId, at, draftId],
    ],
    [
      'insert into draft_comments (id, draft_id, text, said_by_id, said_at) values (?, ?, ?, ?, ?)',
      [commentId, draftId, words, personId, at],
    ],
    [
      `insert into draft_moves (id, draft_id, event, state, moved_by_id, note, moved_at)
       values (gen_random_uuid(), ?, 'TAKE_BACK', 'DRAFT', ?, ?, ?)`,
      [draftId, personId, words, at],
    ],
  ]
  await api.database.asSystem(async tx => {
    for (const [sql, values] of statements) await tx.execute(sql, values, 'run')
  })
  return { draftId, commentId, changeId }
}
