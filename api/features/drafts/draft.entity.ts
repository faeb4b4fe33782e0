import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import type { DraftState } from '../../domain/drafts/state.ts'
import type { ModuleEffect, ModuleGate } from '../../domain/planning/types.ts'
import { ModuleRow } from '../modules/module.entity.ts'
import { OrganisationRow } from '../organisations/organisation.entity.ts'
import { PathwayRow } from '../pathways/pathway.entity.ts'
import { PersonRow } from '../people/person.entity.ts'

/** A module or a pathway being written, or written anew: the facts of its one form, and where it stands. */
@Entity({ tableName: 'module_drafts' })
@Check({ name: 'module_drafts_pathway_check', expression: 'pathway is null or module_code is null' })
@Check({ name: 'module_drafts_pathway_code_check', expression: 'pathway_code is null or pathway is not null' })
@Check({
  name: 'module_drafts_state_check',
  expression: `state = any (array['DRAFT'::text, 'IN_REVIEW'::text, 'CHANGES_ASKED'::text, 'APPROVED'::text, 'PUBLISHED'::text, 'RETIRED'::text, 'DISCARDED'::text])`,
})
export class ModuleDraftRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => OrganisationRow, mapToPk: true, fieldName: 'organisation_id' })
  organisationId!: string

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'begun_by_id' })
  begunById!: string

  /** The module it revises or became; null = a new one that is not published. */
  @Index()
  @ManyToOne({
    entity: () => ModuleRow,
    mapToPk: true,
    fieldName: 'module_code',
    nullable: true,
    deleteRule: 'no action',
  })
  moduleCode!: string | null

  /** The pathway it revises or became; null = a new one that is not published, or a module. */
  @Index()
  @ManyToOne({
    entity: () => PathwayRow,
    mapToPk: true,
    fieldName: 'pathway_code',
    nullable: true,
    deleteRule: 'no action',
  })
  pathwayCode!: string | null

  /** The facts of a pathway, which has none of those of a module; null = it is of a module. */
  @Property({ type: 'jsonb', nullable: true })
  pathway!: object | null

  @Property({ type: 'boolean' })
  isRevision!: boolean

  /** null = it began with a published module. */
  @Property({ type: 'text', nullable: true })
  template!: string | null

  @Property({ type: 'text' })
  state!: DraftState

  /** Of the facts and the state; parts and blocks have their own. */
  @Property({ type: 'integer' })
  version!: number

  @Property({ type: 'text' })
  title!: string

  @Property({ type: 'text' })
  summary!: string

  @Property({ type: 'text' })
  outcome!: string

  @Property({ type: 'text' })
  kind!: string

  @Property({ type: 'text', nullable: true })
  levelCode!: string | null

  @Property({ type: 'text', nullable: true })
  areaCode!: string | null

  @Property({ type: 'boolean' })
  isAreaChosen!: boolean

  @Property({ type: 'jsonb' })
  develops!: ModuleEffect[]

  @Property({ type: 'jsonb' })
  requiredModules!: string[][]

  @Property({ type: 'jsonb' })
  requiredRatings!: { capability: string; atLeast: number }[]

  @Property({ type: 'jsonb' })
  gates!: ModuleGate[]

  @Property({ type: 'text[]' })
  sources!: string[]

  @Property({ type: 'text' })
  licence!: string

  @Property({ type: 'text' })
  reuse!: string

  @Property({ type: 'text' })
  changeNote!: string

  /** By when it is looked at again. */
  @Property({ type: 'date', nullable: true })
  reviewOn!: string | null

  @Property({ type: 'timestamptz' })
  begunAt!: Date

  @Property({ type: 'timestamptz' })
  changedAt!: Date
}

/** Who writes a draft. Who left stays here: having written, they never review it. */
@Entity({ tableName: 'draft_authors' })
export class DraftAuthorRow {
  @ManyToOne({ entity: () => ModuleDraftRow, mapToPk: true, primary: true, fieldName: 'draft_id' })
  draftId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, primary: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'timestamptz' })
  addedAt!: Date

  @Property({ type: 'timestamptz', nullable: true })
  leftAt!: Date | null
}

/** What moved a draft, added and never changed. */
@Entity({ tableName: 'draft_moves' })
export class DraftMoveRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => ModuleDraftRow, mapToPk: true, fieldName: 'draft_id' })
  draftId!: string

  @Property({ type: 'text' })
  event!: string

  /** Where it stood afterwards. */
  @Property({ type: 'text' })
  state!: DraftState

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'moved_by_id' })
  movedById!: string

  @Property({ type: 'text', nullable: true })
  note!: string | null

  @Property({ type: 'timestamptz' })
  movedAt!: Date
}
