// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { i18n } from '../app/i18n.ts'
import { formatDate, useFormats } from './formats.ts'

function durationOf(minutes: number): string {
  const Shown = defineComponent(() => {
    const { duration } = useFormats()
    return () => h('p', duration(minutes))
  })
  return mount(Shown, { global: { plugins: [i18n] } }).text()
}

describe('how things read', () => {
  it('is "12 March 2026" for a day and for an instant', () => {
    expect(formatDate('2026-03-12')).toBe('12 March 2026')
    expect(formatDate('2026-03-12T09:30:00Z')).toBe('12 March 2026')
  })

  it.each([
    [0, '0 minutes'],
    [1, '1 minute'],
    [45, '45 minutes'],
    [60, '1 hour'],
    [90, '1 hour 30 minutes'],
    [615, '10 hours'],
    [90_000, '1,500 hours'],
  ])('is, for %i minutes, "%s"', (minutes, words) => {
    expect(durationOf(minutes)).toBe(words)
  })
})
