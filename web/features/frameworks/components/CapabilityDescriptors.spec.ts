// @vitest-environment happy-dom
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { showPage } from '../../../../tests/support/web.ts'
import CapabilityDescriptors from './CapabilityDescriptors.vue'

const labels = ['Not started', 'Assisted', 'Supported', 'Independent', 'Expert']
const framework = {
  __typename: 'Framework',
  code: 'SND-1',
  title: 'Sonography',
  boundaryStatement: '',
  levels: [],
  pillars: [],
  areas: [],
  ratingScale: labels.map((label, value) => ({ __typename: 'RatingAnchor', value, label, anchor: label })),
}

const written = {
  __typename: 'Capability',
  code: 'OBS-04',
  descriptors: [1, 2, 3, 4].map(value => ({
    __typename: 'RatingDescriptor',
    value,
    text: `A growth scan at ${value}.`,
  })),
  evidenceExample: 'An audit of growth scans.',
}
const unwritten = { ...written, descriptors: null, evidenceExample: null }

async function show(answer: () => Record<string, unknown> | Error) {
  const shown = await showPage(CapabilityDescriptors, {
    props: { code: 'OBS-04', name: 'Growth scan' },
    handlers: { Framework: () => ({ framework }), CapabilityDescriptors: answer },
  })
  await flushPromises()
  return shown
}

async function openDetails(page: VueWrapper): Promise<void> {
  const details = page.get('details')
  ;(details.element as HTMLDetailsElement).open = true
  await details.trigger('toggle')
  await flushPromises()
}

afterEach(() => {
  document.body.replaceChildren()
})

describe('What 1 to 4 look like for a capability', () => {
  it('is asked for when somebody opens it, and not before', async () => {
    const { page, asked } = await show(() => ({ capabilities: [written] }))
    expect(page.get('summary').text()).toBe('What 1 to 4 look like here: Growth scan')
    expect(asked).not.toContain('CapabilityDescriptors')
    await openDetails(page)
    expect(asked.filter(operation => operation === 'CapabilityDescriptors')).toHaveLength(1)
  })

  it('stands beside the words of the scale, with an example of evidence and whose proposal it is', async () => {
    const { page } = await show(() => ({ capabilities: [written] }))
    await openDetails(page)
    expect(page.findAll('dt').map(each => each.text().replace(/\s/g, ' '))).toEqual([
      '1 Assisted',
      '2 Supported',
      '3 Independent',
      '4 Expert',
      'Evidence could be',
    ])
    expect(page.findAll('dd')[2]?.text()).toBe('A growth scan at 3.')
    expect(page.findAll('dd')[4]?.text()).toBe('An audit of growth scans.')
    expect(page.text()).toContain('proposals of Soundings for expert review')
  })

  it('says so where nothing is written', async () => {
    const { page } = await show(() => ({ capabilities: [unwritten] }))
    await openDetails(page)
    expect(page.text()).toContain('Nothing is written for this capability yet.')
  })

  it('can be asked for again where no answer came', async () => {
    let isAway = true
    const { page } = await show(() => (isAway ? new Error('away') : { capabilities: [written] }))
    await openDetails(page)
    isAway = false
    await page.get('button').trigger('click')
    await flushPromises()
    expect(page.findAll('dd')[0]?.text()).toBe('A growth scan at 1.')
  })
})
