import { Check, Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import type { ModuleContent } from '../../domain/blocks/block.ts'
import { ModuleRow } from './module.entity.ts'

/** What a module is learnt from, as published. Never changed: a correction is a further version. */
@Entity({ tableName: 'module_versions' })
@Check({ name: 'module_versions_number_check', expression: 'number > 0' })
export class ModuleVersionRow {
  @ManyToOne({ entity: () => ModuleRow, mapToPk: true, primary: true, fieldName: 'module_code' })
  moduleCode!: string

  /** From 1. */
  @PrimaryKey({ type: 'integer' })
  number!: number

  @Property({ type: 'jsonb' })
  content!: ModuleContent

  /** What changed, in the words of whoever published it. */
  @Property({ type: 'text' })
  changeNote!: string

  /** Guidelines it cites. */
  @Property({ type: 'text[]' })
  guidelineCodes!: string[]

  /** SHA-256 of the content, so that what did not change is not published again. */
  @Property({ type: 'text' })
  checksum!: string

  @Property({ type: 'timestamptz' })
  publishedAt!: Date
}
