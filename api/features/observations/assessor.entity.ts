import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'

/** Somebody without an account whose address was proven by a letter. */
@Entity({ tableName: 'assessors' })
export class AssessorRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Unique()
  @Property({ type: 'text' })
  email!: string

  @Property({ type: 'timestamptz' })
  provenAt!: Date
}

/** A browser that an assessor asked to be known on; the digest of what its cookie carries. */
@Entity({ tableName: 'assessor_devices' })
export class AssessorDeviceRow {
  @PrimaryKey({ type: 'text' })
  tokenHash!: string

  @Index()
  @ManyToOne({ entity: () => AssessorRow, mapToPk: true, fieldName: 'assessor_id', deleteRule: 'cascade' })
  assessorId!: string

  @Property({ type: 'timestamptz' })
  knownAt!: Date
}
