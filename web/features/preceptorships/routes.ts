import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/preceptorship', name: 'preceptorships', component: () => import('./pages/PreceptorshipsPage.vue') },
  {
    path: '/preceptorship/:id',
    name: 'preceptorship',
    component: () => import('./pages/PreceptorshipPage.vue'),
    props: true,
  },
  {
    path: '/preceptorship/:id/:kind',
    name: 'preceptorship-meeting',
    component: () => import('./pages/MeetingPage.vue'),
    props: true,
  },
]
