import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/service-cover', name: 'service-cover', component: () => import('./pages/ServiceCoverPage.vue') },
]
