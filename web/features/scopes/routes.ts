import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/scope', name: 'scope', component: () => import('./pages/ScopePage.vue') },
  { path: '/scope/confirm', name: 'scope-confirm', component: () => import('./pages/ConfirmScopePage.vue') },
  { path: '/scope/:id', name: 'scope-statement', component: () => import('./pages/StatementPage.vue'), props: true },
  { path: '/scopes', name: 'scopes', component: () => import('./pages/ScopeRequestsPage.vue') },
  {
    path: '/verify-scope/:token',
    name: 'verify-scope',
    component: () => import('./pages/VerifyScopePage.vue'),
    props: true,
    meta: { isPublic: true },
  },
]
