// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { i18n } from '../app/i18n.ts'
import AppDate from './AppDate.vue'

function show(modelValue: string) {
  const page = mount(AppDate, {
    props: {
      id: 'due-on',
      legend: 'When?',
      modelValue,
      'onUpdate:modelValue': (next: string) => page.setProps({ modelValue: next }),
    },
    global: { plugins: [i18n] },
  })
  return page
}

const typed = (page: ReturnType<typeof show>) =>
  page.findAll('input').map(input => (input.element instanceof HTMLInputElement ? input.element.value : ''))

describe('a date field', () => {
  it('shows a saved date as day, month and year', () => {
    expect(typed(show('2028-03-05'))).toEqual(['5', '3', '2028'])
  })

  it('keeps what is typed on screen while it is no date yet', async () => {
    const page = show('')
    await page.get('#due-on').setValue('31')
    await page.get('#due-on-month').setValue('2')
    expect(page.props('modelValue')).toBe('invalid')
    expect(typed(page)).toEqual(['31', '2', ''])
  })

  it('follows when the saved version takes the place of what was typed', async () => {
    const page = show('2028-03-05')
    await page.setProps({ modelValue: '2029-01-01' })
    expect(typed(page)).toEqual(['1', '1', '2029'])
    await page.setProps({ modelValue: '' })
    expect(typed(page)).toEqual(['', '', ''])
  })
})
