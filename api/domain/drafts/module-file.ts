import type { ModuleContent } from '../blocks/block.ts'
import type { ModuleEffect, ModuleGate } from '../planning/types.ts'

/** What `module.json` in the file of a module says: everything but the octets of its images, clips and files. */
export interface ModuleFile {
  format: 'soundings-module'
  /** Raised whenever a reader of the version before would misread it. */
  version: 1
  facts: ModuleFileFacts
  content: ModuleContent
  /** @maxItems 500 */
  media: ModuleFileMedia[]
}

/** What the one form of a draft says, but whose it is and when it is looked at again. */
export interface ModuleFileFacts {
  title: string
  summary: string
  outcome: string
  kind: string
  levelCode: string | null
  areaCode: string | null
  isAreaChosen: boolean
  develops: ModuleEffect[]
  requiredModules: string[][]
  requiredRatings: { capability: string; atLeast: number }[]
  gates: ModuleGate[]
  sources: string[]
  licence: string
  reuse: string
  changeNote: string
}

export interface ModuleFileMedia {
  /** By which the content names it. */
  id: string
  /**
   * Its name in the file; null = drawn by the generator of the service, which draws it again wherever it runs.
   *
   * @pattern ^media/[0-9a-f-]{36}\.[a-z0-9]{2,4}$
   */
  file: string | null
  /** Of its octets. @pattern ^[0-9a-f]{64}$ */
  sha256: string
  title: string
  source: string | null
  permission: string | null
  permissionNote: string | null
  rarityNote: string | null
  millimetresPerPixel: number | null
}
