import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/groups', name: 'groups', component: () => import('./pages/GroupsPage.vue') },
  { path: '/groups/new', name: 'group-new', component: () => import('./pages/NewGroupPage.vue') },
  { path: '/groups/mine/:id', name: 'my-group', component: () => import('./pages/MyGroupPage.vue'), props: true },
  {
    path: '/groups/mine/:id/leave',
    name: 'my-group-leave',
    component: () => import('./pages/LeaveGroupPage.vue'),
    props: true,
  },
  { path: '/groups/:id', name: 'group', component: () => import('./pages/GroupPage.vue'), props: true },
  {
    path: '/groups/:id/change',
    name: 'group-change',
    component: () => import('./pages/ChangeGroupPage.vue'),
    props: true,
  },
  { path: '/groups/:id/ask', name: 'group-ask', component: () => import('./pages/AskPeoplePage.vue'), props: true },
  {
    path: '/groups/:id/list',
    name: 'group-list',
    component: () => import('./pages/ImportPeoplePage.vue'),
    props: true,
  },
  { path: '/groups/:id/dates', name: 'group-dates', component: () => import('./pages/MoveDatesPage.vue'), props: true },
  {
    path: '/groups/:id/members/:memberId/dates',
    name: 'group-member-dates',
    component: () => import('./pages/MemberDatesPage.vue'),
    props: true,
  },
  {
    path: '/groups/:id/tasks/new',
    name: 'group-task-new',
    component: () => import('./pages/NewTaskPage.vue'),
    props: true,
  },
  {
    path: '/groups/:id/tasks/:taskId',
    name: 'group-task',
    component: () => import('./pages/TaskPage.vue'),
    props: true,
  },
  { path: '/groups/:id/board', name: 'group-board', component: () => import('./pages/BoardPage.vue'), props: true },
  { path: '/groups/:id/most', name: 'group-most', component: () => import('./pages/GroupMostPage.vue'), props: true },
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
