import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/plan', name: 'plan', component: () => import('./pages/PlanPage.vue') },
]
