import type { Readable } from 'node:stream'
import { isoFromDay } from '../../platform/calendar.ts'
import type { Download } from '../../platform/feature-set.ts'
import { csvOf, excelOf, jsonOf, streamOf } from './portfolio-files.ts'
import { pdfOf } from './portfolio-pdf.ts'
import { usualParts } from './portfolio-sections.ts'
import type { Portfolio, PortfolioService } from './portfolio.service.ts'
import { PortfolioPart } from './portfolio.types.ts'

interface Form {
  readonly mediaType: string
  make(portfolio: Portfolio): Readable | Promise<Buffer>
}

const forms: Readonly<Record<string, Form>> = {
  json: { mediaType: 'application/json; charset=utf-8', make: portfolio => streamOf(jsonOf(portfolio)) },
  csv: { mediaType: 'text/csv; charset=utf-8', make: portfolio => streamOf(csvOf(portfolio)) },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', make: excelOf },
  pdf: { mediaType: 'application/pdf', make: pdfOf },
}

/** The parts named in an address, "CONFIRMED,HISTORY"; null where one is none, the usual ones where none is named. */
function partsIn(text: string | undefined): readonly PortfolioPart[] | null {
  if (text === undefined || text === '') return usualParts
  const named = text.split(',')
  const parts = Object.values(PortfolioPart).filter(part => named.includes(part))
  return parts.length === new Set(named).size ? parts : null
}

export const portfolioPath = '/downloads/portfolio.:form'

/** The viewer's own portfolio as a file: GET /downloads/portfolio.pdf?parts=CONFIRMED,HISTORY. Nothing is written. */
export const portfolioDownload = (portfolios: PortfolioService): Download => ({
  path: portfolioPath,
  open: async (viewer, { form, query }) => {
    const made = Object.hasOwn(forms, form) ? forms[form] : undefined
    const parts = partsIn(query['parts'])
    if (made === undefined || parts === null) return null
    const portfolio = await portfolios.portfolioOf(viewer, parts)
    const fileName = `soundings-portfolio-${isoFromDay(portfolio.asOf)}.${form}`
    return { fileName, mediaType: made.mediaType, content: await made.make(portfolio) }
  },
})
