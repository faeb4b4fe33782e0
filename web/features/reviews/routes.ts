import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/reviews', name: 'reviews', component: () => import('./pages/ReviewsPage.vue') },
]
