/** No table that somebody reads is wider than this; a cell may say that it reaches over a thousand columns. */
const mostColumns = 40

const spanOf = (cell: Element, name: string, largest: number): number => {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), largest)
}

const emptyCell = (like: Element, document: Document): Element => {
  const cell = document.createElement(like.tagName)
  cell.append(document.createElement('p'))
  return cell
}

/**
 * Cells that reach over several columns or rows become as many cells: what is written stands in the first, the others are
 * empty. A table here has the same cells in every row.
 */
function splitCells(table: HTMLTableElement, document: Document): void {
  const rows = [...table.rows]
  /** By column, a cell of a row above that reaches down to this one, and how many rows further. */
  const hanging = new Map<number, { readonly cell: Element; left: number }>()
  for (const [at, row] of rows.entries()) {
    const written = [...row.cells]
    let column = 0
    const place = (cell: Element): void => void (row.append(cell), (column += 1))
    const placeHanging = (): void => {
      for (let above = hanging.get(column); above !== undefined; above = hanging.get(column)) {
        above.left -= 1
        if (above.left === 0) hanging.delete(column)
        place(emptyCell(above.cell, document))
      }
    }
    for (const cell of written) {
      placeHanging()
      const [wide, deep] = [spanOf(cell, 'colspan', mostColumns), spanOf(cell, 'rowspan', rows.length - at)]
      cell.removeAttribute('colspan')
      cell.removeAttribute('rowspan')
      for (let across = 0; across < wide; across += 1) {
        if (deep > 1) hanging.set(column, { cell, left: deep - 1 })
        place(across === 0 ? cell : emptyCell(cell, document))
      }
    }
    placeHanging()
  }
}

/** Rows of unlike length, as a page of the web may have them, become alike. */
function fillRows(table: HTMLTableElement, document: Document): void {
  const columns = Math.max(...[...table.rows].map(({ cells }) => cells.length))
  for (const row of table.rows)
    while (row.cells.length < columns) row.append(emptyCell(row.cells[0] ?? document.createElement('td'), document))
}

const signOf = (item: Element): string => {
  const { parentElement: list } = item
  return list?.tagName === 'OL' ? `${[...list.children].indexOf(item) + 1}. ` : '• '
}

const blocks = 'p, div, ul, ol, li, blockquote, h1, h2, h3, h4, h5, h6'

/** Words that stand in an element beside its paragraphs become paragraphs. */
function wrapRuns(element: Element, document: Document): void {
  let run: Element | null = null
  const nodes = [...element.childNodes]
  for (const node of nodes) {
    if (node instanceof Element && node.matches(blocks)) {
      run = null
      continue
    }
    if (run === null) node.before((run = document.createElement('p')))
    run.append(node)
  }
}

/** A cell holds paragraphs alone: items of lists and headings within it become some. */
function flattenCell(cell: Element, document: Document): void {
  for (const item of cell.querySelectorAll('li')) (item.querySelector(':scope > p') ?? item).prepend(signOf(item))
  for (const heading of cell.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const paragraph = document.createElement('p')
    paragraph.append(...heading.childNodes)
    heading.replaceWith(paragraph)
  }
  for (const part of cell.querySelectorAll('li, blockquote, div')) wrapRuns(part, document)
  for (const part of cell.querySelectorAll('ul, ol, li, blockquote, div')) part.replaceWith(...part.childNodes)
}

/** Tables within a cell give their words to it, cell by cell. */
function unnest(table: HTMLTableElement, document: Document): void {
  for (const inner of table.querySelectorAll('table')) {
    for (const cell of inner.querySelectorAll('td, th')) {
      const paragraph = document.createElement('p')
      paragraph.append(cell.textContent.trim())
      inner.before(paragraph)
    }
    inner.remove()
  }
}

/** What stands over a table as its title stands before it. */
function freeCaption(table: HTMLTableElement, document: Document): void {
  const { caption } = table
  if (!caption) return
  const paragraph = document.createElement('p')
  paragraph.append(caption.textContent.trim())
  table.before(paragraph)
  caption.remove()
}

/** Tables as they can be kept: the same cells in every row, in which there are paragraphs. No word of them is lost. */
export function fitTables(document: Document): void {
  const outermost = [...document.querySelectorAll('table')].filter(table => !table.parentElement?.closest('table'))
  for (const table of outermost) {
    unnest(table, document)
    freeCaption(table, document)
    for (const row of [...table.rows].filter(({ cells }) => cells.length === 0)) row.remove()
    splitCells(table, document)
    fillRows(table, document)
    for (const cell of table.querySelectorAll('td, th')) flattenCell(cell, document)
  }
}
