import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/content-defects', name: 'content-defects', component: () => import('./pages/ContentDefectsPage.vue') },
]
