/** Published learning modules. It refuses to know who has started one. */
export { readModules } from './module.read-model.ts'
export { CapabilityModulesResolver, ModuleResolver } from './module.resolver.ts'
export { createModuleService, type PublishedModules } from './module.service.ts'
export { Module, ModuleKind } from './module.types.ts'
