import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { OrganisationRow } from '../organisations/organisation.entity.ts'
import { PersonRow } from '../people/person.entity.ts'

/** An image, a clip or a file that modules are made with. Its octets stand in the file store, under their digest. */
@Entity({ tableName: 'media' })
@Check({ name: 'media_kind_check', expression: `kind = any (array['IMAGE'::text, 'CLIP'::text, 'FILE'::text])` })
@Check({ name: 'media_confirmed_check', expression: '(confirmed_by_id is null) = (confirmed_at is null)' })
export class MediaRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  /** null = made by the service itself: the synthetic images that come with it. */
  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'owner_id', nullable: true, deleteRule: 'no action' })
  ownerId!: string | null

  /** null = nobody's but its owner's. */
  @ManyToOne({
    entity: () => OrganisationRow,
    mapToPk: true,
    fieldName: 'organisation_id',
    nullable: true,
    deleteRule: 'no action',
  })
  organisationId!: string | null

  /** What it was cropped or masked from; null = nothing, or that is gone. */
  @Index()
  @ManyToOne({
    entity: () => MediaRow,
    mapToPk: true,
    fieldName: 'derived_from_id',
    nullable: true,
    deleteRule: 'set null',
  })
  derivedFromId!: string | null

  @Property({ type: 'text' })
  kind!: 'IMAGE' | 'CLIP' | 'FILE'

  @Property({ type: 'text' })
  contentType!: string

  /** Octets of the largest size. */
  @Property({ type: 'integer' })
  bytes!: number

  @Property({ type: 'text', fieldName: 'sha256' })
  sha256!: string

  /** In pixels; null = not something to look at. */
  @Property({ type: 'integer', nullable: true })
  width!: number | null

  @Property({ type: 'integer', nullable: true })
  height!: number | null

  /** How many frames a clip has; null = no clip. */
  @Property({ type: 'integer', nullable: true })
  frames!: number | null

  @Property({ type: 'double', nullable: true })
  framesPerSecond!: number | null

  @Property({ type: 'integer', nullable: true })
  durationMilliseconds!: number | null

  /** Length of one pixel of the largest size; null = not known. */
  @Property({ type: 'double', nullable: true })
  millimetresPerPixel!: number | null

  /** As it was called where it came from; null = not told. */
  @Property({ type: 'text', nullable: true })
  fileName!: string | null

  @Property({ type: 'text' })
  title!: string

  /** Where it comes from; null = not stated. */
  @Property({ type: 'text', nullable: true })
  source!: string | null

  /** By what right it is used; null = not stated. */
  @Property({ type: 'text', nullable: true })
  permission!: string | null

  @Property({ type: 'text', nullable: true })
  permissionNote!: string | null

  /** Whether what it shows is rare enough to be recognised; null = not stated. */
  @Property({ type: 'text', nullable: true })
  rarityNote!: string | null

  /** Made by the generator of the service: nobody was scanned. */
  @Property({ type: 'boolean' })
  isSynthetic!: boolean

  /** What its owner ticked when they confirmed it. */
  @Property({ type: 'text[]' })
  checks!: string[]

  /** Who confirmed that it shows nothing of a patient; null = nobody has. */
  @ManyToOne({
    entity: () => PersonRow,
    mapToPk: true,
    fieldName: 'confirmed_by_id',
    nullable: true,
    deleteRule: 'no action',
  })
  confirmedById!: string | null

  @Property({ type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null

  /** Codes of what was found in it and taken out. */
  @Property({ type: 'text[]' })
  removed!: string[]

  @Property({ type: 'integer' })
  version!: number

  @Property({ type: 'timestamptz' })
  createdAt!: Date
}

/** One size of an image, one frame of a stack, or the octets of a clip or a file. */
@Entity({ tableName: 'media_files' })
export class MediaFileRow {
  @ManyToOne({ entity: () => MediaRow, mapToPk: true, primary: true, fieldName: 'media_id', deleteRule: 'cascade' })
  mediaId!: string

  /** 'full', '960', '480', or 'frame-1' and so on. */
  @PrimaryKey({ type: 'text' })
  size!: string

  @Property({ type: 'smallint' })
  position!: number

  @Index()
  @Property({ type: 'text', fieldName: 'sha256' })
  sha256!: string

  @Property({ type: 'text' })
  contentType!: string

  @Property({ type: 'integer' })
  bytes!: number

  @Property({ type: 'integer', nullable: true })
  width!: number | null

  @Property({ type: 'integer', nullable: true })
  height!: number | null
}

/** That a draft or a version of a module refers to something: while one does, it stays. Written by the database itself. */
@Entity({ tableName: 'media_uses' })
export class MediaUseRow {
  /** The draft or the version. */
  @PrimaryKey({ type: 'uuid' })
  holderId!: string

  @Index()
  @ManyToOne({ entity: () => MediaRow, mapToPk: true, primary: true, fieldName: 'media_id' })
  mediaId!: string

  /** Whether anybody signed in may see it for that. */
  @Property({ type: 'boolean' })
  isPublished!: boolean
}
