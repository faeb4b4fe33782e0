import type { RouteRecordRaw } from 'vue-router'
import HomePage from './pages/HomePage.vue'

// Nearly everybody comes here first, so home travels with the app instead of being fetched after it.
export const routes: RouteRecordRaw[] = [{ path: '/', name: 'home', component: HomePage, meta: { says: 'FIRST' } }]
