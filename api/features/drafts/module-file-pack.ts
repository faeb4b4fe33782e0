import { createHash } from 'node:crypto'
import { PassThrough, type Readable } from 'node:stream'
import { strToU8, Zip, ZipPassThrough } from 'fflate'
import type { ModuleFile } from '../../domain/drafts/module-file.ts'

/** What stands beside what is said: the octets under a digest. */
export type OpenFile = (sha256: string) => Promise<Readable>

const line = (sha256: string, name: string): string => `${sha256}  ${name}\n`

/** What `sha256sum --check SHA256SUMS` reads. */
function sumsOf(said: Uint8Array, { media }: ModuleFile): string {
  const own = line(createHash('sha256').update(said).digest('hex'), 'module.json')
  return own + media.map(({ file, sha256 }) => (file === null ? '' : line(sha256, file))).join('')
}

/**
 * The file of a module as a stream: one image after another, so that memory stays small however many there are. Nothing is
 * packed, for images and clips are packed already.
 */
export function packModule(module: ModuleFile, openFile: OpenFile): Readable {
  const out = new PassThrough()
  const zip = new Zip((error, chunk, isLast) => {
    if (error !== null) out.destroy(error)
    else if (isLast) out.end(chunk)
    else out.write(chunk)
  })
  pour(zip, out, { module, openFile }).catch((error: unknown) => {
    zip.terminate()
    out.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  return out
}

async function pour(
  zip: Zip,
  out: PassThrough,
  { module, openFile }: { readonly module: ModuleFile; readonly openFile: OpenFile },
): Promise<void> {
  const said = strToU8(`${JSON.stringify(module, null, 2)}\n`)
  add(zip, 'SHA256SUMS').push(strToU8(sumsOf(said, module)), true)
  add(zip, 'module.json').push(said, true)
  for (const { file, sha256 } of module.media) {
    if (file === null) continue
    const entry = add(zip, file)
    for await (const chunk of await openFile(sha256)) {
      entry.push(chunk as Uint8Array)
      if (out.writableNeedDrain) await new Promise(resolve => out.once('drain', resolve))
    }
    entry.push(new Uint8Array(), true)
  }
  zip.end()
}

function add(zip: Zip, name: string): ZipPassThrough {
  const entry = new ZipPassThrough(name)
  // The same module is the same file, whenever it is written.
  entry.mtime = new Date(1980, 0, 1)
  zip.add(entry)
  return entry
}
