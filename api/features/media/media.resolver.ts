import { Arg, Args, ArgsType, Ctx, Field, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Access, signedIn, UUIDScalar, type RequestContext } from '../../platform/graphql/index.ts'
import type { MediaEditService } from './media-edit.service.ts'
import {
  ConfirmDeidentifiedInput,
  ConfirmDeidentifiedResult,
  ConfirmDeidentifiedSuccess,
  CropMediaInput,
  CropMediaResult,
  CropMediaSuccess,
  DescribeMediaInput,
  DescribeMediaResult,
  DescribeMediaSuccess,
  MaskMediaInput,
  MaskMediaResult,
  MaskMediaSuccess,
  StackFramesInput,
  StackFramesResult,
  StackFramesSuccess,
} from './media-changes.types.ts'
import type { MediaService } from './media.service.ts'
import { Media, MediaConnection } from './media.types.ts'

@ArgsType()
class MyMediaArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen.' })
  after!: string | null

  @Field(() => String, { nullable: true, description: 'Part of a title, a source, a note or a file name; null = all.' })
  search!: string | null
}

@Resolver()
export class MediaResolver {
  constructor(
    private readonly service: MediaService,
    private readonly edits: MediaEditService,
  ) {}

  @Access('person')
  @Query(() => Media, {
    nullable: true,
    description:
      'An image, a clip or a file; null where there is none that the viewer may see: their own, what a published module uses, what a draft they may read uses, and what the service drew.',
  })
  async media(
    @Ctx() context: RequestContext,
    @Arg('id', () => UUIDScalar, { description: 'Its id.' }) id: string,
  ): Promise<Media | null> {
    const [media] = await this.service.media(signedIn(context), [id])
    return media ?? null
  }

  @Access('person')
  @Query(() => [Media], {
    description: 'Several at once, as a module needs them; those the viewer may not see are left out.',
  })
  mediaOf(
    @Ctx() context: RequestContext,
    @Arg('ids', () => [UUIDScalar], { description: 'Their ids, at most 500.' }) ids: string[],
  ): Promise<Media[]> {
    return this.service.media(signedIn(context), ids)
  }

  @Access(['AUTHOR', 'REVIEWER', 'FRAMEWORK_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Query(() => MediaConnection, { description: 'What the viewer brought or made, the newest first.' })
  myMedia(@Ctx() context: RequestContext, @Args(() => MyMediaArgs) asked: MyMediaArgs): Promise<MediaConnection> {
    return this.service.own(signedIn(context), asked)
  }

  @Access(['AUTHOR', 'REVIEWER', 'FRAMEWORK_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Mutation(() => CropMediaResult, { description: 'Makes a new image of a part of another.' })
  async cropMedia(
    @Ctx() context: RequestContext,
    @Arg('input', () => CropMediaInput, { description: 'Which image, and what of it.' }) input: CropMediaInput,
  ): Promise<typeof CropMediaResult> {
    const media = await this.edits.crop(signedIn(context), input)
    return 'id' in media ? Object.assign(new CropMediaSuccess(), { media }) : media
  }

  @Access(['AUTHOR', 'REVIEWER', 'FRAMEWORK_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Mutation(() => MaskMediaResult, {
    description:
      'Makes a new image of another with parts of it painted over, such as words that came from the scanner.',
  })
  async maskMedia(
    @Ctx() context: RequestContext,
    @Arg('input', () => MaskMediaInput, { description: 'Which image, and what is painted over.' })
    input: MaskMediaInput,
  ): Promise<typeof MaskMediaResult> {
    const media = await this.edits.mask(signedIn(context), input)
    return 'id' in media ? Object.assign(new MaskMediaSuccess(), { media }) : media
  }

  @Access(['AUTHOR', 'REVIEWER', 'FRAMEWORK_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Mutation(() => StackFramesResult, {
    description: 'Makes a clip of images, which is stepped through frame by frame.',
  })
  async stackFrames(
    @Ctx() context: RequestContext,
    @Arg('input', () => StackFramesInput, { description: 'Which images, and how fast.' }) input: StackFramesInput,
  ): Promise<typeof StackFramesResult> {
    const media = await this.edits.stack(signedIn(context), input)
    return 'id' in media ? Object.assign(new StackFramesSuccess(), { media }) : media
  }

  @Access(['AUTHOR', 'REVIEWER', 'FRAMEWORK_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Mutation(() => DescribeMediaResult, { description: 'Says what the viewer’s own is, and by what right it is used.' })
  async describeMedia(
    @Ctx() context: RequestContext,
    @Arg('input', () => DescribeMediaInput, { description: 'What is known of it.' }) input: DescribeMediaInput,
  ): Promise<typeof DescribeMediaResult> {
    const media = await this.service.describe(signedIn(context), input)
    return 'id' in media ? Object.assign(new DescribeMediaSuccess(), { media }) : media
  }

  @Access(['AUTHOR', 'REVIEWER', 'FRAMEWORK_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Mutation(() => ConfirmDeidentifiedResult, {
    description:
      'Says in the viewer’s name that they looked, and that it shows nothing of a patient. The service reads no words in pictures: this is a person’s word.',
  })
  async confirmDeidentified(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConfirmDeidentifiedInput, { description: 'What they looked for.' })
    input: ConfirmDeidentifiedInput,
  ): Promise<typeof ConfirmDeidentifiedResult> {
    const media = await this.service.confirm(signedIn(context), input)
    return 'id' in media ? Object.assign(new ConfirmDeidentifiedSuccess(), { media }) : media
  }
}
