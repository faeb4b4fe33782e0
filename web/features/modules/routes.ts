import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/modules', name: 'modules', component: () => import('./pages/ModulesPage.vue') },
  { path: '/modules/:code', name: 'module', component: () => import('./pages/ModulePage.vue'), props: true },
  {
    path: '/modules/:code/finish',
    name: 'finish-module',
    component: () => import('./pages/FinishModulePage.vue'),
    props: true,
  },
]
