import type { RouteRecordRaw } from 'vue-router'

const isPublic = { isPublic: true }

export const routes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./pages/SignInPage.vue'),
    meta: { isPublic: true, says: 'FIRST' },
  },
  { path: '/sign-in/code', name: 'sign-in-code', component: () => import('./pages/CodePage.vue'), meta: isPublic },
  { path: '/sign-up', name: 'sign-up', component: () => import('./pages/SignUpPage.vue'), meta: isPublic },
  {
    path: '/forgotten-password',
    name: 'forgotten-password',
    component: () => import('./pages/ForgottenPasswordPage.vue'),
    meta: isPublic,
  },
  {
    path: '/reset-password',
    name: 'reset-password',
    component: () => import('./pages/ResetPasswordPage.vue'),
    meta: isPublic,
  },
  {
    path: '/confirm-email',
    name: 'confirm-email',
    component: () => import('./pages/ConfirmEmailPage.vue'),
    meta: isPublic,
  },
  { path: '/account', name: 'account', component: () => import('./pages/AccountPage.vue') },
  { path: '/account/name', name: 'account-name', component: () => import('./pages/NamePage.vue') },
  { path: '/account/email', name: 'account-email', component: () => import('./pages/EmailPage.vue') },
  { path: '/account/password', name: 'account-password', component: () => import('./pages/PasswordPage.vue') },
  { path: '/account/codes', name: 'account-codes', component: () => import('./pages/SecondFactorPage.vue') },
  { path: '/account/devices', name: 'account-devices', component: () => import('./pages/DevicesPage.vue') },
  { path: '/account/close', name: 'account-close', component: () => import('./pages/ClosePage.vue') },
]
