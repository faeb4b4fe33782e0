/** Signing in and out. Refuses to keep a password, or anything else about a session, in the browser. */
export { useSignOut } from './composables/useSignOut.ts'
