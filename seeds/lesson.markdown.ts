import type {
  Inline,
  ListItem,
  Mark,
  Paragraph,
  RichNode,
  RichText,
  Table,
  TableRow,
} from '../api/domain/blocks/rich-text.ts'

/**
 * Text with structure from the few marks that lessons are written with: paragraphs, `###` and `####`, lists by `- ` and `1. `
 * (two spaces further in for a list within one), `> ` quotes, tables by `|`, `**bold**`, `*italic*`, `~sub~`, `^super^`,
 * `[words](https://address)`; two spaces or a backslash at the end of a line break it. Anything else is plain words, and a
 * backslash before a mark makes it one. Not all of Markdown: what these files need, so that nothing else can get in.
 */
export function richTextOf(markdown: string): RichText {
  return { type: 'doc', content: chunksOf(markdown).map(nodeOf) }
}

const BULLET = /^- (.*)$/
const NUMBER = /^\d+\. (.*)$/

/** Runs of lines between empty ones; a heading is a run of its own. */
function chunksOf(markdown: string): string[][] {
  const chunks: string[][] = [[]]
  for (const line of markdown.replaceAll('\r', '').split('\n')) {
    const last = chunks.at(-1) ?? []
    if (line.trim() === '') chunks.push([])
    else if (/^#{3,4} /.test(line)) chunks.push([line], [])
    else last.push(line)
  }
  return chunks.filter(chunk => chunk.length > 0)
}

function nodeOf(lines: string[]): RichNode {
  const [first = ''] = lines
  const heading = /^(#{3,4}) (.*)$/.exec(first)
  if (heading)
    return { type: 'heading', attrs: { level: heading[1] === '###' ? 3 : 4 }, content: inlinesOf(heading[2] ?? '') }
  if (first.startsWith('> '))
    return { type: 'blockquote', content: [paragraphOf(lines.map(line => line.replace(/^>\s?/, '')))] }
  if (first.startsWith('|')) return tableOf(lines)
  if (BULLET.test(first)) return { type: 'bulletList', content: itemsOf(lines, BULLET) }
  if (NUMBER.test(first)) return { type: 'orderedList', content: itemsOf(lines, NUMBER) }
  return paragraphOf(lines)
}

/** Lines further in belong to the item above: as its words, or as a list within it. */
function itemsOf(lines: readonly string[], start: RegExp): ListItem[] {
  const items: { words: string[]; inner: string[] }[] = []
  for (const line of lines) {
    const words = start.exec(line)?.[1]
    const item = items.at(-1)
    if (words !== undefined) items.push({ words: [words], inner: [] })
    else if (item !== undefined) {
      const further = line.replace(/^ {2,3}/, '')
      const isList = item.inner.length > 0 || BULLET.test(further) || NUMBER.test(further)
      ;(isList ? item.inner : item.words).push(further)
    }
  }
  return items.map(({ words, inner }) => {
    const list = inner.length === 0 ? null : nodeOf(inner)
    const isList = list?.type === 'bulletList' || list?.type === 'orderedList'
    return { type: 'listItem', content: isList ? [paragraphOf(words), list] : [paragraphOf(words)] }
  })
}

/** The first row is its head; a row of dashes under it is left out. */
function tableOf(lines: readonly string[]): Table {
  const rows = lines.filter(line => !/^\|[\s|:-]+\|$/.test(line))
  return {
    type: 'table',
    content: rows.map((line, index): TableRow => {
      const cells = line.replace(/^\||\|\s*$/g, '').split('|')
      const type = index === 0 ? 'tableHeader' : 'tableCell'
      return { type: 'tableRow', content: cells.map(cell => ({ type, content: [paragraphOf([cell.trim()])] })) }
    }),
  }
}

function paragraphOf(lines: readonly string[]): Paragraph {
  const content = lines.flatMap((line, index): Inline[] => {
    const isLast = index === lines.length - 1
    const isBroken = !isLast && / {2}$|\\$/.test(line)
    const words = line.replace(/( {2,}|\\)$/, '').trim()
    return [
      ...inlinesOf(isLast || isBroken ? words : `${words} `),
      ...(isBroken ? [{ type: 'hardBreak' as const }] : []),
    ]
  })
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
}

interface Spelling {
  readonly pattern: RegExp
  readonly mark: (match: RegExpExecArray) => Mark
}

const spellings: readonly Spelling[] = [
  { pattern: /^\*\*(?!\s)(.*?[^\s\\*]\*?)\*\*(?!\*)/, mark: () => ({ type: 'bold' }) },
  { pattern: /^\*(?![\s*])(.*?[^\s\\*])\*(?!\*)/, mark: () => ({ type: 'italic' }) },
  { pattern: /^~([^~\s]+)~/, mark: () => ({ type: 'subscript' }) },
  { pattern: /^\^([^^\s]+)\^/, mark: () => ({ type: 'superscript' }) },
  { pattern: /^\[([^\]]+)\]\((\S+?)\)/, mark: match => ({ type: 'link', attrs: { href: match[2] ?? '' } }) },
]

function inlinesOf(text: string, marks: readonly Mark[] = []): Inline[] {
  const found: Inline[] = []
  let plain = ''
  const flush = () => {
    if (plain !== '') found.push({ type: 'text', text: plain, ...(marks.length > 0 && { marks: [...marks] }) })
    plain = ''
  }
  for (let rest = text; rest !== '';) {
    const spelling = spellings.find(({ pattern }) => pattern.test(rest))
    const match = spelling?.pattern.exec(rest)
    if (spelling && match) {
      flush()
      found.push(...inlinesOf(match[1] ?? '', [...marks, spelling.mark(match)]))
      rest = rest.slice(match[0].length)
    } else {
      const isEscaped = /^\\[\\*~^[|>#-]/.test(rest)
      plain += rest[isEscaped ? 1 : 0] ?? ''
      rest = rest.slice(isEscaped ? 2 : 1)
    }
  }
  flush()
  return found
}
