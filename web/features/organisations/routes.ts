import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/colleagues', name: 'colleagues', component: () => import('./pages/ColleaguesPage.vue') },
  { path: '/colleagues/:id', name: 'colleague', component: () => import('./pages/ColleaguePage.vue'), props: true },
  { path: '/organisations', name: 'organisations', component: () => import('./pages/OrganisationsPage.vue') },
  {
    path: '/organisations/:organisationId/members',
    name: 'members',
    component: () => import('./pages/MembersPage.vue'),
    props: true,
  },
  {
    path: '/organisations/:organisationId/members/:personId',
    name: 'member',
    component: () => import('./pages/MemberPage.vue'),
    props: true,
  },
  {
    path: '/organisations/:organisationId/members/:personId/remove',
    name: 'remove-member',
    component: () => import('./pages/RemoveMemberPage.vue'),
    props: true,
  },
]
