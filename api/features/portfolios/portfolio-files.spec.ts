import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { csvOf, excelOf, jsonOf } from './portfolio-files.ts'
import { pdfOf } from './portfolio-pdf.ts'
import type { Section } from './portfolio-sections.ts'
import type { Portfolio } from './portfolio.service.ts'
import { PortfolioPart } from './portfolio.types.ts'

const boundary = 'Soundings supports learning and local decisions; it is not an authority to practise.'

const portfolioWith = (rows: number): Portfolio => ({
  owner: 'Zoë Łukasiewicz-Ωμέγα',
  asOf: 20_780,
  date: '23 November 2026',
  boundary,
  sections: [
    {
      part: PortfolioPart.CONFIRMED,
      title: 'What others confirmed',
      about: 'The rating held.',
      columns: ['Code', 'Capability', 'Level'],
      isWide: false,
      rows: Array.from({ length: rows }, (_, index) => [`CLN-${index}`, '=HYPERLINK("x")', 3]),
    },
    { part: PortfolioPart.LOG, title: 'Scans by year', about: 'Counts.', columns: ['Year'], isWide: false, rows: [] },
  ],
})

const bytesOf = async (portfolio: Portfolio): Promise<Uint8Array> =>
  new Uint8Array(Buffer.concat(await pdfOf(portfolio).toArray()))

const openPdf = async (portfolio: Portfolio) =>
  getDocument({ data: await bytesOf(portfolio), useSystemFonts: false, verbosity: 0 }).promise

interface Marked {
  readonly role?: string
  readonly children?: readonly Marked[]
}

const rolesIn = ({ role, children = [] }: Marked): string[] => [
  ...(role === undefined ? [] : [role]),
  ...children.flatMap(rolesIn),
]

describe('A portfolio as JSON', () => {
  it('is whole, however many rows it has, and says what it is no proof of', () => {
    const { title, sections, ...rest } = JSON.parse([...jsonOf(portfolioWith(2))].join('')) as Record<string, unknown>
    expect(rest).toEqual({ owner: 'Zoë Łukasiewicz-Ωμέγα', asOf: '2026-11-23', boundary })
    expect(title).toBe('Portfolio of Zoë Łukasiewicz-Ωμέγα')
    expect(sections).toMatchObject([
      {
        code: 'CONFIRMED',
        columns: ['Code', 'Capability', 'Level'],
        rows: [
          ['CLN-0', '=HYPERLINK("x")', 3],
          ['CLN-1', expect.any(String), 3],
        ],
      },
      { code: 'LOG', rows: [] },
    ])
  })
})

describe('A portfolio as CSV', () => {
  it('has each table under its title, the boundary above, and nothing a spreadsheet would run', () => {
    const lines = [...csvOf(portfolioWith(1))].join('').split('\n')
    expect(lines.slice(0, 3)).toEqual([
      '\uFEFFPortfolio of Zoë Łukasiewicz-Ωμέγα',
      'As it stood on 23 November 2026',
      boundary,
    ])
    expect(lines.slice(4)).toEqual([
      'What others confirmed',
      'Code,Capability,Level',
      `CLN-0,"'=HYPERLINK(""x"")",3`,
      '',
      'Scans by year',
      'Year',
      '',
    ])
  })
})

describe('A portfolio as a workbook', () => {
  it('has a sheet that says what it is and one for each part, with texts as texts', async () => {
    const entries = unzipSync(await excelOf(portfolioWith(1)))
    const read = (name: string): string => strFromU8(entries[name] ?? new Uint8Array())
    expect(
      read('xl/workbook.xml')
        .match(/<sheet [^>]*name="[^"]+"/g)
        ?.map(tag => /name="([^"]+)"/.exec(tag)?.[1]),
    ).toEqual(['About', 'What others confirmed', 'Scans by year'])
    expect(
      Object.keys(entries)
        .filter(name => name.startsWith('xl/worksheets/sheet'))
        .map(read)
        .join(''),
    ).not.toContain('<f>')
    expect(Object.keys(entries).map(read).join('')).toContain(boundary)
  })
})

describe('A portfolio as PDF', () => {
  it('is marked as tagged, with language and title', async () => {
    const file = await openPdf(portfolioWith(1))
    expect(await file.getMarkInfo()).toMatchObject({ Marked: true })
    const { info } = (await file.getMetadata()) as unknown as { info: Record<string, unknown> }
    expect(info).toMatchObject({ Language: 'en-GB', Title: 'Portfolio of Zoë Łukasiewicz-Ωμέγα' })
  })

  it('reads in order: title, day, boundary, then each part with its table', async () => {
    const file = await openPdf(portfolioWith(1))
    const content = await (await file.getPage(1)).getTextContent()
    const text = content.items
      .flatMap(item => ('str' in item ? [item.str] : []))
      .join(' ')
      .replaceAll(/\s+/g, ' ')
    const order = [
      'Portfolio of Zoë Łukasiewicz-Ωμέγα',
      'As it stood on',
      boundary.slice(0, 40),
      'What others confirmed',
      'Code',
      'CLN-0',
      'Scans by year',
      'Nothing is recorded here.',
    ]
    const places = order.map(words => text.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('lays a part with many columns across the sheet, on every sheet it takes, and the next one upright again', async () => {
    const { sections, ...portfolio } = portfolioWith(60)
    const [confirmed, log] = sections
    const wide = { ...confirmed, part: PortfolioPart.EVIDENCE, title: 'Evidence', isWide: true } as Section
    const file = await openPdf({ ...portfolio, sections: [log, wide, log] as Section[] })
    const pages = await Promise.all(Array.from({ length: file.numPages }, (_, index) => file.getPage(index + 1)))
    const lies = pages.map(({ view: [, , width = 0, height = 0] }) => (width > height ? 'across' : 'upright'))
    expect(lies).toEqual(['upright', 'across', 'across', 'upright'])
  })

  it('tells a screen reader its headings, and its tables row by row with their heads, over every page', async () => {
    const file = await openPdf(portfolioWith(120))
    expect(file.numPages).toBeGreaterThan(1)
    const trees = await Promise.all(
      Array.from({ length: file.numPages }, async (_, index) => (await file.getPage(index + 1)).getStructTree()),
    )
    const roles = trees.flatMap(tree => rolesIn(tree as Marked))
    const count = (role: string): number => roles.filter(one => one === role).length
    expect([count('H1'), count('H2'), count('TH'), count('TD')]).toEqual([1, 2, 3, 360])
    expect(rolesIn(trees[0] as Marked).slice(0, 9)).toEqual([
      'Root',
      'Document',
      'H1',
      'P',
      'P',
      'Sect',
      'H2',
      'P',
      'Table',
    ])
  })

  it('opens each font once, not again for every text: a record of five years would take a minute', async () => {
    const stream = pdfOf(portfolioWith(50))
    await stream.toArray()
    expect(Reflect.get(stream, '_fontCount')).toBe(2)
  })

  it('is made no further once nobody waits for it', async () => {
    const stream = pdfOf(portfolioWith(2_000))
    stream.once('error', () => undefined)
    await new Promise(resolve => stream.once('readable', resolve))
    stream.destroy()
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(stream.destroyed).toBe(true)
  })
})
