import { onScopeDispose, shallowReactive, watchEffect } from 'vue'
import { useI18n } from 'vue-i18n'

/** The error summaries that show something now, of whichever form on the page. */
const failing = shallowReactive(new Set<symbol>())

/** Names the window after its page, and says first that something is wrong on it for as long as an error summary does. */
export function usePageTitle(title: () => string): void {
  const { t } = useI18n()
  watchEffect(() => {
    const prefix = failing.size > 0 ? t('ui.errorPrefix') : ''
    document.title = `${prefix}${title()} – ${t('app.name')}`
  })
}

/** Lets the window's title say that something is wrong. */
export function useErrorInTitle(hasErrors: () => boolean): void {
  const id = Symbol('error summary')
  watchEffect(() => {
    if (hasErrors()) failing.add(id)
    else failing.delete(id)
  })
  onScopeDispose(() => failing.delete(id))
}
