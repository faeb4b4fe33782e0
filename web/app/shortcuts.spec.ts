// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { handleShortcut, useShortcutList, useShortcuts } from './shortcuts.ts'

let scope: EffectScope
const goHome = vi.fn<() => void>()
const openList = vi.fn<() => void>()

beforeEach(() => {
  vi.clearAllMocks()
  scope = effectScope()
  scope.run(() =>
    useShortcuts([
      { keys: ['g', 'h'], label: 'Go to home', run: goHome },
      { keys: ['?'], label: 'Show this list', run: openList },
      { keys: ['0–4'], label: 'Rate' },
    ]),
  )
})
afterEach(() => {
  scope.stop()
  useShortcutList().setOn(true)
  document.body.innerHTML = ''
})

function press(key: string, target: HTMLElement = document.body, more: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  target.addEventListener('keydown', handleShortcut, { once: true })
  target.dispatchEvent(event)
}

function field(tag: string, type?: string): HTMLElement {
  const element = document.createElement(tag)
  if (type) element.setAttribute('type', type)
  document.body.append(element)
  return element
}

describe('keyboard shortcuts', () => {
  it('run on one key or on two in a row', () => {
    press('?')
    press('g')
    press('h')
    expect(openList).toHaveBeenCalledOnce()
    expect(goHome).toHaveBeenCalledOnce()
  })

  it('leave typing alone, also in a text field with keys of a shortcut', () => {
    for (const target of [field('input', 'text'), field('textarea'), field('select')]) press('?', target)
    expect(openList).not.toHaveBeenCalled()
  })

  it('work while a radio button has the focus', () => {
    press('?', field('input', 'radio'))
    expect(openList).toHaveBeenCalledOnce()
  })

  it('never take a key that belongs to the browser', () => {
    press('?', document.body, { ctrlKey: true })
    expect(openList).not.toHaveBeenCalled()
  })

  it('can be turned off, and stay off', () => {
    const { setOn, isOn } = useShortcutList()
    setOn(false)
    press('?')
    expect(openList).not.toHaveBeenCalled()
    expect(isOn.value).toBe(false)
    expect(localStorage.getItem('soundings.shortcuts-off')).not.toBeNull()
  })

  it('leave the list with the page that brought them', () => {
    scope.stop()
    expect(useShortcutList().shortcuts.value.map(({ label }) => label)).not.toContain('Go to home')
  })
})
