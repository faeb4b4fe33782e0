import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../support/api.ts'
import { movie, webm } from '../../support/build/clips.ts'
import { until } from '../../support/process.ts'
import { fetchFile, image, upload } from './files.ts'

const author = 'idris.halloway-okafor'
const dataDirectory = mkdtempSync(join(tmpdir(), 'soundings-faults-'))
afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }))

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const dicom = Buffer.concat([Buffer.alloc(128), Buffer.from('DICM'), Buffer.from('SMITH^JANE')])
const zip = Buffer.from(zipSync({ 'scan.exe': strToU8('MZ') }))
const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#202020' } })

describeOnOneDatabase(
  'A file that an author brings',
  api => {
    const kept = async (): Promise<number> => {
      const [row] = await api.database.asSystem(tx =>
        tx.execute<{ count: number }[]>('select count(*)::int as count from media'),
      )
      return row?.count ?? 0
    }
    const underWay = () => readdirSync(join(dataDirectory, 'uploads'))

    it.each([
      ['a zip named .jpg', () => zip, 415, 'NOT_A_KIND_WE_TAKE', 'ZIP archive'],
      ['SVG with a script', () => Buffer.from(svg), 415, 'NOT_A_KIND_WE_TAKE', 'SVG'],
      ['SVG behind a declaration', () => Buffer.from(`<?xml version="1.0"?>${svg}`), 415, 'NOT_A_KIND_WE_TAKE', 'SVG'],
      ['a page', () => Buffer.from('<!doctype html><p>hello'), 415, 'NOT_A_KIND_WE_TAKE', 'web page'],
      [
        'a program',
        () => Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(600)]),
        415,
        'NOT_A_KIND_WE_TAKE',
        'program',
      ],
      ['DICOM', () => dicom, 415, 'DICOM', 'export the picture as PNG or JPEG'],
      ['a corrupt clip', () => movie({ astray: 9 }), 422, 'DAMAGED', 'clip is damaged'],
      ['a cut clip', () => webm().subarray(0, -9), 422, 'DAMAGED', 'clip is damaged'],
      ['nothing', () => Buffer.alloc(0), 422, 'NOTHING_SENT', 'choose a file'],
      [
        'a table with a number of a patient',
        () => Buffer.from('a,b\nNHS 943 476 5919,2\n'),
        422,
        'PATIENT_IDENTIFIER',
        'NHS number',
      ],
    ])('is refused with what was found where it is %s', async (...[, make, status, code, words]) => {
      const before = await kept()
      const answer = await upload(await api.asPersona(author), make(), { fileName: 'scan.jpg' })
      expect(answer).toMatchObject({ status, code, message: expect.stringContaining(words) })
      expect([await kept(), underWay()]).toEqual([before, []])
    })

    it('of 40 megapixels is scaled down; of 60 it is refused before it is unpacked', async () => {
      const client = await api.asPersona(author)
      const large = await upload(client, await blank(8000, 5000).jpeg().toBuffer())
      expect(large).toMatchObject({ status: 201, width: 2048, height: 1280 })
      const larger = await upload(client, await blank(10_000, 6000).png().toBuffer())
      expect(larger).toMatchObject({
        status: 413,
        code: 'TOO_MANY_PIXELS',
        message: expect.stringContaining('60 million'),
      })
    }, 60_000)

    it('that is half an image is refused', async () => {
      const whole = await image(400, 300).jpeg().toBuffer()
      const answer = await upload(await api.asPersona(author), whole.subarray(0, whole.length / 2))
      expect(answer).toMatchObject({ status: 422, code: 'DAMAGED' })
    })

    it('may not be named for a patient', async () => {
      const answer = await upload(await api.asPersona(author), await image(64, 64).png().toBuffer(), {
        fileName: 'liver 943 476 5919.png',
      })
      expect(answer).toMatchObject({ status: 422, code: 'PATIENT_IDENTIFIER' })
    })

    it('as a clip is played from any of its octets, and runs nothing', async () => {
      const client = await api.asPersona(author)
      const { mediaId, ...answer } = await upload(client, movie(), { fileName: 'heart.mp4' })
      expect(answer).toMatchObject({ status: 201, frames: 3, durationMilliseconds: 300 })
      const file = await fetchFile(client, `/media/${mediaId}`, { range: 'bytes=4-7' })
      expect([file.statusCode, file.body]).toEqual([206, 'ftyp'])
      expect(file.headers).toMatchObject({
        'content-type': 'video/mp4',
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, max-age=31536000, immutable',
        'content-disposition': 'inline; filename="heart.mp4"',
      })
      expect((await fetchFile(client, `/media/${mediaId}`, { range: 'bytes=999999-' })).statusCode).toBe(416)
      expect(
        (await fetchFile(client, `/media/${mediaId}`, { 'if-none-match': String(file.headers.etag) })).statusCode,
      ).toBe(304)
    })

    it('to download is saved rather than shown', async () => {
      const client = await api.asPersona(author)
      const { mediaId } = await upload(client, Buffer.from('week,scans\n1,20\n'), { fileName: 'Audit "1".csv' })
      const { headers, body } = await fetchFile(client, `/media/${mediaId}`)
      expect(headers['content-disposition']).toBe('attachment; filename="Audit-1.csv"')
      expect([headers['content-type'], body]).toEqual(['text/csv; charset=utf-8', 'week,scans\n1,20\n'])
    })

    it('is taken from authors alone, from our own pages, and with the header that no form can send', async () => {
      const bytes = await image(64, 64).png().toBuffer()
      const client = await api.asPersona(author)
      expect((await upload(await api.asPersona('priya.marlowe'), bytes)).status).toBe(403)
      expect((await upload(api.stranger(), bytes)).status).toBe(401)
      expect((await upload(client, bytes, { headers: { origin: 'https://evil.example' } })).status).toBe(403)
      expect((await upload(client, bytes, { headers: { 'apollo-require-preflight': '' } })).status).toBe(403)
    })

    it('that is cut off in the middle leaves nothing behind', async () => {
      const before = await kept()
      const client = await api.asPersona(author)
      const address = await api.server.app.listen({ port: 0, host: '127.0.0.1' })
      const headers = { ...client.headers(), 'content-length': '1000000', 'apollo-require-preflight': 'yes' }
      const sending = httpRequest(`${address}/media?fileName=${randomUUID()}.png`, { method: 'POST', headers })
      sending.on('error', () => {})
      sending.write(await image(64, 64).png().toBuffer())
      await until(async () => underWay().length === 1)
      sending.destroy()
      await until(async () => underWay().length === 0)
      expect(await kept()).toBe(before)
    })
  },
  { config: { dataDirectory } },
)
