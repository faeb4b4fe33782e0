import sharp from 'sharp'
import type { ApiClient } from '../../support/api-client.ts'

/** A scan of nobody: grey noise of a size, the same whenever it is made. */
const noise = (width: number, height: number): Buffer => {
  const pixels = Buffer.alloc(width * height * 3)
  let state = 1
  for (let at = 0; at < width * height; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    pixels.fill((state >> 16) & 0xff, at * 3, at * 3 + 3)
  }
  return pixels
}

export const image = (width: number, height: number) =>
  sharp(noise(width, height), { raw: { width, height, channels: 3 } })

/** What came back of an upload. */
export interface Uploaded {
  readonly status: number
  readonly mediaId: string
  readonly code: string
  readonly message: string
  readonly width: number
  readonly height: number
  readonly frames: number
  readonly durationMilliseconds: number
  readonly notes: readonly { code: string; message: string }[]
}

export interface UploadWish {
  readonly fileName?: string
  readonly title?: string
  readonly headers?: Record<string, string>
}

/** Brings a file as the studio does. */
export const upload = async (client: ApiClient, payload: Buffer, wish: UploadWish = {}): Promise<Uploaded> => {
  const { headers, ...words } = wish
  const query = new URLSearchParams(words)
  const response = await client.send({
    method: 'POST',
    url: `/media?${query}`,
    headers: { 'content-type': 'application/octet-stream', 'apollo-require-preflight': 'yes', ...headers },
    payload,
  })
  return { status: response.statusCode, ...response.json() }
}

/** Fetches a file as a browser does. */
export const fetchFile = (client: ApiClient, path: string, headers: Record<string, string> = {}) =>
  client.send({ method: 'GET', url: path, headers })
