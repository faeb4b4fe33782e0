import { open } from 'node:fs/promises'

/** The octets of a file on this disk, read here and there and overwritten in place: its length never changes. */
export interface Octets {
  readonly size: number
  /** So many octets from a place; fewer is an error. */
  read(at: number, length: number): Promise<Buffer>
  write(at: number, octets: Uint8Array): Promise<void>
  /** Puts zeros there. */
  blank(at: number, length: number): Promise<void>
}

/** What is in the file does not hold together. */
export class Incoherent extends Error {
  override readonly name = 'Incoherent'
}

/** Headers lie close together: one reading of the disk serves many of them. */
const windowSize = 64 * 1024

const zeros = Buffer.alloc(windowSize)

/** Opens a file for the work, and closes it after. */
export const withOctets = async <T>(path: string, work: (octets: Octets) => Promise<T>): Promise<T> => {
  const file = await open(path, 'r+')
  try {
    const { size } = await file.stat()
    let window: { at: number; octets: Buffer } = { at: 0, octets: Buffer.alloc(0) }
    const fill = async (at: number, length: number): Promise<Buffer> => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
      return buffer.subarray(0, bytesRead)
    }
    const write = async (at: number, octets: Uint8Array): Promise<void> => {
      window = { at: 0, octets: Buffer.alloc(0) }
      await file.write(octets, 0, octets.length, at)
    }
    return await work({
      size,
      read: async (at, length) => {
        if (at < 0 || length < 0 || at + length > size) throw new Incoherent('It ends before what it names')
        if (length > windowSize) return fill(at, length)
        if (at < window.at || at + length > window.at + window.octets.length)
          window = { at, octets: await fill(at, windowSize) }
        return window.octets.subarray(at - window.at, at - window.at + length)
      },
      write,
      blank: async (at, length) => {
        for (let done = 0; done < length; done += windowSize)
          await write(at + done, zeros.subarray(0, Math.min(windowSize, length - done)))
      },
    })
  } finally {
    await file.close()
  }
}
