import { onScopeDispose, readonly, shallowRef, type Ref } from 'vue'

/** Whether there is room for more than one column, as the style sheets have it. */
export function useWideScreen(): Readonly<Ref<boolean>> {
  const query = window.matchMedia('(min-width: 48.0625em)')
  const isWide = shallowRef(query.matches)
  const follow = (): void => void (isWide.value = query.matches)
  query.addEventListener('change', follow)
  onScopeDispose(() => query.removeEventListener('change', follow))
  return readonly(isWide)
}
