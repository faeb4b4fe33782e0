import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/certificates', name: 'certificates', component: () => import('./pages/CertificatesPage.vue') },
]
