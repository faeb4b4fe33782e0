import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/studio/insights', name: 'insights', component: () => import('./pages/InsightsPage.vue') },
  {
    path: '/studio/insights/:code',
    name: 'module-insights',
    component: () => import('./pages/ModuleInsightsPage.vue'),
    props: ({ params, query }) => ({ code: params['code'], version: Number(query['version']) || null }),
  },
]
