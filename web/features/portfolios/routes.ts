import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/history', name: 'history', component: () => import('./pages/HistoryPage.vue') },
  {
    path: '/history/:code',
    name: 'capability-history',
    component: () => import('./pages/CapabilityHistoryPage.vue'),
    props: true,
  },
  { path: '/portfolio', name: 'portfolio', component: () => import('./pages/PortfolioPage.vue') },
  {
    path: '/shared/:token',
    name: 'shared-portfolio',
    component: () => import('./pages/SharedPortfolioPage.vue'),
    props: true,
    meta: { isPublic: true },
  },
]
