// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ref, shallowReactive } from 'vue'
import { i18n, loadLaterMessages } from '../../../app/i18n.ts'
import { useShortcutList } from '../../../app/shortcuts.ts'
import type { CapabilityRow } from '../capability-row.ts'
import type { Ratings } from '../composables/useRatings.ts'
import CapabilitiesList from './CapabilitiesList.vue'

const words = ['Not started', 'Assisted', 'Supported', 'Independent', 'Expert']
const scale = words.map((label, value) => ({
  __typename: 'RatingAnchor' as const,
  value,
  label,
  anchor: `What ${label} means`,
}))

function row(code: string, value: number | null): CapabilityRow {
  const pillar = { __typename: 'Pillar' as const, code: 'CLN', name: 'Clinical' }
  return {
    __typename: 'MyCapability',
    capability: { __typename: 'Capability', code, statement: `${code} in full`, shortName: code, pillar, area: null },
    target: 3,
    standing: 'TO_LEARN',
    selfRating:
      value === null ? null : { __typename: 'SelfRating', id: `old-${code}`, value, on: '2025-11-03', note: null },
    assessedRating: null,
    assumed: null,
    review: null,
    reviewOn: null,
    decidedBy: { __typename: 'DecidedBy', rule: 'BELOW_TARGET', text: 'Below what your goal asks.' },
    scopeLines: [],
  }
}

const rows = [row('CLN-01', 2), row('CLN-02', null), row('CLN-03', 3)]
const groups = [{ key: 'core', kind: 'core' as const, title: '', rows }]

/** Of CLN-03 nothing is written. */
const descriptionOf = (code: string) =>
  code === 'CLN-03'
    ? null
    : { texts: new Map([1, 2, 3, 4].map(value => [value, `${code} at ${value}`])), example: `A log of ${code}` }

function fakeRatings() {
  const given = vi.fn<Ratings['give']>()
  const undone = vi.fn<Ratings['undo']>(async () => undefined)
  const savedIds = shallowReactive(new Map<string, string>())
  const ratings: Ratings = {
    changes: shallowReactive(new Map()),
    refusals: shallowReactive(new Map()),
    savedIds,
    notes: ref({}),
    give: given,
    undo: undone,
    sendAgain: () => undefined,
  }
  return { ratings, given, undone, savedIds }
}

const focusedRow = () => document.activeElement?.closest('[data-capability]')?.getAttribute('data-capability')

function show() {
  const parts = fakeRatings()
  const list = mount(CapabilitiesList, {
    props: {
      groups,
      ratings: parts.ratings,
      scale,
      words: value => `${value} ${words[value]}`,
      describe: descriptionOf,
    },
    global: { plugins: [i18n] },
    attachTo: document.body,
  })
  const radio = (code: string, value: number) => list.get(`[data-capability="${code}"] input[value="${value}"]`)
  return { ...parts, list, radio }
}

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined
  window.scrollBy = () => undefined
})
afterEach(() => {
  document.body.replaceChildren()
  useShortcutList().setOn(true)
})

beforeAll(() => loadLaterMessages())

describe('rating by keyboard', () => {
  it('rates the row in focus when 0 to 4 is typed, and goes to that choice', async () => {
    const { radio, given } = show()
    await radio('CLN-02', 0).trigger('focusin')
    await radio('CLN-02', 0).trigger('keydown', { key: '3' })
    expect(given).toHaveBeenCalledWith([{ code: 'CLN-02', value: 3, note: null }])
    expect(document.activeElement).toBe(radio('CLN-02', 3).element)
  })

  it.each([
    { keys: 'arrows', down: 'ArrowDown', up: 'ArrowUp' },
    { keys: 'j and k', down: 'j', up: 'k' },
  ])('goes from row to row with $keys, to the choice made last time', async ({ down, up }) => {
    const { radio } = show()
    await radio('CLN-02', 0).trigger('keydown', { key: down })
    await flushPromises()
    expect(focusedRow()).toBe('CLN-03')
    expect(document.activeElement).toBe(radio('CLN-03', 3).element)
    await radio('CLN-03', 3).trigger('keydown', { key: up })
    await flushPromises()
    expect(focusedRow()).toBe('CLN-02')
  })

  it('says the same as last time with s, which means nothing where nothing was said', async () => {
    const { radio, given } = show()
    await radio('CLN-02', 0).trigger('keydown', { key: 's' })
    expect(given).not.toHaveBeenCalled()
    await radio('CLN-01', 0).trigger('keydown', { key: 's' })
    expect(given).toHaveBeenCalledWith([{ code: 'CLN-01', value: 2, note: null }])
  })

  it('takes the rating just saved back with u', async () => {
    const { radio, undone, savedIds } = show()
    savedIds.set('CLN-01', 'new-id')
    await radio('CLN-01', 0).trigger('keydown', { key: 'u' })
    expect(undone).toHaveBeenCalledWith([{ code: 'CLN-01', id: 'new-id' }])
  })

  it('leaves figures alone that are typed into a note', async () => {
    const { list, ratings, given } = show()
    ratings.notes.value['CLN-01'] = ''
    await flushPromises()
    await list.get('#note-CLN-01').trigger('keydown', { key: '4' })
    expect(given).not.toHaveBeenCalled()
  })

  it('rests while single-key shortcuts are turned off, save for the arrows', async () => {
    useShortcutList().setOn(false)
    const { radio, given } = show()
    await radio('CLN-01', 0).trigger('keydown', { key: '4' })
    expect(given).not.toHaveBeenCalled()
    await radio('CLN-01', 0).trigger('keydown', { key: 'ArrowDown' })
    await flushPromises()
    expect(focusedRow()).toBe('CLN-02')
  })
})

describe('the choices', () => {
  it('say in the row someone is on what they look like for this capability, and what evidence could be', async () => {
    const { list, radio } = show()
    const first = list.get('[data-capability="CLN-01"]')
    expect(first.text()).toContain('CLN-01 at 3')
    expect(first.text()).toContain('A log of CLN-01')
    expect(first.text()).toContain('What Not started means')
    await radio('CLN-02', 0).trigger('focusin')
    expect(first.text()).not.toContain('CLN-01 at 3')
    expect(list.get('[data-capability="CLN-02"]').text()).toContain('CLN-02 at 3')
  })

  it('say what the scale means where nothing is written of the capability', async () => {
    const { list, radio } = show()
    await radio('CLN-03', 3).trigger('focusin')
    expect(list.get('[data-capability="CLN-03"]').text()).toContain('What Independent means')
    expect(list.get('[data-capability="CLN-03"]').text()).not.toContain('Evidence could be')
  })

  it('tell a screen reader the same words as the eye', async () => {
    const { list, radio } = show()
    const described = (code: string) => radio(code, 3).attributes('aria-describedby') ?? ''
    expect(list.get(`#${described('CLN-01')}`).text()).toBe('CLN-01 at 3')
    expect(described('CLN-02')).toBe('scale-3')
  })

  it('can be said to be the same as last time for a whole group, leaving out what was never rated', async () => {
    const { list, given } = show()
    await list.get('.rating-group__head button').trigger('click')
    expect(given).toHaveBeenCalledWith([
      { code: 'CLN-01', value: 2, note: null },
      { code: 'CLN-03', value: 3, note: null },
    ])
  })
})
