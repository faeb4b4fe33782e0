import { Check, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { ModuleRow } from '../modules/module.entity.ts'
import { OrganisationRow } from '../organisations/organisation.entity.ts'

/** A day on which a module is held for several people, as it stood from one change to the next. Appended only. */
@Entity({ tableName: 'module_sessions' })
@Unique({ properties: ['sessionId', 'version'] })
@Check({ name: 'module_sessions_places_left_check', expression: 'places_left >= 0' })
export class ModuleSessionRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'uuid' })
  sessionId!: string

  @Property({ type: 'integer' })
  version!: number

  @Index()
  @ManyToOne({ entity: () => OrganisationRow, mapToPk: true, fieldName: 'organisation_id' })
  organisationId!: string

  @ManyToOne({ entity: () => ModuleRow, mapToPk: true, fieldName: 'module_code' })
  moduleCode!: string

  @Property({ type: 'date' })
  heldOn!: string

  /** null = as many as come. */
  @Property({ type: 'integer', nullable: true })
  placesLeft!: number | null

  /** Last day to ask for a place; null = up to the day itself. */
  @Property({ type: 'date', nullable: true, fieldName: 'apply_by_on' })
  applyBy!: string | null

  @Property({ type: 'boolean' })
  isCancelled!: boolean

  @Property({ type: 'timestamptz' })
  recordedAt!: Date
}
