import type { Database, Viewer } from '../../platform/database/index.ts'
import { readLatestVersions, readVersions, toParts, toVersion, type VersionName } from './module-version.repository.ts'
import type { ModuleVersion, VersionPart } from './module-version.types.ts'

export interface ModuleVersionService {
  /** The latest version of each module, in the order asked; null where there is none. */
  latest(viewer: Viewer, codes: readonly string[]): Promise<(ModuleVersion | null)[]>
  version(viewer: Viewer, code: string, number: number): Promise<ModuleVersion | null>
  /** What is in each of these versions, in the order asked. */
  parts(viewer: Viewer, names: readonly VersionName[]): Promise<VersionPart[][]>
}

export function createModuleVersionService({ asViewer }: { asViewer: Database['asViewer'] }): ModuleVersionService {
  return {
    latest: async (viewer, codes) => {
      const rows = await asViewer(viewer, tx => readLatestVersions(tx, codes))
      const versions = new Map(rows.map(row => [row.module, toVersion(row)]))
      return codes.map(code => versions.get(code) ?? null)
    },
    version: async (viewer, moduleCode, number) => {
      // No code holds the null character, and no statement may.
      if (moduleCode.includes('\0')) return null
      const [row] = await asViewer(viewer, tx => readVersions(tx, [{ moduleCode, number }]))
      return row === undefined ? null : toVersion(row)
    },
    parts: async (viewer, names) => {
      const rows = await asViewer(viewer, tx => readVersions(tx, names))
      return names.map(({ moduleCode, number }) => {
        const row = rows.find(each => each.module === moduleCode && each.number === number)
        return row === undefined ? [] : toParts(row.content)
      })
    },
  }
}
