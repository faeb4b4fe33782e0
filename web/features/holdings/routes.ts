import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/my-data', name: 'my-data', component: () => import('./pages/MyDataPage.vue') },
  { path: '/my-data/erase', name: 'erase-record', component: () => import('./pages/EraseRecordPage.vue') },
  {
    path: '/my-data/leave/:organisationId',
    name: 'leave-organisation',
    component: () => import('./pages/LeaveOrganisationPage.vue'),
    props: true,
  },
  {
    path: '/record-erased',
    name: 'record-erased',
    component: () => import('./pages/RecordErasedPage.vue'),
    meta: { isPublic: true },
  },
]
