import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'

/** A published framework version. `content_hash` names everything published with it, modules and pathways included. */
@Entity({ tableName: 'frameworks' })
export class FrameworkRow {
  @PrimaryKey({ type: 'text' })
  code!: string

  @Property({ type: 'text' })
  title!: string

  @Property({ type: 'text' })
  version!: string

  @Property({ type: 'date' })
  publishedOn!: string

  @Property({ type: 'text' })
  boundaryStatement!: string

  @Property({ type: 'text' })
  contentHash!: string

  /** Digest of the files it was seeded from last; null = before there was one. What people publish changes the other alone. */
  @Property({ type: 'text', nullable: true })
  seededHash!: string | null
}

@Entity({ tableName: 'framework_levels' })
export class FrameworkLevelRow {
  @PrimaryKey({ type: 'text' })
  code!: string

  @ManyToOne({ entity: () => FrameworkRow, mapToPk: true, fieldName: 'framework_code' })
  frameworkCode!: string

  @Property({ type: 'smallint' })
  position!: number

  @Property({ type: 'text' })
  name!: string

  /** Column of expected ratings; null where the level has none of its own. */
  @Property({ type: 'text', fieldName: 'rating_column', nullable: true })
  column!: string | null

  @Property({ type: 'text' })
  academicLevel!: string
}

@Entity({ tableName: 'pillars' })
export class PillarRow {
  @PrimaryKey({ type: 'text' })
  code!: string

  @ManyToOne({ entity: () => FrameworkRow, mapToPk: true, fieldName: 'framework_code' })
  frameworkCode!: string

  @Property({ type: 'smallint' })
  position!: number

  @Property({ type: 'text' })
  name!: string
}

@Entity({ tableName: 'areas' })
export class AreaRow {
  @PrimaryKey({ type: 'text' })
  code!: string

  @ManyToOne({ entity: () => FrameworkRow, mapToPk: true, fieldName: 'framework_code' })
  frameworkCode!: string

  @Property({ type: 'smallint' })
  position!: number

  @Property({ type: 'text' })
  name!: string

  /** Why no module leads there, on purpose; null where none is missing on purpose. */
  @Property({ type: 'text', nullable: true })
  leftEmpty!: string | null
}

@Entity({ tableName: 'rating_anchors' })
export class RatingAnchorRow {
  @PrimaryKey({ type: 'smallint', autoincrement: false })
  value!: number

  @ManyToOne({ entity: () => FrameworkRow, mapToPk: true, fieldName: 'framework_code' })
  frameworkCode!: string

  @Property({ type: 'text' })
  label!: string

  @Property({ type: 'text' })
  anchor!: string
}
