import { stat } from 'node:fs/promises'
import { digestOf } from '../../platform/files/index.ts'

/** A file that was made and is to be kept. */
export interface MadeFile {
  /** 'full', '960', '480'. */
  readonly size: string
  /** Where it stands until it is kept. */
  readonly path: string
  readonly sha256: string
  readonly contentType: string
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
}

/** Adds what is known of a file only once it is written. */
export const madeFile = async ({
  size,
  path,
  contentType,
  width,
  height,
}: Omit<MadeFile, 'sha256' | 'bytes'>): Promise<MadeFile> => ({
  size,
  path,
  contentType,
  width,
  height,
  sha256: await digestOf(path),
  bytes: (await stat(path)).size,
})
