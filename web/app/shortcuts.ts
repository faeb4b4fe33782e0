import { onScopeDispose, readonly, shallowRef } from 'vue'

/** One line of the list that "?" opens. A shortcut without `run` is handled where the focus is, and only listed. */
export type Shortcut = { keys: string[]; label: string; run?: () => void }

const storageKey = 'soundings.shortcuts-off'
const shortcuts = shallowRef<readonly Shortcut[]>([])
const isOn = shallowRef(localStorage.getItem(storageKey) === null)
let pending = ''
let forgetting: ReturnType<typeof setTimeout> | undefined

/** Adds shortcuts for as long as the calling component lives. */
export function useShortcuts(added: readonly Shortcut[]): void {
  shortcuts.value = [...shortcuts.value, ...added]
  onScopeDispose(() => (shortcuts.value = shortcuts.value.filter(shortcut => !added.includes(shortcut))))
}

/** All shortcuts now in force, and the switch people need when single keys get in the way of their own tools. */
export function useShortcutList() {
  function setOn(value: boolean): void {
    isOn.value = value
    if (value) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, 'off')
  }
  return { shortcuts: readonly(shortcuts), isOn: readonly(isOn), setOn }
}

/** Runs the shortcut that a key press completes; keys typed into a field or with Ctrl, Alt or Cmd are left alone. */
export function handleShortcut(event: KeyboardEvent): void {
  if (!isOn.value || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
  clearTimeout(forgetting)
  const typed = [pending, event.key].filter(Boolean)
  const match = find(typed) ?? find([event.key])
  pending = match ? '' : event.key
  forgetting = setTimeout(() => (pending = ''), 1500)
  if (!match?.run) return
  event.preventDefault()
  match.run()
}

function find(keys: string[]): Shortcut | undefined {
  return shortcuts.value.find(({ run, keys: wanted }) => run && wanted.join(' ') === keys.join(' '))
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const isChoice = target instanceof HTMLInputElement && ['radio', 'checkbox', 'button'].includes(target.type)
  return target.isContentEditable || (target.matches('input, select, textarea') && !isChoice)
}

const isListOpen = shallowRef(false)

/** The dialog that lists the shortcuts. */
export function useShortcutDialog() {
  return {
    isOpen: readonly(isListOpen),
    open: () => (isListOpen.value = true),
    close: () => (isListOpen.value = false),
  }
}
