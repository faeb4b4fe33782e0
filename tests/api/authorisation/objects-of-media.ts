import { createId } from '../../../api/platform/ids.ts'
import { cursorOf } from '../../../api/platform/graphql/index.ts'
import { createMedia } from '../../support/create/media.ts'
import { type NamedObject, change } from './objects.ts'
import { personOf } from './world.ts'

const kept = new Map<string, Promise<string>>()

/** Made once for each owner: what is asked about stays as it is while it is asked about. */
const idOf: NamedObject['idOf'] = (world, owner) => {
  const { id } = personOf(world, owner)
  const known = kept.get(id) ?? createMedia(world.api, id)
  kept.set(id, known)
  return known
}

const refusals = '... on NotAllowed { code message } ... on InvalidInput { fields { path code } }'
const area = { x: 0, y: 0, width: 1, height: 1 }
const image = { idOf, unknown: createId }
const checks = ['NO_NAME']

/** What names an image, a clip or a file. */
export const mediaObjects: Readonly<Record<string, NamedObject | 'published'>> = {
  'media(id)': {
    ...image,
    document: 'query($id: UUID!) { media(id: $id) { id title } }',
    variables: id => ({ id }),
  },
  'mediaOf(ids)': {
    ...image,
    document: 'query($ids: [UUID!]!) { mediaOf(ids: $ids) { id title } }',
    variables: id => ({ ids: [id] }),
  },
  'myMedia(after)': {
    ...image,
    document: 'query($after: String) { myMedia(first: 1, after: $after) { nodes { title } } }',
    variables: id => ({ after: id.length === 36 ? cursorOf(id) : id }),
  },
  'cropMedia(input.mediaId)': {
    ...image,
    document: change('cropMedia', 'CropMediaInput', refusals),
    variables: mediaId => ({ input: { mediaId, area } }),
  },
  'maskMedia(input.mediaId)': {
    ...image,
    document: change('maskMedia', 'MaskMediaInput', refusals),
    variables: mediaId => ({ input: { mediaId, areas: [area] } }),
  },
  'stackFrames(input.imageIds)': {
    ...image,
    document: change('stackFrames', 'StackFramesInput', refusals),
    variables: id => ({ input: { imageIds: [id, id], framesPerSecond: 10, title: 'A clip' } }),
  },
  'describeMedia(input.mediaId)': {
    ...image,
    document: change('describeMedia', 'DescribeMediaInput', `${refusals} ... on Conflict { currentVersion }`),
    variables: mediaId => ({ input: { mediaId, expectedVersion: 1, title: 'Mine' } }),
  },
  'confirmDeidentified(input.mediaId)': {
    ...image,
    document: change('confirmDeidentified', 'ConfirmDeidentifiedInput', refusals),
    variables: mediaId => ({ input: { mediaId, checks } }),
  },
}
