import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/observations', name: 'observations', component: () => import('./pages/ObservationsPage.vue') },
  { path: '/observations/ask', name: 'ask-observation', component: () => import('./pages/AskObservationPage.vue') },
  {
    path: '/observations/paper',
    name: 'paper-observation',
    component: () => import('./pages/PaperObservationPage.vue'),
  },
  { path: '/observations/type-in', name: 'type-in-observation', component: () => import('./pages/TypeInPage.vue') },
  { path: '/observations/:id', name: 'observation', component: () => import('./pages/ObservationPage.vue') },
  { path: '/observations/:id/hand-over', name: 'hand-over', component: () => import('./pages/HandOverPage.vue') },
  {
    path: '/organisations/:organisationId/forms',
    name: 'organisation-forms',
    component: () => import('./pages/OrganisationFormsPage.vue'),
    props: true,
  },
  {
    path: '/organisations/:organisationId/forms/:code',
    name: 'organisation-form',
    component: () => import('./pages/OrganisationFormPage.vue'),
    props: true,
  },
  {
    path: '/observe/:token',
    name: 'observe',
    component: () => import('./pages/ObservePage.vue'),
    meta: { isPublic: true },
  },
  {
    path: '/confirm-observation/:token',
    name: 'confirm-observation',
    component: () => import('./pages/ConfirmObservationPage.vue'),
    meta: { isPublic: true },
  },
]
