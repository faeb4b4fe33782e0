import type { DraftState } from '../../domain/drafts/state.ts'

/** What a draft is of: one table holds both, as they live the same life. */
export type Written = 'MODULE' | 'PATHWAY'

export interface Named {
  readonly id: string
  readonly name: string
}

/** A step in the life of a draft, as statements give it. */
export interface KeptMove {
  readonly event: string
  readonly state: DraftState
  readonly note: string | null
  readonly at: string
  readonly by: Named
}

/** What every draft has, and who the viewer is to it. */
export interface SharedHead {
  readonly id: string
  readonly organisation: Named
  readonly isRevision: boolean
  readonly state: DraftState
  readonly version: number
  readonly title: string
  readonly changeNote: string
  readonly reviewBy: string | null
  readonly begunAt: string
  readonly changedAt: string
  readonly authors: Named[]
  readonly isAuthor: boolean
  readonly canTakeOver: boolean
  readonly hasWritten: boolean
  readonly isReviewer: boolean
  readonly isAdministrator: boolean
  /** Who gave it up, and when; null = it was not, or was brought back. */
  readonly discarded: KeptMove | null
}

const viewer = 'soundings_viewer()'
const inForce = `ended_at is null and soundings_today() between from_on and coalesce(to_on, 'infinity')`

/** Names that stand in drafts the viewer may read; what follows can say `names` and `organisations_of`. */
export const known = `with names as materialized (select id, name from soundings_draft_people()),
  organisations_of as materialized (select id, name from soundings_draft_organisations())`

/** Whether a draft `d` is one the viewer may read. */
export const readable = 'd.id in (select soundings_readable_drafts())'

/** The same, of one kind. */
export const readableOf: Readonly<Record<Written, string>> = {
  MODULE: `d.pathway is null and ${readable}`,
  PATHWAY: `d.pathway is not null and ${readable}`,
}

/** A move `m`, as `KeptMove`. */
export const moveFields = `json_build_object('event', m.event, 'state', m.state, 'note', m.note, 'at', m.moved_at,
  'by', (select json_build_object('id', n.id, 'name', n.name) from names n where n.id = m.moved_by_id))`

/** The fields of `SharedHead`, of a draft `d`. */
export const sharedFields = `'id', d.id, 'isRevision', d.is_revision,
  'organisation', (select json_build_object('id', o.id, 'name', o.name) from organisations_of o where o.id = d.organisation_id),
  'state', d.state, 'version', d.version, 'title', d.title, 'changeNote', d.change_note, 'reviewBy', d.review_on,
  'begunAt', d.begun_at,
  'changedAt', greatest(d.changed_at, (select max(b.saved_at) from draft_blocks b where b.draft_id = d.id)),
  'authors', (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name) order by a.added_at, n.id), '[]')
     from draft_authors a join names n on n.id = a.person_id where a.draft_id = d.id and a.left_at is null),
  'isAuthor', d.id in (select soundings_authored_drafts()),
  'canTakeOver', d.id in (select soundings_unwritten_drafts()),
  'hasWritten', exists (select from draft_authors a where a.draft_id = d.id and a.person_id = ${viewer}),
  'isReviewer', exists (select from memberships where person_id = ${viewer} and role = 'REVIEWER'
     and organisation_id = d.organisation_id and ${inForce}),
  'isAdministrator', exists (select from memberships where person_id = ${viewer}
     and role in ('FRAMEWORK_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR') and ${inForce}),
  'discarded', case when d.state = 'DISCARDED' then (select ${moveFields} from draft_moves m
     where m.draft_id = d.id and m.event = 'DISCARD' order by m.moved_at desc, m.id desc limit 1) end`

/** What somebody saved last of a piece `b`, beside what is in it. */
export const savedFields = `'id', b.id, 'draftId', b.draft_id, 'partId', b.part_id, 'content', b.content,
  'version', b.version, 'savedAt', b.saved_at, 'savedBy', (select json_build_object('id', n.id, 'name', n.name)
     from names n where n.id = b.saved_by_id)`
