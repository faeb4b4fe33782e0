import { Field, Float, InputType, Int, ObjectType } from 'type-graphql'
import { Conflict, createResult, InvalidInput, NotAllowed, UUIDScalar } from '../../platform/graphql/index.ts'
import { DeidentificationCheck, MediaPermission } from './media-words.types.ts'
import { Media } from './media.types.ts'

@InputType({ description: 'A rectangle in an image, in fractions of its width and height from its upper left corner.' })
export class RectangleInput {
  @Field(() => Float, { description: 'Its left side, 0 to 1.' })
  x!: number

  @Field(() => Float, { description: 'Its upper side, 0 to 1.' })
  y!: number

  @Field(() => Float, { description: 'How wide it is, more than 0.' })
  width!: number

  @Field(() => Float, { description: 'How high it is, more than 0.' })
  height!: number
}

@InputType({ description: 'What is kept of an image.' })
export class CropMediaInput {
  @Field(() => UUIDScalar, { description: 'Id of the image, which stays as it is.' })
  mediaId!: string

  @Field(() => RectangleInput, { description: 'What is kept.' })
  area!: RectangleInput
}

@InputType({ description: 'What is painted over in an image.' })
export class MaskMediaInput {
  @Field(() => UUIDScalar, { description: 'Id of the image, which stays as it is.' })
  mediaId!: string

  @Field(() => [RectangleInput], { description: 'What is painted over, 1 to 40 rectangles.' })
  areas!: RectangleInput[]
}

@InputType({ description: 'Images that make a clip, one after the other.' })
export class StackFramesInput {
  @Field(() => [UUIDScalar], { description: 'Ids of images of one size, in order, 2 to 300.' })
  imageIds!: string[]

  @Field(() => Float, { description: 'Frames a second at full speed, 1 to 60.' })
  framesPerSecond!: number

  @Field(() => String, { description: 'What the clip is called, 1 to 200 characters.' })
  title!: string
}

@InputType({ description: 'What is known of an image, a clip or a file; everything is said again.' })
export class DescribeMediaInput {
  @Field(() => UUIDScalar, { description: 'Id of what is the viewer’s own.' })
  mediaId!: string

  @Field(() => Int, { description: 'The version this change was made from.' })
  expectedVersion!: number

  @Field(() => String, { description: 'What it is called, 1 to 200 characters.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'Where it comes from, up to 500 characters; null = not stated.' })
  source!: string | null

  @Field(() => MediaPermission, { nullable: true, description: 'By what right it is used; null = not stated.' })
  permission!: MediaPermission | null

  @Field(() => String, { nullable: true, description: 'More on that right, up to 500 characters; null = nothing.' })
  permissionNote!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Whether what it shows is rare enough to be recognised, up to 500 characters; null = not stated.',
  })
  rarityNote!: string | null

  @Field(() => Float, {
    nullable: true,
    description: 'Length of one pixel of its largest size in millimetres, above 0 and at most 10; null = not known.',
  })
  millimetresPerPixel!: number | null
}

@InputType({ description: 'That somebody looked, and found nothing of a patient.' })
export class ConfirmDeidentifiedInput {
  @Field(() => UUIDScalar, { description: 'Id of what is the viewer’s own.' })
  mediaId!: string

  @Field(() => [DeidentificationCheck], { description: 'What was looked for; every check is needed.' })
  checks!: DeidentificationCheck[]
}

@ObjectType({ description: 'There is a new image of that part; the old one is as it was. It is not confirmed yet.' })
export class CropMediaSuccess {
  @Field(() => Media, { description: 'What was made.' })
  media!: Media
}

export const CropMediaResult = createResult({
  name: 'CropMediaResult',
  description: 'What became of making an image of a part of another.',
  types: [CropMediaSuccess, InvalidInput, NotAllowed],
})

@ObjectType({
  description: 'There is a new image with that painted over; the old one is as it was. It is not confirmed yet.',
})
export class MaskMediaSuccess {
  @Field(() => Media, { description: 'What was made.' })
  media!: Media
}

export const MaskMediaResult = createResult({
  name: 'MaskMediaResult',
  description: 'What became of painting over parts of an image.',
  types: [MaskMediaSuccess, InvalidInput, NotAllowed],
})

@ObjectType({ description: 'There is a new clip; its images are as they were. It is not confirmed yet.' })
export class StackFramesSuccess {
  @Field(() => Media, { description: 'What was made.' })
  media!: Media
}

export const StackFramesResult = createResult({
  name: 'StackFramesResult',
  description: 'What became of making a clip of images.',
  types: [StackFramesSuccess, InvalidInput, NotAllowed],
})

@ObjectType({ description: 'It is described as was said.' })
export class DescribeMediaSuccess {
  @Field(() => Media, { description: 'As it is now.' })
  media!: Media
}

export const DescribeMediaResult = createResult({
  name: 'DescribeMediaResult',
  description: 'What became of describing something.',
  types: [DescribeMediaSuccess, InvalidInput, NotAllowed, Conflict],
})

@ObjectType({ description: 'It may stand in a published module.' })
export class ConfirmDeidentifiedSuccess {
  @Field(() => Media, { description: 'As it is now.' })
  media!: Media
}

export const ConfirmDeidentifiedResult = createResult({
  name: 'ConfirmDeidentifiedResult',
  description: 'What became of confirming that something shows nothing of a patient.',
  types: [ConfirmDeidentifiedSuccess, InvalidInput, NotAllowed],
})
