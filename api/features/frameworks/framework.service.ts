import type { Database, Viewer } from '../../platform/database/index.ts'
import type { Capability } from './capability.types.ts'
import type { ContentReader } from './content-reader.ts'
import type { FrameworkContent } from './framework.read-model.ts'
import type { Framework } from './framework.types.ts'
import type { RoleProfile } from './role-profile.types.ts'

export interface FrameworkService {
  /** null where no framework of this code is published. */
  framework(viewer: Viewer, code: string): Promise<Framework | null>
  capability(viewer: Viewer, code: string): Promise<Capability | null>
  roleProfiles(viewer: Viewer): Promise<RoleProfile[]>
  roleProfile(viewer: Viewer, code: string): Promise<RoleProfile | null>
}

interface FrameworkServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly frameworks: ContentReader<FrameworkContent>
}

export function createFrameworkService({ asViewer, frameworks }: FrameworkServiceDependencies): FrameworkService {
  const read = (viewer: Viewer) => asViewer(viewer, async tx => (await frameworks.current(tx)).framework)
  return {
    framework: async (viewer, code) => {
      const framework = await read(viewer)
      return framework.code === code ? framework : null
    },
    capability: async (viewer, code) => (await read(viewer)).capabilities.get(code) ?? null,
    roleProfiles: async viewer => [...(await read(viewer)).roleProfiles.values()],
    roleProfile: async (viewer, code) => (await read(viewer)).roleProfiles.get(code) ?? null,
  }
}
