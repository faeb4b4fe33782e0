// @vitest-environment happy-dom
import { getSchema } from '@tiptap/core'
import { DOMParser as SchemaParser, Node } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import type { RichText } from '../../../../api/domain/blocks/browser.ts'
import { cleanPasted } from './pasted.ts'
import { fromRichText, toRichText } from './rich-text-document.ts'
import { isWebAddress, richTextExtensions } from './rich-text-schema.ts'

const schema = getSchema(richTextExtensions)

/** What the editor keeps of what is pasted. */
function pasted(html: string): RichText {
  const body = document.createElement('div')
  body.innerHTML = cleanPasted(html)
  return toRichText(SchemaParser.fromSchema(schema).parse(body).toJSON())
}

const words = (text: string) => [{ type: 'paragraph', content: [{ type: 'text', text }] }]
const item = (...content: object[]) => ({ type: 'listItem', content })

describe('What is pasted from Word', () => {
  const sign = (text: string): string =>
    `<!--[if !supportLists]--><span style="mso-list:Ignore">${text}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><!--[endif]-->`
  const entry = (level: number, mark: string, text: string): string =>
    `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>${sign(mark)}${text}<o:p></o:p></p>`

  it('is a list again where Word draws one, as deep as it was', () => {
    const list = pasted(
      `<p class=MsoNormal>Look for:<o:p></o:p></p>${entry(1, '·', 'Shadow')}${entry(2, 'o', 'Clean')}${entry(2, 'o', 'Dirty')}${entry(1, '·', 'Movement')}<p class=MsoNormal>Then turn.</p>`,
    )
    expect(list.content).toEqual([
      ...words('Look for:'),
      {
        type: 'bulletList',
        content: [
          item(...words('Shadow'), { type: 'bulletList', content: [item(...words('Clean')), item(...words('Dirty'))] }),
          item(...words('Movement')),
        ],
      },
      ...words('Then turn.'),
    ])
  })

  it('is a numbered list where it has numbers', () => {
    expect(pasted(entry(1, '1.', 'Fast') + entry(1, '2.', 'Scan')).content).toEqual([
      { type: 'orderedList', content: [item(...words('Fast')), item(...words('Scan'))] },
    ])
  })

  it('keeps headings at levels that fit, tables, and what is bold, italic, lowered and raised', () => {
    const text = pasted(
      `<h1>Renal colic<o:p></o:p></h1><h2>Signs</h2><p><b>Dilated</b> <i>pelvis</i>, H<sub>2</sub>O, 10<sup>3</sup></p>
       <table class=MsoTableGrid><tr><td><p>Size</p></td><td><p>4 mm</p></td></tr></table>`,
    )
    expect(text.content.map(({ type }) => type)).toEqual(['heading', 'heading', 'paragraph', 'table'])
    expect(text.content[0]).toMatchObject({ attrs: { level: 3 } })
    expect(text.content[1]).toMatchObject({ attrs: { level: 4 } })
    expect(JSON.stringify(text.content[2])).toMatch(/bold.*italic.*subscript.*superscript/)
  })
})

/** The words of a table by row and cell; paragraphs of a cell are apart by a stroke. */
function cellsOf(html: string): string[][] {
  const table = pasted(html).content.find(({ type }) => type === 'table')
  if (table?.type !== 'table') return []
  const wordsIn = (part: object): string =>
    JSON.stringify(part)
      .match(/"text":"[^"]*"/g)
      ?.map(each => each.slice(8, -1))
      .join('') ?? ''
  return table.content.map(each => each.content.map(one => one.content.map(wordsIn).join('|')))
}

describe('A table that is pasted', () => {
  it('has its merged cells apart: the words in the first, the others empty', () => {
    const html = `<table><thead><tr><th rowspan=2>Vessel</th><th colspan=2>Peak velocity</th></tr><tr><th>Normal</th><th>Stenosis</th></tr></thead>
      <tbody><tr><td>ICA</td><td colspan=2 rowspan=2>see the table of the society</td></tr><tr><td>ECA</td></tr></tbody></table>`
    expect(cellsOf(html)).toEqual([
      ['Vessel', 'Peak velocity', ''],
      ['', 'Normal', 'Stenosis'],
      ['ICA', 'see the table of the society', ''],
      ['ECA', '', ''],
    ])
    expect(JSON.stringify(pasted(html))).not.toMatch(/colspan|rowspan/)
  })

  it('has the same cells in every row, also where a span says more than there is', () => {
    expect(
      cellsOf('<table><tr><td rowspan=99>A</td><td>B</td></tr><tr></tr><tr><td>C</td><td>D</td></tr></table>'),
    ).toEqual([
      ['A', 'B', ''],
      ['', 'C', 'D'],
    ])
    expect(cellsOf('<table><tr><td colspan=1000>A</td></tr></table>')[0]).toHaveLength(40)
  })

  it('keeps every word of lists, headings, tables and paragraphs within a cell, and what stands over it', () => {
    const html = `<table><caption>Signs</caption><tr><td><h4>Acute</h4><ul><li>Wall<ol><li>thick</li><li><p>striated</p></li></ol></li><li>Fluid</li></ul></td>
      <td><p>One</p><p>Two</p><table><tr><td>in</td><td>side</td></tr></table></td></tr></table>`
    expect(pasted(html).content[0]).toEqual(words('Signs')[0])
    expect(cellsOf(html)).toEqual([['Acute|• Wall|1. thick|2. striated|• Fluid', 'One|Two|in|side']])
  })
})

it('what a page of the web shows by its style alone is kept too', () => {
  const text = pasted(
    `<b style="font-weight:normal"><p><span style="color:#000;font-weight:700">Large</span> <span style="font-style:italic">and</span> r<span style="vertical-align:super">2</span></p></b>`,
  )
  expect(text.content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Large', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' ' },
        { type: 'text', text: 'and', marks: [{ type: 'italic' }] },
        { type: 'text', text: ' r' },
        { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
      ],
    },
  ])
})

it('nothing that runs, draws or styles is left of what is pasted', () => {
  const text = pasted(
    `<style>p{color:red}</style><script>alert(1)</script><svg onload="alert(2)"><text>drawn</text></svg>
     <p style="color:red" onclick="alert(3)">Safe <a href="javascript:alert(4)">here</a> and <a href="https://nice.org.uk/x">there</a><img src=x onerror="alert(5)"></p>
     `,
  )
  expect(text.content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Safe here and ' },
        { type: 'text', text: 'there', marks: [{ type: 'link', attrs: { href: 'https://nice.org.uk/x' } }] },
      ],
    },
  ])
})

it('an address is one of the web, or none', () => {
  expect(['https://a.b/c', 'http://a'].every(isWebAddress)).toBe(true)
  expect(['javascript:alert(1)', 'data:text/html,x', 'file:///etc', 'https://a b', ''].some(isWebAddress)).toBe(false)
})

const line = fc.stringMatching(/^[A-Za-z0-9 .,;]{1,30}$/)
const marks = fc.subarray([{ type: 'bold' as const }, { type: 'italic' as const }])
const inline = fc.record({ type: fc.constant('text' as const), text: line, marks })
const paragraph = fc.record({
  type: fc.constant('paragraph' as const),
  content: fc.array(inline, { minLength: 1, maxLength: 1 }),
})
const heading = fc.record({
  type: fc.constant('heading' as const),
  attrs: fc.record({ level: fc.constantFrom(3 as const, 4 as const) }),
  content: fc.array(inline, { minLength: 1, maxLength: 1 }),
})
const listItem = fc.record({
  type: fc.constant('listItem' as const),
  content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
})
const list = fc.record({
  type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
  content: fc.array(listItem, { minLength: 1, maxLength: 3 }),
})
const quote = fc.record({
  type: fc.constant('blockquote' as const),
  content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
})
const cell = fc.record({
  type: fc.constantFrom('tableCell' as const, 'tableHeader' as const),
  content: fc.array(paragraph, { minLength: 1, maxLength: 1 }),
})
const row = fc.record({
  type: fc.constant('tableRow' as const),
  content: fc.array(cell, { minLength: 2, maxLength: 2 }),
})
const table = fc.record({ type: fc.constant('table' as const), content: fc.array(row, { minLength: 1, maxLength: 2 }) })
const text = fc.record({
  type: fc.constant('doc' as const),
  content: fc.array(fc.oneof(paragraph, heading, list, quote, table), { maxLength: 5 }),
})

it('headings, lists, quotes and tables of bold and italic words fit the schema of the editor, and come out of it as they went in', () => {
  fc.assert(
    fc.property(text, written => {
      const kept = JSON.parse(JSON.stringify(written).replaceAll(',"marks":[]', '')) as RichText
      const shown = Node.fromJSON(schema, fromRichText(kept))
      shown.check()
      expect(toRichText(shown.toJSON())).toEqual(kept)
    }),
  )
})
