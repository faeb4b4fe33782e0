import type { RouteRecordRaw } from 'vue-router'

export { pagedFields } from './paged-fields.ts'

const featureRoutes = import.meta.glob<{ routes: RouteRecordRaw[] }>(
  ['../features/*/routes.ts', '!../features/{enrolments,people,recommendations}/routes.ts'],
  { eager: true },
)

/** The way to every page that is not opened first. */
export const laterRoutes: readonly RouteRecordRaw[] = Object.values(featureRoutes).flatMap(({ routes }) => routes)
