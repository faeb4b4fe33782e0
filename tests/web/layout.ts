import { expect, type Page } from '@playwright/test'

// What is measured here is told softly: one measure that fails does not keep the others of the same visit from being taken.

/** What a control must offer to a finger, in CSS pixels. */
const leastTarget = 44

/**
 * Controls smaller than a finger needs. Left out are links that stand in running text, which flow with its lines, and
 * what is off the screen until it has the focus. A radio or checkbox counts with its label.
 */
function findSmallTargets(least: number): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    'a[href], button, summary, select, textarea, input:not([type="hidden"]), [role="button"], [role="tab"]',
  )
  const isInText = (element: HTMLElement): boolean =>
    element.tagName === 'A' && getComputedStyle(element).display === 'inline'
  const sizeOf = (element: HTMLElement): { width: number; height: number } => {
    const boxes = [element, ...(element instanceof HTMLInputElement ? (element.labels ?? []) : [])].map(part =>
      part.getBoundingClientRect(),
    )
    const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left))
    const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top))
    const isChoice = element instanceof HTMLInputElement && /^(radio|checkbox)$/.test(element.type)
    return isChoice ? { width, height } : element.getBoundingClientRect()
  }
  return [...controls]
    .filter(element => element.checkVisibility({ visibilityProperty: true }) && !isInText(element))
    .filter(element => !element.classList.contains('nhsuk-skip-link'))
    .map(element => ({ element, ...sizeOf(element) }))
    .filter(({ width, height }) => width > 0 && height > 0 && (width < least - 0.5 || height < least - 0.5))
    .map(({ element, width, height }) => {
      const name = (element.textContent || element.getAttribute('aria-label') || element.id).trim().slice(0, 60)
      return `${element.tagName.toLowerCase()} “${name}” is ${Math.round(width)} x ${Math.round(height)}`
    })
}

/** Every control is large enough for a finger. */
export async function expectTargets(page: Page): Promise<void> {
  const small = await page.evaluate(findSmallTargets, leastTarget)
  expect.soft(small, `controls below ${leastTarget} px on a screen ${page.viewportSize()?.width} px wide`).toEqual([])
}

/** What reaches beyond the right edge, outermost first; empty where the page does not scroll sideways. */
function findOverflow(): string[] {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return []
  return [...document.body.querySelectorAll('*')]
    .filter(element => element.getBoundingClientRect().right > width + 1)
    .slice(0, 5)
    .map(
      element => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.trim().slice(0, 60)}`,
    )
}

/** At 400 % zoom a screen of 1280 x 1024 is 320 x 256 CSS pixels: everything fits, and only scrolls downwards. */
export async function expectReflow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 256 })
  const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
  expect.soft(await page.evaluate(findOverflow), 'what makes the page scroll sideways at 400 % zoom').toEqual([])
  expect.soft(scroll, 'the width that is scrolled at 400 % zoom').toBeLessThanOrEqual(320)
}

/** How the element that has the focus looks, with it and without it; null where nothing on the page has it. */
function readFocus(): { name: string; isMarked: boolean; isInView: boolean } | null {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return null
  const look = (): string =>
    [element, ...(element instanceof HTMLInputElement ? (element.labels ?? []) : [])]
      .flatMap(part => [getComputedStyle(part), getComputedStyle(part, '::before'), getComputedStyle(part, '::after')])
      .map(({ outline, boxShadow, backgroundColor, borderColor, color }) =>
        [outline, boxShadow, backgroundColor, borderColor, color].join(),
      )
      .join()
  const box = element.getBoundingClientRect()
  const isInView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  const focused = look()
  element.blur()
  const isMarked = look() !== focused
  element.focus({ preventScroll: true })
  const name = (element.textContent || element.getAttribute('aria-label') || element.id).trim().slice(0, 60)
  return { name: `${element.tagName.toLowerCase()} “${name}”`, isMarked, isInView }
}

/** Tabs through the page from where the focus is: each stop can be seen, and is seen to have the focus. */
async function expectVisibleFocus(page: Page, stops: number): Promise<void> {
  const unseen: string[] = []
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(readFocus)
    if (focus === null) break
    if (!focus.isMarked || !focus.isInView) unseen.push(focus.name)
  }
  expect.soft(unseen, 'stops of the Tab key that do not show').toEqual([])
}

/** Opens everything that unfolds, as a reader who wants it all would; how much was folded. */
export function unfoldAll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const folded = document.querySelectorAll<HTMLDetailsElement>('details:not([open])')
    for (const details of folded) details.open = true
    return folded.length
  })
}

/** Walked by keyboard from its skip link on, as the page is when one has just come to its address. */
export async function expectKeyboard(page: Page): Promise<void> {
  const skip = page.getByRole('link', { name: 'Skip to main content' })
  await page.keyboard.press('Tab')
  await expect.soft(skip, 'the first stop of the Tab key is the skip link').toBeFocused()
  await expect.soft(skip, 'the skip link shows once it has the focus').toBeInViewport()
  await expectVisibleFocus(page, 12)
  await skip.focus()
  await page.keyboard.press('Enter')
  await expect.soft(page.getByRole('main'), 'the skip link leads to the main part').toBeFocused()
  await expectVisibleFocus(page, 24)
}
