import { onMounted, type Ref } from 'vue'

/** Puts the focus on the heading of what took another's place on the same page, where the next thing to read begins. */
export function useHeadingFocus(page: Readonly<Ref<HTMLElement | null>>, takesFocus: boolean): void {
  onMounted(() => {
    if (takesFocus) page.value?.querySelector('h1')?.focus()
  })
}
