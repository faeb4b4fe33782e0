import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/sign-off', name: 'sign-off', component: () => import('./pages/SignOffPage.vue') },
  {
    path: '/sign-off/starting-position',
    name: 'starting-position',
    component: () => import('./pages/StartingPositionPage.vue'),
  },
  { path: '/sign-off/reversals', name: 'reversals', component: () => import('./pages/ReversalsPage.vue') },
  { path: '/sign-off/reversals/new', name: 'lower-held', component: () => import('./pages/LowerHeldPage.vue') },
  {
    path: '/sign-off/reversals/:id',
    name: 'reversal',
    component: () => import('./pages/ReversalPage.vue'),
    props: true,
  },
  { path: '/sign-off/whole-role', name: 'sign-off-level', component: () => import('./pages/LevelPage.vue') },
  {
    path: '/sign-off/:scopeLineCode',
    name: 'sign-off-folder',
    component: () => import('./pages/FolderPage.vue'),
    props: true,
  },
  { path: '/decisions', name: 'decisions', component: () => import('./pages/DecisionsPage.vue') },
  { path: '/decisions/:id', name: 'decision', component: () => import('./pages/DecisionPage.vue'), props: true },
  {
    path: '/decisions/:id/lower',
    name: 'propose-reversal',
    component: () => import('./pages/ProposeReversalPage.vue'),
    props: true,
  },
  {
    path: '/organisations/:organisationId/signers',
    name: 'signers',
    component: () => import('./pages/SignersPage.vue'),
    props: true,
  },
]
