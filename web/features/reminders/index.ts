/** Letters about what ends, and who wants them. Refuses to know what ends. */
export { default as RemindersChoice } from './components/RemindersChoice.vue'
