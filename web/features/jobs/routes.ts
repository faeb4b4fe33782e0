import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/administration/jobs', name: 'jobs', component: () => import('./pages/JobsPage.vue') },
]
