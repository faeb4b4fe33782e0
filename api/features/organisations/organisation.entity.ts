import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'

@Entity({ tableName: 'organisations' })
export class OrganisationRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  name!: string

  /** What to do about a safety concern, in the organisation's words; null = the words of the service. */
  @Property({ type: 'text', nullable: true })
  safetyRoute?: string | null

  /** What it goes on as a part of; null = it stands by itself. What it decided stays its own. */
  @Index()
  @ManyToOne({
    entity: () => OrganisationRow,
    mapToPk: true,
    fieldName: 'merged_into_id',
    nullable: true,
    deleteRule: 'no action',
  })
  mergedIntoId?: string | null

  /** Null where it stands by itself. */
  @Property({ type: 'timestamptz', nullable: true })
  mergedAt?: Date | null
}
