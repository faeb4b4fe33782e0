import { createHash } from 'node:crypto'
import { appendMedia, type KeptFile, type NewMedia } from '../../../api/features/media/media.repository.ts'
import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../api.ts'
import { testClock } from '../product.ts'

/** The digest its file would have. */
export const digestOf = (id: string): string => createHash('sha256').update(id).digest('hex')

/** An image of somebody's, with a row for its file and no file. */
export const mediaOf = (ownerId: string, title = 'An image of theirs'): { media: NewMedia; files: KeptFile[] } => {
  const id = createId()
  const file = { sha256: digestOf(id), contentType: 'image/webp', bytes: 100, width: 64, height: 48 }
  return {
    media: {
      id,
      ownerId,
      derivedFromId: null,
      kind: 'IMAGE',
      ...file,
      frames: null,
      framesPerSecond: null,
      durationMilliseconds: null,
      millimetresPerPixel: null,
      fileName: null,
      title,
      source: null,
      permission: null,
      permissionNote: null,
      rarityNote: null,
      isSynthetic: false,
      removed: [],
      createdAt: testClock.now(),
    },
    files: [{ size: 'full', ...file }],
  }
}

/** Puts such an image there; its id. */
export const createMedia = async (api: Pick<TestApi, 'database'>, ownerId: string, title?: string): Promise<string> => {
  const { media, files } = mediaOf(ownerId, title)
  await api.database.asSystem(tx => appendMedia(tx, media, files))
  return media.id
}
