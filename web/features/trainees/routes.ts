import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/trainee', name: 'trainee', component: () => import('./pages/TraineePage.vue') },
]
