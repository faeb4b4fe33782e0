import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/welcome', name: 'welcome', component: () => import('./pages/WelcomePage.vue') },
  { path: '/practice', name: 'practice', component: () => import('./pages/PracticePage.vue') },
]
