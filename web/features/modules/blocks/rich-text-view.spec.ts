// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { RichText } from '../../../../api/domain/blocks/browser.ts'
import { RichTextView } from './RichTextView.ts'

const show = (...content: unknown[]) =>
  mount(RichTextView, { props: { text: { type: 'doc', content } as unknown as RichText } })
const words = (text: string, ...marks: unknown[]) => ({ type: 'text', text, marks })

describe('text with structure', () => {
  it('is drawn as headings, lists, quotes and words with their marks', () => {
    const page = show(
      { type: 'heading', attrs: { level: 3 }, content: [words('Why it matters')] },
      {
        type: 'paragraph',
        content: [words('H'), words('2', { type: 'subscript' }), words('O'), { type: 'hardBreak' }],
      },
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [words('bile', { type: 'bold' })] }] }],
      },
      { type: 'blockquote', content: [{ type: 'paragraph', content: [words('said')] }] },
    )
    expect(page.get('h3').text()).toBe('Why it matters')
    expect(page.get('p').html()).toContain('H<sub>2</sub>O<br>')
    expect(page.get('li strong').text()).toBe('bile')
    expect(page.get('blockquote').text()).toBe('said')
  })

  it('has a table whose first row names its columns', () => {
    const cell = (type: string, text: string) => ({ type, content: [{ type: 'paragraph', content: [words(text)] }] })
    const page = show({
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Finding'), cell('tableHeader', 'Means')] },
        { type: 'tableRow', content: [cell('tableHeader', 'Shadow'), cell('tableCell', 'Stone')] },
      ],
    })
    expect(page.findAll('th').map(head => head.attributes('scope'))).toEqual(['col', 'col', 'row'])
    expect(page.get('td').text()).toBe('Stone')
  })

  it('follows addresses of the web, and none that would run', () => {
    const link = (href: string) => ({ type: 'link', attrs: { href } })
    const page = show({
      type: 'paragraph',
      content: [words('guideline', link('https://example.org/a')), words('trap', link('javascript:alert(1)'))],
    })
    expect(page.findAll('a').map(a => a.attributes('href'))).toEqual(['https://example.org/a'])
    expect(page.text()).toContain('trap')
  })

  it('draws nothing of what it does not know, and HTML as the words it is', () => {
    const page = show(
      { type: 'iframe', attrs: { src: 'https://example.org' } },
      { type: 'paragraph', content: [words('<img src=x onerror=alert(1)>'), { type: 'image' }] },
    )
    expect(page.findAll('iframe, img')).toEqual([])
    expect(page.text()).toBe('<img src=x onerror=alert(1)>')
  })
})
