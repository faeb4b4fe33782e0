// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import AppTabs from './AppTabs.vue'

afterEach(() => {
  document.body.innerHTML = ''
})

const tabs = [
  { value: 'scope', label: 'By scan' },
  { value: 'area', label: 'By area' },
]

function show() {
  const page = mount(AppTabs, {
    attachTo: document.body,
    props: {
      label: 'Views',
      tabs,
      modelValue: 'scope',
      'onUpdate:modelValue': (modelValue: string) => page.setProps({ modelValue }),
    },
    slots: { scope: 'Scans', area: 'Areas' },
  })
  return page
}

describe('tabs', () => {
  it('show the panel of the selected tab, named by it', () => {
    const page = show()
    const panel = page.get('[role=tabpanel]')
    expect(panel.text()).toBe('Scans')
    expect(panel.attributes('aria-labelledby')).toBe(page.get('[aria-selected=true]').attributes('id'))
  })

  it.each([
    ['ArrowRight', 'Areas'],
    ['ArrowLeft', 'Areas'],
    ['End', 'Areas'],
    ['Home', 'Scans'],
  ])('follow %s and take the focus along', async (key, text) => {
    const page = show()
    await page.get('[role=tablist]').trigger('keydown', { key })
    await page.vm.$nextTick()
    expect(page.get('[role=tabpanel]').text()).toBe(text)
  })

  it('keep one stop for the Tab key', () => {
    const stops = show()
      .findAll('[role=tab]')
      .map(tab => tab.attributes('tabindex'))
    expect(stops).toEqual(['0', '-1'])
  })
})
