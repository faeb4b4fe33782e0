/** Names other programs rely on to bring images, clips and files, and to make something of them. */
export const mediaNames = {
  Query: ['media', 'mediaOf', 'myMedia'],
  Mutation: ['cropMedia', 'maskMedia', 'stackFrames', 'describeMedia', 'confirmDeidentified'],
} as const

/** What those mutations take. */
export const mediaInputs = {
  RectangleInput: ['x', 'y', 'width', 'height'],
  CropMediaInput: ['mediaId', 'area'],
  MaskMediaInput: ['mediaId', 'areas'],
  StackFramesInput: ['imageIds', 'framesPerSecond', 'title'],
  DescribeMediaInput: [
    'mediaId',
    'expectedVersion',
    'title',
    'source',
    'permission',
    'permissionNote',
    'rarityNote',
    'millimetresPerPixel',
  ],
  ConfirmDeidentifiedInput: ['mediaId', 'checks'],
} as const
