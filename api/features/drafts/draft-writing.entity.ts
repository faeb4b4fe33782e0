import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import type { BlockContent } from '../../domain/blocks/block.ts'
import { PersonRow } from '../people/person.entity.ts'
import { ModuleDraftRow } from './draft.entity.ts'

/** A part of a draft. What was taken out stays, so that it can be taken back. */
@Entity({ tableName: 'draft_parts' })
export class DraftPartRow {
  @ManyToOne({ entity: () => ModuleDraftRow, mapToPk: true, primary: true, fieldName: 'draft_id' })
  draftId!: string

  /** Its name in the module, the same through all versions. */
  @PrimaryKey({ type: 'text' })
  id!: string

  /** Between those of its neighbours: what moves takes a new one, and nothing else has to. */
  @Property({ type: 'text' })
  place!: string

  @Property({ type: 'text' })
  title!: string

  @Property({ type: 'integer' })
  minutes!: number

  @Property({ type: 'text' })
  text!: string

  @Property({ type: 'integer' })
  version!: number

  @Property({ type: 'boolean' })
  isRemoved!: boolean
}

/** The smallest piece of a draft that is written by itself, with a version of its own: two people write in two of them. */
@Entity({ tableName: 'draft_blocks' })
export class DraftBlockRow {
  @ManyToOne({ entity: () => ModuleDraftRow, mapToPk: true, primary: true, fieldName: 'draft_id' })
  draftId!: string

  @PrimaryKey({ type: 'text' })
  id!: string

  @Property({ type: 'text' })
  partId!: string

  @Property({ type: 'text' })
  place!: string

  @Property({ type: 'jsonb' })
  content!: BlockContent

  @Property({ type: 'integer' })
  version!: number

  @Property({ type: 'timestamptz' })
  savedAt!: Date

  /** null = it came with the published module. */
  @ManyToOne({
    entity: () => PersonRow,
    mapToPk: true,
    fieldName: 'saved_by_id',
    nullable: true,
    deleteRule: 'no action',
  })
  savedById!: string | null

  @Property({ type: 'boolean' })
  isRemoved!: boolean
}

/** One change somebody made to a part or a block, with what it was before and after: what can be taken back. */
@Entity({ tableName: 'draft_changes' })
@Check({ name: 'draft_changes_act_check', expression: `act = any (array['WRITE'::text, 'UNDO'::text, 'REDO'::text])` })
@Check({ name: 'draft_changes_target_check', expression: `target = any (array['PART'::text, 'BLOCK'::text])` })
@Index({ properties: ['draftId', 'personId'] })
export class DraftChangeRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @ManyToOne({ entity: () => ModuleDraftRow, mapToPk: true, fieldName: 'draft_id' })
  draftId!: string

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'text' })
  act!: 'WRITE' | 'UNDO' | 'REDO'

  @Property({ type: 'text' })
  target!: 'PART' | 'BLOCK'

  @Property({ type: 'text' })
  targetId!: string

  @Property({ type: 'jsonb' })
  before!: object

  @Property({ type: 'jsonb' })
  after!: object

  @Property({ type: 'timestamptz' })
  madeAt!: Date
}

/** Words on a draft or on one block of it. */
@Entity({ tableName: 'draft_comments' })
@Check({ name: 'draft_comments_settled_check', expression: '(settled_by_id is null) = (settled_at is null)' })
export class DraftCommentRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => ModuleDraftRow, mapToPk: true, fieldName: 'draft_id' })
  draftId!: string

  /** null = the draft as a whole. */
  @Property({ type: 'text', nullable: true })
  blockId!: string | null

  @Property({ type: 'text' })
  text!: string

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'said_by_id' })
  saidById!: string

  @Property({ type: 'timestamptz' })
  saidAt!: Date

  @ManyToOne({
    entity: () => PersonRow,
    mapToPk: true,
    fieldName: 'settled_by_id',
    nullable: true,
    deleteRule: 'no action',
  })
  settledById!: string | null

  @Property({ type: 'timestamptz', nullable: true })
  settledAt!: Date | null
}
