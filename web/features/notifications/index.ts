export { default as UnreadLink } from './components/UnreadLink.vue'
