import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/record', name: 'record', component: () => import('./pages/RecordPage.vue') },
  { path: '/record/add', name: 'record-add', component: () => import('./pages/ChooseKindPage.vue') },
  {
    path: '/record/add/:kindCode/:draftId?',
    name: 'record-add-kind',
    component: () => import('./pages/AddEvidencePage.vue'),
    props: true,
  },
  { path: '/record/:id', name: 'record-piece', component: () => import('./pages/EvidencePage.vue'), props: true },
  {
    path: '/record/:id/change',
    name: 'record-change',
    component: () => import('./pages/ChangeEvidencePage.vue'),
    props: true,
  },
  { path: '/confirmations', name: 'confirmations', component: () => import('./pages/ConfirmationsPage.vue') },
]
