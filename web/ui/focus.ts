const firstAddress = window.location.pathname
let hasMovedOn = false

/**
 * Moves focus to a new page's heading, so that a keyboard or screen reader starts at the top of what changed. The first
 * address keeps the browser's own start, however often its page is drawn: from there the skip link is the next stop.
 */
export function focusNewHeading(heading: HTMLElement | null): void {
  if (window.location.pathname !== firstAddress) hasMovedOn = true
  if (hasMovedOn) heading?.focus({ preventScroll: true })
}
