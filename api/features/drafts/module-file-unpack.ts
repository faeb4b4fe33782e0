import { createHash } from 'node:crypto'
import Ajv from 'ajv'
import { strFromU8, unzipSync, type Unzipped } from 'fflate'
import { formatProblem } from '../../domain/drafts/module-file-format.ts'
import type { ModuleFile } from '../../domain/drafts/module-file.ts'
import schema from '../../../schema/module-file.schema.json'

/** Octets of all that is in a file of a module, unpacked. */
const mostUnpacked = 600_000_000
const mostEntries = 600

const ajv = new Ajv({ discriminator: true, formats: { uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i } })
const isModuleFile = ajv.compile<ModuleFile>(schema)

/** Why a file is not taken, in words for whoever brought it. */
export interface FileProblem {
  readonly code: string
  readonly message: string
}

export interface UnpackedModule {
  readonly module: ModuleFile
  /** Octets by their name in the file. */
  readonly entries: Unzipped
}

/** Reads the file of a module, and holds it against its checksums; a problem where it is none, or not as it was written. */
export function unpackModule(octets: Uint8Array): UnpackedModule | FileProblem {
  const entries = unzip(octets)
  const said = entries?.['module.json']
  if (entries === null || said === undefined) return notAModule
  const value = parse(said)
  const problem = formatProblem(value)
  if (problem !== null) return problem
  if (!isModuleFile(value)) return unreadable(ajv.errorsText(isModuleFile.errors?.slice(0, 1), { dataVar: 'module' }))
  return changedIn(entries, value) ?? { module: value, entries }
}

const notAModule: FileProblem = { code: 'NOT_A_MODULE', message: 'This is not the file of a module' }

const unreadable = (why: string): FileProblem => ({
  code: 'UNREADABLE',
  message: `The file is not as its format has it: ${why.slice(0, 300)}`,
})

/** What a file says of its lengths is held against the limits before anything is unpacked. */
function unzip(octets: Uint8Array): Unzipped | null {
  let [unpacked, count] = [0, 0]
  try {
    return unzipSync(octets, {
      filter: ({ originalSize }) => {
        unpacked += originalSize
        count += 1
        if (unpacked > mostUnpacked || count > mostEntries) throw new Error('This holds more than a module')
        return true
      },
    })
  } catch {
    return null
  }
}

function parse(said: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(said))
  } catch {
    return null
  }
}

const digest = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex')

/** The first thing that is not what its checksum says, or is not there; null = all are. */
function changedIn(entries: Unzipped, { media }: ModuleFile): FileProblem | null {
  const sums = entries['SHA256SUMS'] === undefined ? '' : strFromU8(entries['SHA256SUMS'])
  const written = new Map(sums.split('\n').map(each => [each.slice(66), each.slice(0, 64)]))
  const named = ['module.json', ...media.flatMap(({ file }) => file ?? [])]
  const differs = named.find(name => {
    const octets = entries[name]
    return octets === undefined || digest(octets) !== written.get(name)
  })
  const other = media.find(({ file, sha256 }) => file !== null && written.get(file) !== sha256)
  const changed = differs ?? other?.file
  if (changed == null) return null
  return {
    code: 'CHANGED',
    message: `“${changed}” is not what its checksum says: the file was changed or did not arrive whole, ask for it again`,
  }
}
