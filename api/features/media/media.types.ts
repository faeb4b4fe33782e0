import { Field, Float, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar, PageInfo, UUIDScalar } from '../../platform/graphql/index.ts'
import { DeidentificationCheck, MediaKind, MediaPermission } from './media-words.types.ts'

@ObjectType({ description: 'One size of an image, one frame of a stack, or all there is of a clip or a file.' })
export class MediaFile {
  @Field(() => String, { description: '“full”, “960” or “480” for its width, or “frame-1” and so on.' })
  size!: string

  @Field(() => String, { description: 'Where it is fetched, on this service, by who is signed in and may see it.' })
  path!: string

  @Field(() => String, { description: 'Its type, as a browser is told.' })
  contentType!: string

  @Field(() => Int, { description: 'How many octets it has.' })
  bytes!: number

  @Field(() => Int, { nullable: true, description: 'Pixels across; null = nothing to look at.' })
  width!: number | null

  @Field(() => Int, { nullable: true, description: 'Pixels down; null = nothing to look at.' })
  height!: number | null
}

@ObjectType({ description: 'An image, a clip or a file that modules are made with.' })
export class Media {
  @Field(() => UUIDScalar, { description: 'Stable id; blocks name it.' })
  id!: string

  @Field(() => MediaKind, { description: 'What it is.' })
  kind!: MediaKind

  @Field(() => String, { description: 'Its type, found by its content and never by its name.' })
  contentType!: string

  @Field(() => Int, { description: 'How many octets its largest size has.' })
  bytes!: number

  @Field(() => String, { description: 'SHA-256 of its largest size, in hexadecimal.' })
  sha256!: string

  @Field(() => Int, { nullable: true, description: 'Pixels across at its largest; null = nothing to look at.' })
  width!: number | null

  @Field(() => Int, { nullable: true, description: 'Pixels down at its largest; null = nothing to look at.' })
  height!: number | null

  @Field(() => Int, { nullable: true, description: 'How many frames a clip has; null = no clip.' })
  frames!: number | null

  @Field(() => Float, { nullable: true, description: 'Frames a second at full speed; null = no clip.' })
  framesPerSecond!: number | null

  @Field(() => Int, { nullable: true, description: 'How long a clip is; null = no clip.' })
  durationMilliseconds!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Length of one pixel of its largest size, for measuring; null = not known.',
  })
  millimetresPerPixel!: number | null

  @Field(() => [MediaFile], {
    description: 'Its sizes, the largest first; of a stack, its frames in order. Each is fetched at its path.',
  })
  files!: MediaFile[]

  @Field(() => String, { description: 'What its owner calls it.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'Where it comes from; null = not stated.' })
  source!: string | null

  @Field(() => MediaPermission, { nullable: true, description: 'By what right it is used; null = not stated.' })
  permission!: MediaPermission | null

  @Field(() => String, {
    nullable: true,
    description: 'More on that right: which licence, who agreed; null = nothing.',
  })
  permissionNote!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Whether what it shows is rare enough to be recognised, and what was done about it; null = not stated.',
  })
  rarityNote!: string | null

  @Field(() => Boolean, { description: 'Made by the generator of this service: nobody was scanned.' })
  isSynthetic!: boolean

  @Field(() => [DeidentificationCheck], { description: 'What was ticked when it was confirmed; none before.' })
  checks!: DeidentificationCheck[]

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its owner confirmed that it shows nothing of a patient; null = nobody has.',
  })
  confirmedAt!: string | null

  @Field(() => Boolean, { description: 'May stand in a published module: confirmed, or synthetic.' })
  isPublishable!: boolean

  @Field(() => [String], { description: 'Codes of what was found in it when it came, and taken out.' })
  removed!: string[]

  @Field(() => UUIDScalar, {
    nullable: true,
    description: 'What it was cropped, masked or stacked from; null = nothing, or that is gone.',
  })
  derivedFromId!: string | null

  @Field(() => Boolean, { description: 'Whether it is the viewer’s own, to describe and to confirm.' })
  isMine!: boolean

  @Field(() => Int, { description: 'Counts the changes, from 1; send it as `expectedVersion`.' })
  version!: number

  @Field(() => DateTimeScalar, { description: 'When it came.' })
  createdAt!: string
}

@ObjectType({ description: 'Something at its place in a list.' })
export class MediaEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => Media, { description: 'The thing itself.' })
  node!: Media
}

@ObjectType({ description: 'A page of images, clips and files.' })
export class MediaConnection {
  @Field(() => [MediaEdge], { description: 'Each with its place.' })
  edges!: MediaEdge[]

  @Field(() => [Media], { description: 'Each alone.' })
  nodes!: Media[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}
