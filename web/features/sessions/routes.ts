import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/days', name: 'module-days', component: () => import('./pages/ModuleDaysPage.vue') },
]
