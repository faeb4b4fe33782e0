import type { Database, Viewer } from '../../platform/database/index.ts'
import type { ContentReader } from '../frameworks/index.ts'
import type { Module } from './module.types.ts'

export interface ModuleService {
  /** null where no module of this code is published. */
  module(viewer: Viewer, code: string): Promise<Module | null>
  /** Modules that help with a capability, for each code in the order asked. */
  developing(viewer: Viewer, capabilityCodes: readonly string[]): Promise<Module[][]>
}

export type PublishedModules = ReadonlyMap<string, Module>

interface ModuleServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly modules: ContentReader<PublishedModules>
}

export function createModuleService({ asViewer, modules }: ModuleServiceDependencies): ModuleService {
  const read = (viewer: Viewer) => asViewer(viewer, tx => modules.current(tx))
  return {
    module: async (viewer, code) => (await read(viewer)).get(code) ?? null,
    developing: async (viewer, capabilityCodes) => {
      const all = [...(await read(viewer)).values()]
      return capabilityCodes.map(code =>
        all.filter(({ develops }) => develops.some(({ capability }) => capability.code === code)),
      )
    },
  }
}
