import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/log', name: 'log', component: () => import('./pages/LogListPage.vue') },
  { path: '/log/history', name: 'log-history', component: () => import('./pages/LogHistoryPage.vue') },
  { path: '/log/case', name: 'learning-case', component: () => import('./pages/LearningCasePage.vue') },
  { path: '/log/import', name: 'log-import', component: () => import('./pages/ImportCountsPage.vue') },
]
