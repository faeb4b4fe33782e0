import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'
import { ScopeStatementRow } from './scope.entity.ts'

/** A link by which whoever holds it sees one statement, and whether it stands, until a day. */
@Entity({ tableName: 'scope_links' })
export class ScopeLinkRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => ScopeStatementRow, mapToPk: true, fieldName: 'statement_id', deleteRule: 'cascade' })
  statementId!: string

  /** Digest of what the link carries; the link itself is shown once and kept nowhere. */
  @Unique()
  @Property({ type: 'text' })
  tokenHash!: string

  /** Last day on which it opens, inclusive. */
  @Property({ type: 'date' })
  untilOn!: string

  @Property({ type: 'timestamptz' })
  madeAt!: Date

  /** null = not taken back. */
  @Property({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null
}

/** A link was opened: when, and on what kind of device; no address and no name. */
@Entity({ tableName: 'scope_link_views' })
export class ScopeLinkViewRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  /** Whose statement was read. */
  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => ScopeLinkRow, mapToPk: true, fieldName: 'link_id', deleteRule: 'cascade' })
  linkId!: string

  @Property({ type: 'timestamptz' })
  viewedAt!: Date

  /** PHONE, TABLET, COMPUTER or OTHER. */
  @Property({ type: 'text' })
  device!: string
}
