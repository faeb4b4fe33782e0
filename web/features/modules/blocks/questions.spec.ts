// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type {
  BlockAnswer,
  Figure,
  Hotspot,
  Numeric,
  Question,
  RichText,
} from '../../../../api/domain/blocks/browser.ts'
import { i18n, loadLaterMessages } from '../../../app/i18n.ts'
import type { Given } from './answering.ts'
import BlockQuestion from './BlockQuestion.vue'

beforeAll(() => loadLaterMessages())
afterEach(() => {
  document.body.innerHTML = ''
})

const text = (words: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
})
const image: Figure = { figure: 'IMAGE', media: 'm', alt: 'A grey image', caption: '', layers: [] }
const asked = {
  prompt: text('What is it?'),
  figures: [],
  explanation: text('Because of the shadow.'),
  asksConfidence: true,
}
const options = [
  { id: 'stone', text: 'A stone', isRight: true, feedback: 'It casts a shadow.' },
  { id: 'polyp', text: 'A polyp', isRight: false, feedback: 'It would not move.' },
]

/** A question as its page shows it: the answer comes back as given. */
function show(question: Question, given: Given | null = null) {
  const answers: Given[] = []
  const page = mount(BlockQuestion, {
    attachTo: document.body,
    props: {
      id: 'q',
      block: { kind: 'QUESTION', question },
      given,
      onAnswer: (next: Given) => {
        answers.push(next)
        void page.setProps({ given: next })
      },
    },
    global: { plugins: [i18n] },
  })
  const submit = async () => {
    await page.get('form').trigger('submit')
    await nextTick()
    await nextTick()
  }
  return { page, answers, submit, last: (): BlockAnswer | undefined => answers.at(-1)?.answer }
}

describe('a question with one right answer', () => {
  it('is not taken in before one is chosen', async () => {
    const { page, answers, submit } = show({ answer: 'SINGLE', ...asked, options })
    await submit()
    expect(answers).toEqual([])
    expect(page.text()).toContain('Choose an answer')
    expect(document.activeElement?.id).toBe('q-answer')
  })

  it('tells every option, right and wrong in words, and why, with how sure one was', async () => {
    const { page, answers, submit } = show({ answer: 'SINGLE', ...asked, options })
    await page.get('input[value=polyp]').setValue()
    await page.get('input[value="3"]').setValue()
    await submit()
    expect(answers).toEqual([{ answer: { answer: 'OPTIONS', options: ['polyp'] }, confidence: 3 }])
    const told = page.findAll('.told__part').map(part => part.text())
    expect(told[0]).toContain('Right: A stone')
    expect(told[0]).toContain('It casts a shadow.')
    expect(told[1]).toContain('Not right: A polyp')
    expect(told[1]).toContain('Your answer')
    expect(page.get('.result__outcome').text()).toContain('You were certain.')
    expect(page.text()).toContain('Because of the shadow.')
    expect(document.activeElement?.id).toBe('q-answer-result')
  })

  it('can be tried again, from nothing', async () => {
    const given: Given = { answer: { answer: 'OPTIONS', options: ['polyp'] }, confidence: null }
    const { page } = show({ answer: 'SINGLE', ...asked, options }, given)
    expect(page.find('form').exists()).toBe(false)
    await page.get('button').trigger('click')
    expect(page.findAll('input:checked')).toEqual([])
  })
})

describe('other questions', () => {
  it('with several right answers count part of them', async () => {
    const more = [...options, { id: 'gas', text: 'Gas', isRight: true, feedback: 'It may.' }]
    const { page, submit, last } = show({ answer: 'MULTIPLE', ...asked, options: more })
    await page.get('input[value=stone]').setValue(true)
    await submit()
    expect(last()).toEqual({ answer: 'OPTIONS', options: ['stone'] })
    expect(page.get('.result__outcome').text()).toContain('Partly right')
  })

  it('on order are answered by buttons, and say where each was put', async () => {
    const items = ['one', 'two', 'three'].map(id => ({ id, text: `Step ${id}`, feedback: `Why ${id}` }))
    const { page, submit, last } = show({ answer: 'ORDERING', ...asked, items })
    const shown = () => page.findAll('.order-list__text').map(item => item.text().replace('Step ', ''))
    expect(shown(), 'never shown in the right order').not.toEqual(['one', 'two', 'three'])
    for (const [place, id] of ['one', 'two', 'three'].entries())
      while (shown().indexOf(id) > place) await page.get(`[data-item=${id}] [data-up]`).trigger('click')
    await submit()
    expect(last()).toEqual({ answer: 'ORDER', items: ['one', 'two', 'three'] })
    expect(page.findAll('.told__part').every(part => part.text().includes('In its place'))).toBe(true)
  })

  it('on a number take a point or a comma, and nothing else', async () => {
    const { page, submit, last } = show({
      answer: 'NUMERIC',
      ...asked,
      unit: 'mm',
      value: 4.1,
      tolerance: 0.3,
      calipers: null,
    })
    await page.get('#q-answer').setValue('four')
    await submit()
    expect(page.text()).toContain('Give a number')
    await page.get('#q-answer').setValue('4,3')
    await submit()
    expect(last()).toEqual({ answer: 'NUMBER', value: 4.3, calipers: null })
    expect(page.text()).toContain('3.8 to 4.4 mm counts as right')
  })

  it('in one’s own words show the model answer first, then take one’s own mark', async () => {
    const points = [{ id: 'mobile', text: 'That it moves' }]
    const { page, answers, submit, last } = show({
      answer: 'FREE_TEXT',
      ...asked,
      model: text('Mobile stones.'),
      points,
    })
    await submit()
    expect(page.text()).toContain('Write an answer in your own words first')
    await page.get('textarea').setValue('Stones that roll')
    expect(page.text()).not.toContain('Mobile stones.')
    await submit()
    expect(answers).toEqual([])
    expect(page.text()).toContain('Mobile stones.')
    await page.get('input[value=mobile]').setValue(true)
    await submit()
    expect(last()).toEqual({ answer: 'WORDS', text: 'Stones that roll', points: ['mobile'] })
    expect(page.text()).toContain('You said this: That it moves')
  })
})

describe('questions on the image, by keyboard', () => {
  it('are measured by moving each end with arrow keys, the value following', async () => {
    const calipers = { width: 100, height: 75, from: { x: 0.4, y: 0.5 }, to: { x: 0.6, y: 0.5 } }
    const numeric: Numeric = {
      answer: 'NUMERIC',
      ...asked,
      figures: [image],
      unit: 'mm',
      value: 18,
      tolerance: 0.5,
      calipers,
    }
    const { page, submit, last } = show(numeric)
    await submit()
    expect(page.text(), 'calipers that nobody moved measure nothing').toContain('Give a number')
    await page.get('#q-answer').trigger('keydown', { key: 'ArrowRight', shiftKey: true })
    expect(page.get('.question__value').text()).toBe('You measure 18.0 mm')
    await submit()
    expect(last()).toMatchObject({
      answer: 'NUMBER',
      calipers: { from: { x: expect.closeTo(0.42), y: 0.5 }, to: { x: 0.6, y: 0.5 } },
    })
    expect(page.get('.result__outcome').text()).toContain('Right')
  })

  it('are pointed at by a cross, marked with Enter, and a mark can be taken away', async () => {
    const region = { shape: 'ELLIPSE', centre: { x: 0.5, y: 0.5 }, radiusX: 0.1, radiusY: 0.1 } as const
    const regions = [{ id: 'stone', region, name: 'The stone', isRight: true, feedback: 'Bright, with a shadow.' }]
    const hotspot: Hotspot = { answer: 'HOTSPOT', ...asked, figures: [image], regions, missFeedback: 'Nothing there.' }
    const { page, submit, last } = show(hotspot)
    const area = page.get('[role=application]')
    await area.trigger('keydown', { key: 'Enter' })
    await area.trigger('keydown', { key: 'Enter' })
    await area.trigger('keydown', { key: 'ArrowDown', shiftKey: true })
    await area.trigger('keydown', { key: 'ArrowDown', shiftKey: true })
    await area.trigger('keydown', { key: 'Enter' })
    expect(page.text()).toContain('You marked 2 places')
    expect(page.text()).toContain('50 % across, 66 % down')
    await page.findAll('.spots button')[1]?.trigger('click')
    await submit()
    expect(last()).toEqual({ answer: 'POINTS', points: [{ x: 0.5, y: 0.5 }] })
    expect(page.text()).toContain('Right: A. The stone')
  })
})
