import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import PdfFile from 'pdfkit'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../support/api.ts'
import { startBucketServer } from '../../support/bucket-server.ts'
import {
  begin,
  createStudio,
  describe as fillIn,
  drafted,
  move,
  write,
  type Studio,
} from '../../support/create/drafts.ts'
import { fetchFile, image, upload } from './files.ts'

const bucket = await startBucketServer()
afterAll(() => bucket.close())

const office = 'application/vnd.openxmlformats-officedocument.'
const word = `${office}wordprocessingml.document`
const excel = `${office}spreadsheetml.sheet`
const contentTypes = (part: string, type: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
     <Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${type}.main+xml"/></Types>`

const zipped = (files: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))))

const docx = (says = 'Audit of image quality', more: Readonly<Record<string, string>> = {}): Buffer =>
  zipped({
    '[Content_Types].xml': contentTypes('word/document.xml', word),
    'word/document.xml': `<w:document><w:body><w:p><w:t>${says}</w:t></w:p></w:body></w:document>`,
    'docProps/core.xml': '<cp:coreProperties><dc:creator>Jane Smith</dc:creator></cp:coreProperties>',
    ...more,
  })
const xlsx = (says = 'Images', more: Readonly<Record<string, string>> = {}): Buffer =>
  zipped({
    '[Content_Types].xml': contentTypes('xl/workbook.xml', excel),
    'xl/workbook.xml': '<workbook/>',
    'xl/sharedStrings.xml': `<sst><si><t>${says}</t></si></sst>`,
    'docProps/app.xml': '<Properties><Company>St Elsewhere</Company></Properties>',
    ...more,
  })
const pdf = async (title = 'Audit'): Promise<Buffer> => {
  const document = new PdfFile({ info: { Title: title } })
  document.text('Two points of three.')
  document.end()
  return buffer(document)
}
const withJavaScript = async (): Promise<Buffer> => {
  const text = (await pdf()).toString('latin1')
  return Buffer.from(
    text.replace('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (go\\(\\)) >>'),
    'latin1',
  )
}
const inDigits = async (): Promise<Buffer> => {
  const digits = Buffer.from('NHS 943 476 5919').toString('hex')
  return Buffer.from((await pdf('here')).toString('latin1').replace('(here)', `<${digits}>`), 'latin1')
}
/** How Word and Excel kept files before 2007. */
const olderOffice = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)])
const macros = 'application/vnd.ms-word.document.macroEnabled'

describeOnOneDatabase(
  'A file to download',
  api => {
    let studio: Studio
    beforeAll(async () => {
      studio = await createStudio(api)
    })

    const bring = async (bytes: Buffer, fileName = 'holiday.jpg') => upload(studio.author, bytes, { fileName })

    describe.each([
      ['PDF', () => pdf(), 'application/pdf'],
      ['Word', () => docx(), word],
      ['Excel', () => xlsx(), excel],
    ])('as %s', (_kind, make, type) => {
      it('is taken for what it is, whatever it is called, and saved rather than shown, by whom it is for alone', async () => {
        const { status, mediaId } = await bring(await make())
        expect(status).toBe(201)
        const file = await fetchFile(studio.author, `/media/${mediaId}`)
        expect(file.statusCode).toBe(200)
        expect(file.headers).toMatchObject({
          'content-type': type,
          'content-disposition': expect.stringMatching(/^attachment; filename="/),
          'content-security-policy': "sandbox; default-src 'none'",
          'x-content-type-options': 'nosniff',
        })
        expect((await fetchFile(studio.reviewer, `/media/${mediaId}`)).statusCode).toBe(404)
        expect((await fetchFile(studio.stranger, `/media/${mediaId}`)).statusCode).toBe(404)
        expect((await fetchFile(api.stranger(), `/media/${mediaId}`)).statusCode).toBe(401)
      })
    })

    it.each([
      ['Word', () => docx(), 'word/document.xml', 'Audit of image quality'],
      ['Excel', () => xlsx(), 'xl/sharedStrings.xml', 'Images'],
    ])('as %s comes back with its words, without who wrote it', async (_kind, make, part, says) => {
      const { mediaId, notes } = await bring(make())
      expect(notes.map(({ code }) => code)).toEqual(['DOCUMENT_PROPERTIES', 'LOOK_INSIDE'])
      const parts = unzipSync((await fetchFile(studio.author, `/media/${mediaId}`)).rawPayload)
      expect(strFromU8(parts[part] ?? new Uint8Array())).toContain(says)
      const all = Object.values(parts).map(octets => strFromU8(octets))
      expect(all.join('')).not.toMatch(/Jane Smith|St Elsewhere/)
    })

    it.each([
      ['a zip called .docx', () => zipped({ 'word.txt': 'PK' }), 'NOT_A_KIND_WE_TAKE'],
      ['Word as it was before 2007', () => olderOffice, 'NOT_A_KIND_WE_TAKE'],
      ['Word with a program', () => docx('Audit', { 'word/vbaProject.bin': 'MZ' }), 'NOT_A_KIND_WE_TAKE'],
      [
        'Word that says it has programs',
        () => docx('Audit', { '[Content_Types].xml': contentTypes('word/document.xml', macros) }),
        'NOT_A_KIND_WE_TAKE',
      ],
      ['Excel with another file in it', () => xlsx('Audit', { 'xl/embeddings/one.bin': 'MZ' }), 'NOT_A_KIND_WE_TAKE'],
      ['PDF that runs something', () => withJavaScript(), 'NOT_A_KIND_WE_TAKE'],
      ['PDF that is cut', async () => (await pdf()).subarray(0, 700), 'DAMAGED'],
      ['Word that is cut', () => docx().subarray(0, -40), 'DAMAGED'],
      ['Word about a patient', () => docx('NHS 943 476 5919'), 'PATIENT_IDENTIFIER'],
      ['Excel about a patient', () => xlsx('943 476 5919'), 'PATIENT_IDENTIFIER'],
      ['PDF titled with a patient', () => pdf('NHS 943 476 5919'), 'PATIENT_IDENTIFIER'],
      ['PDF titled with a patient in letters of two octets', () => pdf('NHS 943 476 5919 ✓'), 'PATIENT_IDENTIFIER'],
      ['PDF titled with a patient in digits', () => inDigits(), 'PATIENT_IDENTIFIER'],
      ['a picture in a Word file’s clothes', () => Buffer.from('<svg onload="go()"/>'), 'NOT_A_KIND_WE_TAKE'],
    ])('is refused in words where it is %s', async (_what, make, code) => {
      const answer = await bring(await make(), 'audit.docx')
      expect(answer).toMatchObject({ code, message: expect.stringMatching(/\w+ \w+ \w+/) })
      expect([413, 415, 422]).toContain(answer.status)
    })

    it('goes with a module: whoever is signed in fetches it once it is published, and nobody before', async () => {
      const { mediaId } = await bring(docx())
      const draft = await begin(studio)
      const [part] = draft.parts
      const block = { kind: 'DOWNLOAD', media: mediaId, title: 'Audit sheet' }
      drafted(await write(studio.author, 'addBlock', { draftId: draft.id, partId: part?.id, content: block }))
      drafted(await fillIn(studio, draft))
      drafted(await move(studio.author, draft.id, 'ASK_FOR_REVIEW'))
      expect((await fetchFile(studio.reviewer, `/media/${mediaId}`)).statusCode).toBe(200)
      expect((await fetchFile(studio.stranger, `/media/${mediaId}`)).statusCode).toBe(404)
      drafted(await move(studio.reviewer, draft.id, 'APPROVE'))
      // Nobody has confirmed yet that nothing in it names a patient.
      const held = await move(studio.author, draft.id, 'PUBLISH')
      expect(held.fields?.map(field => field.code)).toEqual(['MEDIA_NOT_CONFIRMED'])
      const checks = ['NO_NAME', 'NO_NUMBER', 'NO_DATE', 'NO_FACE', 'NO_BURNED_IN_TEXT', 'NOT_RECOGNISABLE']
      await studio.author.query(
        `mutation ($input: ConfirmDeidentifiedInput!) { confirmDeidentified(input: $input) { __typename } }`,
        { input: { mediaId, checks } },
      )
      drafted(await move(studio.author, draft.id, 'PUBLISH'))
      expect((await fetchFile(studio.stranger, `/media/${mediaId}`)).statusCode).toBe(200)
      expect((await fetchFile(api.stranger(), `/media/${mediaId}`)).statusCode).toBe(401)
    })

    it('and images are kept in the bucket they are fetched from, in part as well', async () => {
      const { mediaId } = await upload(studio.author, await image(64, 48).png().toBuffer(), { title: 'Kidney' })
      const whole = await fetchFile(studio.author, `/media/${mediaId}`)
      const some = await fetchFile(studio.author, `/media/${mediaId}`, { range: 'bytes=0-3' })
      expect([whole.statusCode, some.statusCode, some.body]).toEqual([200, 206, 'RIFF'])
      expect((await fetchFile(studio.stranger, `/media/${mediaId}`)).statusCode).toBe(404)
    })
  },
  { config: { files: bucket.settings } },
)
