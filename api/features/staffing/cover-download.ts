import { Readable } from 'node:stream'
import { validate as isUuid } from 'uuid'
import { isoFromDay } from '../../platform/calendar.ts'
import type { Download } from '../../platform/feature-set.ts'
import { csvOf, excelOf, type Spreadsheet } from '../../platform/spreadsheets.ts'
import { spreadsheetOf } from './cover-files.ts'
import type { CoverService } from './cover.service.ts'

interface Form {
  readonly mediaType: string
  make(spreadsheet: Spreadsheet): Readable | Promise<Buffer>
}

const forms: Readonly<Record<string, Form>> = {
  csv: { mediaType: 'text/csv; charset=utf-8', make: sheet => Readable.from(csvOf(sheet), { objectMode: false }) },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', make: excelOf },
}

export const coverPath = '/downloads/service-cover.:form'

/** Service cover as a file: GET /downloads/service-cover.xlsx?organisation=ID, for those who lead it. Nothing is written. */
export const coverDownload = (service: CoverService): Download => ({
  path: coverPath,
  open: async (viewer, { form, query: { organisation = '' } }) => {
    const made = Object.hasOwn(forms, form) ? forms[form] : undefined
    if (made === undefined || !isUuid(organisation)) return null
    const cover = await service.wholeCover(viewer, organisation)
    if (cover === null) return null
    const fileName = `soundings-service-cover-${isoFromDay(cover.asOf)}.${form}`
    return { fileName, mediaType: made.mediaType, content: await made.make(spreadsheetOf(cover)) }
  },
})
