import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/messages', name: 'messages', component: () => import('./pages/MessagesPage.vue') },
  { path: '/messages/choices', name: 'message-choices', component: () => import('./pages/MessageChoicesPage.vue') },
  {
    path: '/unsubscribe/:token',
    name: 'unsubscribe',
    component: () => import('./pages/UnsubscribePage.vue'),
    props: true,
    meta: { isPublic: true },
  },
]
