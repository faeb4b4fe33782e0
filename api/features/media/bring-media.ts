import type { Readable } from 'node:stream'
import type { Viewer } from '../../platform/database/index.ts'
import { createMediaService } from './media.service.ts'
import { MediaPermission } from './media-words.types.ts'
import { createUploadService, type UploadParts } from './upload.service.ts'

export type BringingParts = UploadParts

/** Something that was kept by a service like this one, with what was said of it. */
export interface Brought {
  readonly content: Readable
  readonly title: string
  readonly source: string | null
  /** A permission that is not known here is none. */
  readonly permission: string | null
  readonly permissionNote: string | null
  readonly rarityNote: string | null
  readonly millimetresPerPixel: number | null
}

interface Refusal {
  readonly code: string
  readonly message: string
}

/**
 * Takes something in as if the viewer had brought it, with every pixel as it was. What was said of it comes along; that it
 * shows nothing of a patient is confirmed anew.
 */
export async function bringMedia(
  parts: BringingParts,
  viewer: Viewer & { readonly personId: string },
  { content, title, permission, ...words }: Brought,
): Promise<{ readonly mediaId: string } | Refusal> {
  const { status, body } = await createUploadService(parts).receive(
    viewer,
    { content, query: { title } },
    { isLossless: true },
  )
  if (status !== 201) return body as Refusal
  const { mediaId } = body as { mediaId: string }
  const service = createMediaService(parts)
  const [kept] = await service.media(viewer, [mediaId])
  const known = Object.values(MediaPermission).find(each => each === permission) ?? null
  const described = await service.describe(viewer, {
    ...words,
    mediaId,
    title,
    permission: known,
    expectedVersion: kept?.version ?? 0,
  })
  return 'fields' in described ? (described.fields[0] ?? { code: 'INVALID_WORDS', message: '' }) : { mediaId }
}
