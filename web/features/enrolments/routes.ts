import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/modules/:code/learn',
    name: 'learn',
    component: () => import('./pages/LearnPage.vue'),
    meta: { says: 'LESSON' },
    // The part stands behind the “?”: going from one to the next is no other page, which would be read anew.
    props: ({ params, query: { part } }) => ({
      code: params['code'],
      part: typeof part === 'string' ? part : undefined,
    }),
  },
]
