/**
 * The published framework as a reader needs it: areas, levels, the rating scale and what it means for one capability.
 * Refuses to know anybody's ratings.
 */
export { default as CapabilityDescriptors } from './components/CapabilityDescriptors.vue'
export { useCapabilityDescriptors, type CapabilityDescription } from './composables/useCapabilityDescriptors.ts'
export { useFramework } from './composables/useFramework.ts'
