import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/capabilities', name: 'capabilities', component: () => import('./pages/CapabilitiesPage.vue') },
]
