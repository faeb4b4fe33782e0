import { stringify } from 'csv-stringify/sync'
import { strToU8, zipSync } from 'fflate'
import type { Holding } from './holding.ts'
import type { HeldRow } from './holding.repository.ts'

export interface RecordCopy {
  readonly exportedAt: Date
  readonly boundary: string
  readonly parts: readonly { readonly holding: Holding; readonly rows: readonly HeldRow[] }[]
}

const columnsOf = (rows: readonly HeldRow[]): string[] => [...new Set(rows.flatMap(row => Object.keys(row)))]

const plain = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean)
}

/** The whole copy for a program: every column of every row, with what each part is and why it is held. */
export function toJson({ exportedAt, boundary, parts }: RecordCopy): string {
  const record = Object.fromEntries(
    parts.map(({ holding: { name, title, why }, rows }) => [name, { title, why, rows }]),
  )
  return `${JSON.stringify({ exportedAt, boundary, record }, null, 2)}\n`
}

/** A table for a spreadsheet; a cell that a spreadsheet would run as a formula is kept from it. */
function toCsv(rows: readonly HeldRow[]): string {
  const columns = columnsOf(rows)
  const lines = rows.map(row => columns.map(column => plain(row[column])))
  return stringify([columns, ...lines], { escape_formulas: true, bom: true })
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, sign => entities[sign] ?? sign)

function toSection({ holding, rows }: RecordCopy['parts'][number]): string {
  const columns = columnsOf(rows)
  const cells = (tag: string, texts: readonly string[]) =>
    texts.map(text => `<${tag}>${escape(text)}</${tag}>`).join('')
  const body = rows
    .map(
      row =>
        `<tr>${cells(
          'td',
          columns.map(column => plain(row[column])),
        )}</tr>`,
    )
    .join('\n')
  const head = columns.map(column => `<th scope="col">${escape(column.replaceAll('_', ' '))}</th>`).join('')
  const table = `<table><caption>${escape(holding.title)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
  return `<section><h2>${escape(holding.title)}</h2><p>${escape(holding.why)}</p>
${rows.length === 0 ? '<p>Nothing is held here.</p>' : table}</section>`
}

const style = `body{font:16px/1.5 Arial,sans-serif;margin:2rem;max-width:72rem}table{border-collapse:collapse;display:block;overflow-x:auto}
th,td{border:1px solid #768692;padding:.25rem .5rem;text-align:left;vertical-align:top}caption{text-align:left;font-weight:bold}`

/** The whole copy for a reader. */
function toHtml(copy: RecordCopy): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Your record in Soundings</title>
<style>${style}</style></head><body><h1>Your record in Soundings</h1>
<p>Everything held of you at ${copy.exportedAt.toISOString()}.</p><p>${escape(copy.boundary)}</p>
${copy.parts.map(toSection).join('\n')}</body></html>\n`
}

/** One file with the copy in three forms: for a reader, for a spreadsheet and for a program. */
export function toArchive(copy: RecordCopy): Uint8Array {
  const tables = copy.parts.map(({ holding, rows }) => [`tables/${holding.name}.csv`, strToU8(toCsv(rows))])
  return zipSync({
    'your-record.html': strToU8(toHtml(copy)),
    'your-record.json': strToU8(toJson(copy)),
    ...Object.fromEntries(tables),
  })
}
