interface Steps {
  undo(): unknown
  redo(): unknown
  may(): boolean
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/** Ctrl+Z and Ctrl+Shift+Z outside of fields, which keep their own. @returns what ends it */
export function useUndoKeys({ undo, redo, may }: Steps): () => void {
  function onKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
    if (isTyping(event.target) || !may()) return
    event.preventDefault()
    if (event.shiftKey) redo()
    else undo()
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}
