import type { Capability } from '../frameworks/index.ts'
import type { Module } from '../modules/index.ts'
import type { ModuleFilter } from './module-list.types.ts'

export type ModuleConditions = ModuleFilter

export interface CapabilityFilter {
  readonly area?: string | null
  readonly pillar?: string | null
}

/** Whether a module meets every condition on itself; "core" stands for modules for everyone. */
export function meetsModuleFilter(module: Module, filter: Partial<ModuleConditions>): boolean {
  const { areaCode, levelCode, kind, capabilityCode, minutesAtMost } = filter
  if (areaCode === 'core' && (module.area !== null || module.isAreaChosen)) return false
  if (areaCode && areaCode !== 'core' && module.area?.code !== areaCode) return false
  if (levelCode && module.level.code !== levelCode) return false
  if (kind && module.kind !== kind) return false
  if (minutesAtMost != null && module.minutes > minutesAtMost) return false
  return !capabilityCode || module.develops.some(({ capability }) => capability.code === capabilityCode)
}

export function meetsCapabilityFilter(capability: Capability, { area, pillar }: CapabilityFilter): boolean {
  if (area && capability.area?.code !== area) return false
  return !pillar || capability.pillar.code === pillar
}
