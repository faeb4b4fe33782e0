// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { i18n } from '../app/i18n.ts'
import AppErrorSummary from './AppErrorSummary.vue'

afterEach(() => {
  document.body.innerHTML = ''
})

function show(errors: { fieldId: string; message: string }[]) {
  return mount(AppErrorSummary, { attachTo: document.body, props: { errors }, global: { plugins: [i18n] } })
}

describe('an error summary', () => {
  it('is not there while nothing is wrong', () => {
    expect(show([]).text()).toBe('')
  })

  it('takes the focus when something is wrong', async () => {
    const summary = show([])
    await summary.setProps({ errors: [{ fieldId: 'level', message: 'Choose a level' }] })
    await nextTick()
    expect(document.activeElement).toBe(summary.element)
    expect(summary.text()).toContain('There is a problem')
  })

  it('leads to the field that is wrong', async () => {
    const field = document.createElement('input')
    field.id = 'level'
    document.body.append(field)
    const summary = show([{ fieldId: 'level', message: 'Choose a level' }])
    await nextTick()
    await summary.get('a').trigger('click')
    expect(document.activeElement).toBe(field)
  })
})
