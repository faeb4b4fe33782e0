import { createRequire } from 'node:module'
import type { Readable } from 'node:stream'
import { setImmediate, setTimeout } from 'node:timers/promises'
import PdfFile from 'pdfkit'
import type { Cell, Section } from './portfolio-sections.ts'
import type { Portfolio } from './portfolio.service.ts'

type Document = InstanceType<typeof PdfFile>
type Element = ReturnType<Document['struct']>

const { resolve } = createRequire(import.meta.url)
/**
 * A font with the letters of every name in Europe, part of which is put into the file. Named by its path, by which it is
 * kept open: under a second name the library would read it again for every text.
 */
const fonts = {
  text: resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  strong: resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
} as const

const margin = 40
const padding = 3
const size = { title: 18, heading: 13, text: 9, cell: 7.5 } as const
/** Octets made and not yet read; beyond it the file waits for whoever fetches it. */
const mostWaiting = 256 * 1024
/** Rows between two looks at whoever else waits for the service. */
const rowsAtATime = 20

/**
 * A portfolio as a tagged PDF: headings, paragraphs and tables with their heads are marked for screen readers, in reading
 * order, with language and title. Pages leave as they are full.
 */
export function pdfOf(portfolio: Portfolio): Readable {
  const title = `Portfolio of ${portfolio.owner}`
  const document = new PdfFile({
    size: 'A4',
    margin,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    font: fonts.text,
    info: { Title: title, Author: portfolio.owner, Creator: 'Soundings', Producer: 'Soundings' },
  })
  write(document, portfolio, title).catch((error: unknown) => document.destroy(error as Error))
  return document as unknown as Readable
}

async function write(document: Document, portfolio: Portfolio, title: string): Promise<void> {
  const root = document.struct('Document')
  document.addStructure(root)
  say(document, root, { tag: 'H1', text: title, size: size.title })
  say(document, root, { tag: 'P', text: `As it stood on ${portfolio.date}`, size: size.text })
  say(document, root, { tag: 'P', text: portfolio.boundary, size: size.text })
  for (const section of portfolio.sections) await addSection(document, root, section)
  root.end()
  document.end()
}

interface Said {
  readonly tag: 'H1' | 'H2' | 'P'
  readonly text: string
  readonly size: number
}

function say(document: Document, parent: Element, { tag, text, size: fontSize }: Said): void {
  const element = document.struct(tag, {}, () => {
    document.font(tag === 'P' ? fonts.text : fonts.strong, fontSize).fillColor('black')
    document.text(text, margin, document.y, { width: document.page.width - 2 * margin })
  })
  parent.add(element)
  element.end()
  document.y += fontSize / 2
}

async function addSection(document: Document, root: Element, section: Section): Promise<void> {
  const part = document.struct('Sect', { title: section.title })
  root.add(part)
  turnPage(document, section.isWide)
  keepTogether(document, 90)
  document.y += size.heading / 2
  say(document, part, { tag: 'H2', text: section.title, size: size.heading })
  say(document, part, { tag: 'P', text: section.about, size: size.text })
  if (section.rows.length === 0) say(document, part, { tag: 'P', text: 'Nothing is recorded here.', size: size.text })
  else await addTable(document, part, section)
  part.end()
}

/** A new sheet where the next part lies the other way; the sheets that follow lie as it does. */
function turnPage(document: Document, isWide: boolean): void {
  const layout = isWide ? 'landscape' : 'portrait'
  if (document.page.width > document.page.height === isWide) return
  document.options.layout = layout
  document.addPage()
}

function keepTogether(document: Document, height: number): boolean {
  if (document.y + height <= document.page.height - margin) return false
  document.addPage()
  return true
}

/** No column is wider than this for one word alone, in points. */
const widestWord = 90

/** Columns by the longest of the first texts in them, so that names get more room than codes, and no word is torn. */
function widthsOf(document: Document, { columns, rows }: Section, room: number): readonly number[] {
  const texts = columns.map((column, index) => [column, ...rows.slice(0, 100).map(row => String(row[index] ?? ''))])
  document.font(fonts.strong, size.cell)
  const least = texts.map(column => {
    const words = new Set(column.flatMap(text => text.split(/\s+/)))
    return Math.min(widestWord, Math.max(...[...words].map(word => document.widthOfString(word)))) + 2 * padding + 1
  })
  const weights = texts.map(column => Math.min(Math.max(...column.map(({ length }) => length), 6), 60))
  const [taken, sum] = [least, weights].map(values => values.reduce((total, value) => total + value, 0))
  const over = Math.max(0, room - (taken ?? 0))
  const isTooNarrow = (taken ?? 0) > room
  return columns.map((_, index) => {
    const share = (weights[index] ?? 0) / (sum ?? 1)
    return isTooNarrow ? share * room : (least[index] ?? 0) + share * over
  })
}

interface Row {
  readonly cells: readonly Cell[]
  readonly widths: readonly number[]
  /** null = drawn again for the eye alone, on a further page. */
  readonly element: Element | null
  readonly isHead: boolean
}

async function addTable(document: Document, part: Element, section: Section): Promise<void> {
  const table = document.struct('Table')
  part.add(table)
  const widths = widthsOf(document, section, document.page.width - 2 * margin)
  const head = { cells: section.columns, widths, isHead: true }
  addRow(document, { ...head, element: rowIn(document, table) })
  for (const [index, cells] of section.rows.entries()) {
    if (keepTogether(document, heightOf(document, cells, widths))) addRow(document, { ...head, element: null })
    addRow(document, { cells, widths, isHead: false, element: rowIn(document, table) })
    if (index % rowsAtATime === 0) await letOthersIn(document)
  }
  table.end()
}

function rowIn(document: Document, table: Element): Element {
  const row = document.struct('TR')
  table.add(row)
  return row
}

function heightOf(document: Document, cells: readonly Cell[], widths: readonly number[]): number {
  document.font(fonts.text, size.cell)
  const heights = cells.map((cell, index) =>
    document.heightOfString(String(cell), { width: (widths[index] ?? 0) - 2 * padding }),
  )
  return Math.max(...heights) + 2 * padding
}

function addRow(document: Document, { cells, widths, element, isHead }: Row): void {
  const top = document.y
  const height = heightOf(document, cells, widths) + (isHead ? size.cell : 0)
  let left = margin
  for (const [index, cell] of cells.entries()) {
    const width = widths[index] ?? 0
    const at = left + padding
    const draw = (): void => {
      document.font(isHead ? fonts.strong : fonts.text, size.cell)
      document.text(String(cell), at, top + padding, { width: width - 2 * padding })
    }
    if (element === null) asArtifact(document, draw)
    else addCell(document, element, { isHead, draw })
    left += width
  }
  element?.end()
  asArtifact(document, () => {
    document
      .moveTo(margin, top + height)
      .lineTo(left, top + height)
      .lineWidth(0.5)
      .strokeColor('#768692')
      .stroke()
  })
  document.y = top + height
}

function addCell(document: Document, row: Element, cell: { readonly isHead: boolean; draw(): void }): void {
  const options = cell.isHead ? { scope: 'Column' } : {}
  const element = document.struct(cell.isHead ? 'TH' : 'TD', options as object, () => cell.draw())
  row.add(element)
  element.end()
}

/** Lines, and heads said again, are for the eye: a screen reader knows the table without them. */
function asArtifact(document: Document, draw: () => void): void {
  document.markContent('Artifact', { type: 'Layout' })
  draw()
  document.endMarkedContent()
}

/** The service answers others between rows, and the file grows no faster than it is fetched. */
async function letOthersIn(document: Document): Promise<void> {
  const stream = document as unknown as Readable
  await setImmediate()
  while (stream.readableLength > mostWaiting && !stream.destroyed) await setTimeout(5)
  if (stream.destroyed) throw new Error('Nobody waits for the file any more')
}
