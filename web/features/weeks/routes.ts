import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/my-week', name: 'my-week', component: () => import('./pages/MyWeekPage.vue') },
  {
    path: '/groups/:id/write',
    name: 'write-to-group',
    component: () => import('./pages/WriteToManyPage.vue'),
    props: true,
  },
  {
    path: '/groups/:id/members/:memberId',
    name: 'group-learner',
    component: () => import('./pages/LearnerPage.vue'),
    props: true,
  },
  {
    path: '/groups/:id/members/:memberId/meetings/:meetingId',
    name: 'group-meeting',
    component: () => import('./pages/GroupMeetingPage.vue'),
    props: true,
  },
  {
    path: '/groups/mine/:id/said',
    name: 'said-of-me',
    component: () => import('./pages/SaidOfMePage.vue'),
    props: true,
  },
]
