import { fitTables } from './pasted-tables.ts'

/** A paragraph that Word draws as an item of a list: how deep it stands, and whether it is numbered. */
interface WordItem {
  readonly depth: number
  readonly isNumbered: boolean
}

/**
 * What is pasted is read with its styles under another name: a page that takes no styles from anybody would have to refuse
 * each of them.
 */
const withoutStyles = (html: string): string => html.replaceAll(/(<[a-z][^<>]*?\s)style=/gi, '$1data-style=')

const styleOf = (element: Element): string => element.getAttribute('data-style') ?? ''

/** Word says "mso-list: l0 level2 lfo1" of a paragraph, and puts the sign before it into one that is to be ignored. */
function wordItemOf(paragraph: Element): WordItem | null {
  const level = /mso-list:[^;"]*level(\d)/i.exec(styleOf(paragraph))?.[1]
  if (level === undefined) return null
  const sign = [...paragraph.querySelectorAll('span')].find(isSign)?.textContent ?? ''
  return { depth: Number(level), isNumbered: /^\s*(\d+|[a-z]{1,4})[.)]/i.test(sign) }
}

const isSign = (span: Element): boolean => /mso-list:\s*ignore/i.test(styleOf(span))

/** The list at a depth that the next item goes into; a list that is deeper goes into the item before it. */
function listAt(lists: Element[], { depth, isNumbered }: WordItem, document: Document): Element {
  const tag = isNumbered ? 'OL' : 'UL'
  lists.length = Math.min(lists.length, depth)
  const open = lists[depth - 1]
  if (open?.tagName === tag) return open
  const list = document.createElement(tag)
  if (open) open.after(list)
  else lists.at(-1)?.lastElementChild?.append(list)
  lists[depth - 1] = list
  return list
}

/** Runs of Word's paragraphs become lists. */
function gatherLists(document: Document): void {
  let lists: Element[] = []
  let last: Element | null = null
  for (const paragraph of document.querySelectorAll('p')) {
    const item = wordItemOf(paragraph)
    if (item === null) continue
    if (last === null || paragraph.previousElementSibling !== last) lists = []
    const depth = Math.min(item.depth, lists.length + 1)
    const isFirst = lists.length === 0
    const list = listAt(lists, { ...item, depth }, document)
    if (isFirst) paragraph.before(list)
    const entry = document.createElement('li')
    for (const sign of [...paragraph.querySelectorAll('span')].filter(isSign)) sign.remove()
    entry.append(document.createElement('p'))
    entry.firstElementChild?.append(...paragraph.childNodes)
    list.append(entry)
    last = lists[0] ?? null
    paragraph.remove()
  }
}

const neverText = 'script, style, svg, math, img, object, iframe, video, audio, head, meta, link, xml, title'

const styled: readonly (readonly [RegExp, string])[] = [
  [/font-weight:\s*(bold|[6-9]00)/i, 'b'],
  [/font-style:\s*italic/i, 'i'],
  [/vertical-align:\s*sub/i, 'sub'],
  [/vertical-align:\s*super/i, 'sup'],
]

/** What is bold, italic, lowered or raised by its style alone is so by its name. */
function nameStyles(document: Document): void {
  for (const span of document.querySelectorAll('span[data-style]'))
    for (const [style, tag] of styled) {
      if (!style.test(styleOf(span))) continue
      const named = document.createElement(tag)
      named.append(...span.childNodes)
      span.append(named)
    }
  // Around all of a page, to say that nothing of it is bold.
  for (const bold of document.querySelectorAll('b[data-style*="font-weight:normal"]'))
    bold.replaceWith(...bold.childNodes)
}

/** A module and its part have the first two levels of headings: the highest one here is the third, all others the fourth. */
function fitHeadings(document: Document): void {
  const found = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  const highest = found.map(({ tagName }) => tagName).toSorted()[0]
  for (const heading of found) {
    const fitting = document.createElement(heading.tagName === highest ? 'h3' : 'h4')
    fitting.append(...heading.childNodes)
    heading.replaceWith(fitting)
  }
}

/**
 * What is pasted from Word or a page of the web, as far as it is text: lists that Word draws as paragraphs are lists again,
 * headings have levels that fit, tables have the same cells in every row, and what is no text is gone. The schema of the editor leaves out whatever else it does not know.
 */
export function cleanPasted(html: string): string {
  const document = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  for (const element of document.querySelectorAll(neverText)) element.remove()
  gatherLists(document)
  nameStyles(document)
  fitTables(document)
  fitHeadings(document)
  const writer = new XMLSerializer()
  return [...document.body.childNodes].map(node => writer.serializeToString(node)).join('')
}
