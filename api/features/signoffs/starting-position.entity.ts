import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import type { AskedItem } from '../../domain/signoffs/items.ts'
import { OrganisationRow } from '../organisations/organisation.entity.ts'
import { PersonRow } from '../people/person.entity.ts'

/** What a lead confirmed of somebody in post, in one form. It names the ratings it gives, and the database takes no others. */
@Entity({ tableName: 'starting_positions' })
export class StartingPositionRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => OrganisationRow, mapToPk: true, fieldName: 'organisation_id' })
  organisationId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'lead_id' })
  leadId!: string

  /** What let them sign it, in words. */
  @Property({ type: 'text' })
  qualification!: string

  @Property({ type: 'text' })
  roleTitle!: string

  @Property({ type: 'jsonb' })
  lines!: { code: string; title: string }[]

  @Property({ type: 'jsonb' })
  items!: AskedItem[]

  @Property({ type: 'array', columnType: 'uuid[]' })
  ratingIds!: string[]

  @Property({ type: 'text', nullable: true })
  award!: string | null

  @Property({ type: 'date', nullable: true })
  awardedOn!: string | null

  /** COMPLETED, NONE, OVERSEAS or OTHER. */
  @Property({ type: 'text' })
  programme!: string

  @Property({ type: 'text', nullable: true })
  limits!: string | null

  @Property({ type: 'text' })
  basis!: string

  @Property({ type: 'timestamptz' })
  confirmedAt!: Date
}
