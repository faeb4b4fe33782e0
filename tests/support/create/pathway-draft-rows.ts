import type { TestApi } from '../api.ts'
import { createDraft, type DraftGiven, type DraftRows } from './draft-rows.ts'

export const stageOfDraft = 'stage-1'

/** A stage as it is kept. */
const stageContent = (title: string) => ({ kind: 'STAGE', title, modules: ['ENH-03'], choices: [] }) as const

const pathway = {
  startRoleCode: null,
  endRoleCode: null,
  startAreas: [],
  monthsFrom: null,
  monthsTo: null,
  hoursExclude: '',
  chosenAreaCodes: [],
  gateCodes: [],
}

/** A draft of somebody’s pathway, put there past every rule, with a stage named alike in all of them. */
export async function createPathwayDraft(api: Pick<TestApi, 'database'>, given: DraftGiven): Promise<DraftRows> {
  const rows = await createDraft(api, given)
  const { draftId } = rows
  const content = JSON.stringify(stageContent(given.words ?? 'Words'))
  await api.database.asSystem(async tx => {
    await tx.execute(
      `update module_drafts set kind = '', pathway = ?::jsonb where id = ?`,
      [JSON.stringify(pathway), draftId],
      'run',
    )
    await tx.execute(
      `update draft_blocks set id = ?, part_id = 'stages', content = ?::jsonb where draft_id = ?`,
      [stageOfDraft, content, draftId],
      'run',
    )
    await tx.execute(
      `update draft_changes set target_id = b.id, before = shot || '{"place": "A"}', after = shot
         from draft_blocks b, lateral (select jsonb_build_object('partId', b.part_id, 'place', b.place, 'content', b.content,
           'isRemoved', b.is_removed) as shot) shots where draft_changes.draft_id = ? and b.draft_id = draft_changes.draft_id`,
      [draftId],
      'run',
    )
  })
  return rows
}
