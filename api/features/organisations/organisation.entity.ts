import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'

@Entity({ tableName: 'organisations' })
export class OrganisationRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  name!: string

  /** What to do about a safety concern, in the organisation's words; null = the words of the service. */
  @Property({ type: 'text', nullable: true })
  safetyRoute?: string | null
}
