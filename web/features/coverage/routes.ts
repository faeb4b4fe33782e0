import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/studio/coverage', name: 'coverage', component: () => import('./pages/CoveragePage.vue') },
]
