import { validate as isUuid } from 'uuid'
import type { FileDesk, KeptContent } from '../../platform/feature-set.ts'
import { readMediaFile, type KeptMediaFile } from './media.read-model.ts'
import { createUploadService, type UploadParts } from './upload.service.ts'

const extensions: Readonly<Record<string, string>> = {
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'text/csv': 'csv',
}

/** What the name of a file of this type ends in. */
export const extensionOf = (contentType: string): string => extensions[contentType] ?? 'bin'

/** A name every system can save, made of the title; nothing in it ends the header it travels in. */
const fileNameOf = ({ title, contentType }: KeptMediaFile): string => {
  const name = title
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9 _-]+/g, '')
    .trim()
    .replaceAll(/\s+/g, '-')
    .slice(0, 80)
  return `${name || 'soundings'}.${extensionOf(contentType)}`
}

const asContent = (file: KeptMediaFile): KeptContent => ({
  contentType: file.contentType === 'text/csv' ? 'text/csv; charset=utf-8' : file.contentType,
  bytes: file.bytes,
  sha256: file.sha256,
  fileName: fileNameOf(file),
  isAttachment: file.kind === 'FILE',
})

/** What people bring and fetch: GET writes nothing, and finds what the viewer may see alone. */
export const createMediaDesk = (parts: UploadParts): FileDesk => ({
  receive: createUploadService(parts).receive,
  find: async (viewer, { id, size }) => {
    if (!isUuid(id)) return null
    const { personId } = viewer
    const file = await parts.asViewer(viewer, tx => readMediaFile(tx, { personId, id, size }))
    return file === null ? null : asContent(file)
  },
})
