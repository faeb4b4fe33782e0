import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import type { BlockAnswer } from '../../domain/blocks/answer.ts'
import { ModuleRow } from '../modules/module.entity.ts'
import { PersonRow } from '../people/person.entity.ts'

/** One answer to a block, private to the person. Appended only; the latest of a block counts. */
@Entity({ tableName: 'block_answers' })
// Spelt as PostgreSQL gives it back, so that a comparison with the tables finds them alike.
@Check({ name: 'block_answers_confidence_check', expression: 'confidence >= 1 and confidence <= 3' })
@Index({ properties: ['personId', 'moduleCode', 'blockId'] })
@Index({ properties: ['moduleCode'] })
export class BlockAnswerRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id', index: false })
  personId!: string

  @ManyToOne({ entity: () => ModuleRow, mapToPk: true, fieldName: 'module_code' })
  moduleCode!: string

  /** Version it was given on. */
  @Property({ type: 'integer' })
  versionNumber!: number

  @Property({ type: 'text' })
  blockId!: string

  @Property({ type: 'jsonb' })
  answer!: BlockAnswer

  /** 1 to 3; null = not said. */
  @Property({ type: 'smallint', nullable: true })
  confidence!: number | null

  /** As marked then; null = nobody else can say. */
  @Property({ type: 'boolean', nullable: true })
  isRight!: boolean | null

  /** As marked then, 0 to 1. */
  @Property({ type: 'real', nullable: true })
  share!: number | null

  @Property({ type: 'timestamptz' })
  answeredAt!: Date
}

/** Where somebody is in a module, so that they go on there on any device. */
@Entity({ tableName: 'module_places' })
export class ModulePlaceRow {
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, primary: true, fieldName: 'person_id' })
  personId!: string

  @ManyToOne({ entity: () => ModuleRow, mapToPk: true, primary: true, fieldName: 'module_code' })
  moduleCode!: string

  @Property({ type: 'text' })
  blockId!: string

  @Property({ type: 'timestamptz' })
  updatedAt!: Date
}
