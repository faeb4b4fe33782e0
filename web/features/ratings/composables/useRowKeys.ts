import { nextTick, shallowRef, type ShallowRef } from 'vue'
import { useShortcutList } from '../../../app/shortcuts.ts'

interface RowActions {
  rate(code: string, value: number): void
  repeat(code: string): void
  undo(code: string): void
}

const rowSelector = '[data-capability]'
const codeOf = (row: HTMLElement | null): string => row?.dataset['capability'] ?? ''

function isTyping(target: HTMLElement): boolean {
  return target.matches('textarea, select, input:not([type="radio"])')
}

/**
 * Rating by keyboard: 0 to 4 rates the row in focus, Up and Down (or k and j) go to the row before and after, Left and
 * Right move within the choices as the browser does by itself. Keys typed into a field are left alone, and the single
 * keys rest where the person has turned them off.
 */
export function useRowKeys(list: Readonly<ShallowRef<HTMLElement | null>>, actions: RowActions) {
  const activeCode = shallowRef('')
  const { isOn } = useShortcutList()
  const opening = useRowOpening(row => void open(row))

  /** Makes a row the open one, and keeps it where it is on screen while another row closes above it. */
  async function open(row: HTMLElement): Promise<void> {
    if (codeOf(row) === activeCode.value) return
    const top = row.getBoundingClientRect().top
    activeCode.value = codeOf(row)
    await nextTick()
    window.scrollBy({ top: row.getBoundingClientRect().top - top, behavior: 'instant' })
  }

  async function move(from: HTMLElement, by: number): Promise<void> {
    const next = neighbour(list.value, from, by)
    if (!next) return
    activeCode.value = codeOf(next)
    await nextTick()
    choiceToFocus(next)?.focus({ preventScroll: true })
    next.scrollIntoView({ block: 'center', behavior: 'instant' })
  }

  function act(key: string, row: HTMLElement): boolean {
    const step = stepOf(key, isOn.value)
    if (step !== 0) void move(row, step)
    else if (isOn.value && /^[0-4]$/.test(key)) {
      actions.rate(codeOf(row), Number(key))
      row.querySelector<HTMLElement>(`input[value="${key}"]`)?.focus({ preventScroll: true })
    } else if (isOn.value && key === 's') actions.repeat(codeOf(row))
    else if (isOn.value && key === 'u') actions.undo(codeOf(row))
    else return false
    return true
  }

  function onKey(event: KeyboardEvent): void {
    const row = rowOf(event)
    const hasModifier = event.ctrlKey || event.altKey || event.metaKey
    if (!row || hasModifier || isTyping(event.target as HTMLElement)) return
    if (act(event.key, row)) event.preventDefault()
  }

  return { activeCode, ...opening, onKey }
}

/** The row in focus is opened. What is being pressed must not move away before it is let go: its row opens after that. */
function useRowOpening(open: (row: HTMLElement) => void) {
  let isPressing = false

  function onPress(event: PointerEvent): void {
    const row = rowOf(event)
    if (!row) return
    isPressing = true
    const release = new AbortController()
    const letGo = (): void => {
      release.abort()
      isPressing = false
      // The click comes with the release, before any timer.
      setTimeout(() => row.contains(document.activeElement) && open(row))
    }
    window.addEventListener('pointerup', letGo, { signal: release.signal })
    window.addEventListener('pointercancel', letGo, { signal: release.signal })
  }

  function onFocus(event: FocusEvent): void {
    const row = rowOf(event)
    if (row && !isPressing) open(row)
  }

  return { onPress, onFocus }
}

function rowOf(event: Event): HTMLElement | null {
  return event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(rowSelector) : null
}

/** How many rows a key goes down (or up, if negative). Single letters count only while they are turned on. */
function stepOf(key: string, isOn: boolean): number {
  if (key === 'ArrowDown' || (isOn && key === 'j')) return 1
  return key === 'ArrowUp' || (isOn && key === 'k') ? -1 : 0
}

function neighbour(list: HTMLElement | null, from: HTMLElement, by: number): HTMLElement | undefined {
  const rows = [...(list?.querySelectorAll<HTMLElement>(rowSelector) ?? [])]
  return rows[rows.indexOf(from) + by]
}

function choiceToFocus(row: HTMLElement): HTMLElement | null {
  return row.querySelector<HTMLElement>('input:checked') ?? row.querySelector<HTMLElement>('input[type="radio"]')
}
