/** The published framework: levels, pillars, areas, capabilities and roles. It refuses to change what is published. */
export { Capability, RatingDescriptor } from './capability.types.ts'
export { createContentReader, type ContentReader } from './content-reader.ts'
export { createFrameworkService } from './framework.service.ts'
export { FrameworkResolver } from './framework.resolver.ts'
export { Framework } from './framework.types.ts'
export { readFramework, type FrameworkContent } from './framework.read-model.ts'
export { Area, FrameworkLevel, Pillar } from './level.types.ts'
export { RoleProfile, ScopeLine } from './role-profile.types.ts'
