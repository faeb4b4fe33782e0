import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/groups/:id/board', name: 'group-board', component: () => import('./pages/BoardPage.vue'), props: true },
]
