import { Check, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'

/** A link to parts of a record, for somebody named, until a day. Whoever has it may read them. */
@Entity({ tableName: 'portfolio_shares' })
@Check({
  name: 'portfolio_shares_sections_check',
  // Spelt as PostgreSQL gives it back, so that a comparison with the tables finds them alike.
  expression: 'cardinality(sections) > 0',
})
export class PortfolioShareRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  /** Digest of what the link carries; the link itself is shown once and kept nowhere. */
  @Unique()
  @Property({ type: 'text' })
  tokenHash!: string

  /** Whom the owner made it for, in their own words. */
  @Property({ type: 'text' })
  forWhom!: string

  @Property({ type: 'text[]' })
  sections!: string[]

  /** Last day on which it opens, inclusive. */
  @Property({ type: 'date' })
  untilOn!: string

  @Property({ type: 'timestamptz' })
  madeAt!: Date

  /** null = not taken back. */
  @Property({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null
}

/** A link was opened. Little is kept: when, and on what kind of device; no address and no name. */
@Entity({ tableName: 'portfolio_views' })
export class PortfolioViewRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  /** Whose record was read. */
  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => PortfolioShareRow, mapToPk: true, fieldName: 'share_id' })
  shareId!: string

  @Property({ type: 'timestamptz' })
  viewedAt!: Date

  /** PHONE, TABLET, COMPUTER or OTHER. */
  @Property({ type: 'text' })
  device!: string
}
