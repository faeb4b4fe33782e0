import {
  countPathwayDrafts,
  readPathwayDraft,
  readPathwayDrafts,
  readPathwayImpact,
  readPathwayStage,
  readPathwayStages,
} from '../../../api/features/drafts/pathway-draft.read-model.ts'
import { appendPathwayDraft, describePathwayDraft } from '../../../api/features/drafts/pathway-draft.repository.ts'
import { createId } from '../../../api/platform/ids.ts'
import { stageOfDraft } from '../../support/create/pathway-draft-rows.ts'
import { testClock } from '../../support/product.ts'
import type { Reach } from './reach.ts'

const at = testClock.now()

/** What is read of drafts of pathways somebody else writes. */
export const pathwayDraftReads: Readonly<Record<string, Reach>> = {
  readPathwayDraft: (tx, { pathwayDraftId }) => readPathwayDraft(tx, pathwayDraftId),
  readPathwayDrafts: tx => readPathwayDrafts(tx, { state: null, after: null, limit: 20 }),
  countPathwayDrafts: tx => countPathwayDrafts(tx, null),
  readPathwayStages: (tx, { pathwayDraftId }) => readPathwayStages(tx, pathwayDraftId),
  readPathwayStage: (tx, { pathwayDraftId }) => readPathwayStage(tx, pathwayDraftId, stageOfDraft),
  readPathwayImpact: (tx, { pathwayDraftId }) => readPathwayImpact(tx, pathwayDraftId),
}

const form = {
  title: 'Mine',
  changeNote: '',
  reviewOn: null,
  pathway: {
    startRoleCode: null,
    endRoleCode: null,
    startAreas: [],
    monthsFrom: null,
    monthsTo: null,
    hoursExclude: '',
    chosenAreaCodes: [],
    gateCodes: [],
  },
}

/** What is added to them; the database has to refuse. */
export const pathwayDraftWrites: Readonly<Record<string, Reach>> = {
  appendPathwayDraft: (tx, { personId, organisationId }) =>
    appendPathwayDraft(tx, { ...form, id: createId(), organisationId, personId, pathwayCode: null, at }),
}

/** What finds nothing of theirs to change. */
export const pathwayDraftChanges: Readonly<Record<string, Reach>> = {
  describePathwayDraft: (tx, { pathwayDraftId: id }) => describePathwayDraft(tx, { id, version: 1, at }, form),
}
