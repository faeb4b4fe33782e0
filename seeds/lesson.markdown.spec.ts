import { expect, it } from 'vitest'
import { richTextOf } from './lesson.markdown.ts'

const inline = (markdown: string) => {
  const [first] = richTextOf(markdown).content
  return first?.type === 'paragraph' ? first.content : first
}

it('reads marks, within one another too', () => {
  expect(inline('a **b *c*** d')).toEqual([
    { type: 'text', text: 'a ' },
    { type: 'text', text: 'b ', marks: [{ type: 'bold' }] },
    { type: 'text', text: 'c', marks: [{ type: 'bold' }, { type: 'italic' }] },
    { type: 'text', text: ' d' },
  ])
  expect(inline('H~2~O, 10^3^, [page](https://example.org/a)')).toEqual([
    { type: 'text', text: 'H' },
    { type: 'text', text: '2', marks: [{ type: 'subscript' }] },
    { type: 'text', text: 'O, 10' },
    { type: 'text', text: '3', marks: [{ type: 'superscript' }] },
    { type: 'text', text: ', ' },
    { type: 'text', text: 'page', marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }] },
  ])
})

it('takes for plain words what is none of its marks, and what is behind a backslash', () => {
  expect(inline('<b>3 * 4</b> ~ 12 \\*x\\*')).toEqual([{ type: 'text', text: '<b>3 * 4</b> ~ 12 *x*' }])
})

it('breaks a line where it is told to, and joins it where not', () => {
  expect(inline('one\\\ntwo\nthree')).toEqual([
    { type: 'text', text: 'one' },
    { type: 'hardBreak' },
    { type: 'text', text: 'two ' },
    { type: 'text', text: 'three' },
  ])
})

it('reads a list within a list, and a table with its head', () => {
  expect(richTextOf('1. a\n   - b\n2. c').content).toMatchObject([
    {
      type: 'orderedList',
      content: [{ content: [{ type: 'paragraph' }, { type: 'bulletList' }] }, { type: 'listItem' }],
    },
  ])
  expect(richTextOf('| a | b |\n|---|---|\n| c | d |').content).toMatchObject([
    { type: 'table', content: [{ content: [{ type: 'tableHeader' }, {}] }, { content: [{ type: 'tableCell' }, {}] }] },
  ])
})
