import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/pathways', name: 'pathways', component: () => import('./pages/PathwaysPage.vue') },
  { path: '/pathways/compare', name: 'compare-pathways', component: () => import('./pages/ComparePathwaysPage.vue') },
  {
    path: '/pathways/:code/case',
    name: 'pathway-case',
    component: () => import('./pages/PathwayCasePage.vue'),
    props: true,
  },
  { path: '/pathways/:code', name: 'pathway', component: () => import('./pages/PathwayPage.vue'), props: true },
]
