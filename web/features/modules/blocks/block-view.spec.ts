// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import type { BlockContent, RichText } from '../../../../api/domain/blocks/browser.ts'
import { i18n, loadLaterMessages } from '../../../app/i18n.ts'
import type { Given } from './answering.ts'
import BlockView from './BlockView.vue'
import { provideMedia, type MediaFacts } from './media.ts'

beforeAll(() => loadLaterMessages())

const text = (words: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
})
const stubs = { RouterLink: RouterLinkStub }

function show(content: BlockContent, props: Record<string, unknown> = {}) {
  const answers: Given[] = []
  const block = { id: 'b', content }
  const onAnswer = (given: Given): void => void answers.push(given)
  const page = mount(BlockView, { props: { block, onAnswer, ...props }, global: { plugins: [i18n], stubs } })
  return { page, answers }
}

const words = (said: string): Given => ({ answer: { answer: 'WORDS', text: said, points: [] }, confidence: null })

describe('a reflection', () => {
  const reflection: BlockContent = { kind: 'REFLECTION', prompt: text('What did you do?') }

  it('is kept when its field is left, and only where it is another than before', async () => {
    const { page, answers } = show(reflection, { given: words('Turned her') })
    await page.get('textarea').trigger('focusout')
    expect(answers).toEqual([])
    await page.get('textarea').setValue('Turned her onto her left side')
    await page.get('textarea').trigger('focusout')
    expect(answers).toEqual([words('Turned her onto her left side')])
  })

  it('keeps words that were refused where they were typed', async () => {
    const { page } = show(reflection)
    await page.get('textarea').setValue('With 943 476 5919')
    await page.setProps({ given: words('With 943 476 5919') })
    await page.setProps({ given: null, problem: 'That looks like an NHS number' })
    const { value } = page.get('textarea').element as HTMLTextAreaElement
    expect(value).toBe('With 943 476 5919')
    expect(page.text()).toContain('That looks like an NHS number')
  })
})

describe('a checklist', () => {
  it('keeps each tick at once, and says how many there are', async () => {
    const items = ['one', 'two'].map(id => ({ id, text: id }))
    const { page, answers } = show({ kind: 'CHECKLIST', title: 'Before you go', items })
    expect(page.text()).toContain('0 of 2 ticked')
    await page.get('input[value=two]').setValue(true)
    expect(answers).toEqual([{ answer: { answer: 'TICKED', items: ['two'] }, confidence: null }])
  })
})

describe('a guideline that no longer stands', () => {
  it('says so in words, with the day', () => {
    const guideline = {
      code: 'OLD',
      title: 'Old',
      publisher: 'College',
      year: 2009,
      url: null,
      supersededOn: '2025-03-01',
    }
    const { page } = show({ kind: 'GUIDELINE', guideline: 'OLD', note: 'For the record.' }, { guideline })
    expect(page.text()).toContain('No longer in force')
    expect(page.text()).toContain('1 March 2025')
  })
})

describe('an image', () => {
  const facts: MediaFacts = {
    contentType: 'image/webp',
    bytes: 1,
    width: 800,
    height: 600,
    frames: null,
    framesPerSecond: null,
    isSynthetic: true,
    files: [],
  }
  const mark = (label: string) => ({ shape: 'ARROW' as const, from: { x: 0, y: 0 }, to: { x: 1, y: 1 }, label })
  const layers = [
    { name: 'stones', marks: [mark('Largest'), mark('Shadow')] },
    { name: 'wall', marks: [mark('Thin')] },
  ]
  const figure = { figure: 'IMAGE' as const, media: 'm', alt: 'A grey image', caption: 'Long section', layers }

  function showImage(known: MediaFacts | null) {
    const Page = defineComponent(() => {
      provideMedia(() => known)
      return () => h(BlockView, { block: { id: 'b', content: { kind: 'IMAGE', image: figure } } })
    })
    return mount(Page, { global: { plugins: [i18n], stubs } })
  }

  it('has its description, its caption, and says that it is synthetic', () => {
    const page = showImage(facts)
    expect(page.get('img').attributes('alt')).toBe('A grey image')
    expect(page.get('figcaption').text()).toBe('Long section Synthetic: drawn by a computer, nobody was scanned.')
  })

  it('has its marks in words as well, under one number whichever layers are shown', async () => {
    const page = showImage(facts)
    expect(page.findAll('li')).toEqual([])
    await page.findAll('.block-layers button')[1]?.trigger('click')
    expect(page.get('ol').attributes('start')).toBe('3')
    expect(page.get('li').text()).toBe('Thin')
    expect(page.findAll('.marks__badge').map(badge => badge.text())).toEqual(['3'])
  })

  it('that cannot be shown says what it would show', async () => {
    const page = showImage(null)
    await nextTick()
    expect(page.get('[role=alert]').text()).toContain('A grey image')
  })
})
