/** The published framework as a reader needs it: areas, levels and the rating scale. Refuses to know anybody's ratings. */
export { useFramework } from './composables/useFramework.ts'
