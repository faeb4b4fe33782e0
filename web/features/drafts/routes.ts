import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/studio', name: 'studio', component: () => import('./pages/StudioPage.vue') },
  { path: '/studio/new', name: 'new-draft', component: () => import('./pages/NewDraftPage.vue') },
  {
    path: '/studio/pathways/new',
    name: 'new-pathway-draft',
    component: () => import('./pages/NewPathwayDraftPage.vue'),
  },
  {
    path: '/studio/pathways/:id',
    name: 'pathway-draft',
    component: () => import('./pages/PathwayDraftPage.vue'),
    props: true,
  },
  {
    path: '/studio/pathways/:id/preview',
    name: 'pathway-draft-preview',
    component: () => import('./pages/PathwayDraftPreviewPage.vue'),
    props: true,
  },
  {
    path: '/studio/pathways/:id/review',
    name: 'pathway-draft-review',
    component: () => import('./pages/PathwayDraftReviewPage.vue'),
    props: true,
  },
  {
    path: '/studio/pathways/:id/discard',
    name: 'discard-pathway-draft',
    component: () => import('./pages/DiscardDraftPage.vue'),
    props: ({ params }) => ({ id: params['id'], isPathway: true }),
  },
  { path: '/studio/import', name: 'import-draft', component: () => import('./pages/ImportDraftPage.vue') },
  { path: '/studio/:id', name: 'draft', component: () => import('./pages/DraftPage.vue'), props: true },
  {
    path: '/studio/:id/about',
    name: 'draft-about',
    component: () => import('./pages/DraftAboutPage.vue'),
    props: true,
  },
  {
    path: '/studio/:id/preview',
    name: 'draft-preview',
    component: () => import('./pages/DraftPreviewPage.vue'),
    props: true,
  },
  {
    path: '/studio/:id/review',
    name: 'draft-review',
    component: () => import('./pages/DraftReviewPage.vue'),
    props: true,
  },
  {
    path: '/studio/:id/discard',
    name: 'discard-draft',
    component: () => import('./pages/DiscardDraftPage.vue'),
    props: true,
  },
]
