import { onBeforeUnmount, onMounted } from 'vue'

const marks = [
  { name: 'robots', content: 'noindex, nofollow' },
  { name: 'referrer', content: 'no-referrer' },
] as const

/** While the page is shown, no search engine lists it and no other site is told its address. */
export function useUnlisted(): void {
  const made = marks.map(mark => Object.assign(document.createElement('meta'), mark))
  onMounted(() => document.head.append(...made))
  onBeforeUnmount(() => made.forEach(mark => mark.remove()))
}
