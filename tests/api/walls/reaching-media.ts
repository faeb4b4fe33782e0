import {
  appendMedia,
  confirmMedia,
  describeMedia,
  hasMedia,
  isNamed,
} from '../../../api/features/media/media.repository.ts'
import { countOwnMedia, readMedia, readMediaFile, readOwnMedia } from '../../../api/features/media/media.read-model.ts'
import { mediaOf } from '../../support/create/media.ts'
import { testClock } from '../../support/product.ts'
import type { Reach } from './reach.ts'

/** What is read of images of somebody's own. */
export const mediaReads: Readonly<Record<string, Reach>> = {
  readMedia: (tx, { personId, mediaId }) => readMedia(tx, personId, [mediaId]),
  readOwnMedia: (tx, { personId }) => readOwnMedia(tx, { personId, search: null, after: null, limit: 20 }),
  countOwnMedia: (tx, { personId }) => countOwnMedia(tx, personId, null),
  readMediaFile: (tx, { personId, mediaId: id }) => readMediaFile(tx, { personId, id, size: 'full' }),
  hasMedia: (tx, { mediaId }) => hasMedia(tx, mediaId),
  isNamed: (tx, { mediaDigest }) => isNamed(tx, mediaDigest),
}

/** The same for what is written; the database has to refuse. */
export const mediaWrites: Readonly<Record<string, Reach>> = {
  appendMedia: (tx, { personId }) => {
    const { media, files } = mediaOf(personId)
    return appendMedia(tx, media, files)
  },
}

const description = {
  title: 'Not mine',
  source: null,
  permission: null,
  permissionNote: null,
  rarityNote: null,
  millimetresPerPixel: null,
}

/** Writes that find no row of somebody else's. */
export const mediaChanges: Readonly<Record<string, Reach>> = {
  describeMedia: (tx, { mediaId: id, personId }) => describeMedia(tx, { id, personId, version: 1 }, description),
  confirmMedia: (tx, { mediaId: id, personId }) =>
    confirmMedia(tx, { id, personId, checks: ['NO_NAME'], at: testClock.now() }),
}
