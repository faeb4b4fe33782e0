import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import {
  begin,
  createStudio,
  describe as fillIn,
  drafted,
  type ShownDraft,
  type Studio,
  words,
  write,
} from '../../support/create/drafts.ts'
import { placesWrittenBy } from '../../support/kept-rows.ts'
import { fetchFile, image, upload } from '../media/files.ts'

interface Answered {
  readonly status: number
  readonly draftId: string
  readonly code: string
  readonly message: string
  readonly leftOut: string[]
  readonly mediaBrought: number
}

const fetchModule = async (client: ApiClient, draftId: string): Promise<Unzipped> => {
  const file = await fetchFile(client, `/downloads/module.zip?draft=${draftId}`)
  expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'application/zip'])
  return unzipSync(file.rawPayload)
}

const bring = async (client: ApiClient, organisationId: string, payload: Uint8Array): Promise<Answered> => {
  const response = await client.send({
    method: 'POST',
    url: `/module-files?organisation=${organisationId}`,
    headers: { 'content-type': 'application/zip', 'apollo-require-preflight': 'yes' },
    payload: Buffer.from(payload),
  })
  return { status: response.statusCode, ...response.json() }
}

const sumsOf = (entries: Unzipped): Uint8Array =>
  strToU8(
    Object.entries(entries)
      .filter(([name]) => name !== 'SHA256SUMS')
      .map(([name, octets]) => `${createHash('sha256').update(octets).digest('hex')}  ${name}\n`)
      .join(''),
  )

/** The same file with something else in it, and checksums that are right again. */
const rewritten = (entries: Unzipped, change: (module: Module) => void): Uint8Array => {
  const module = JSON.parse(strFromU8(entries['module.json'] ?? new Uint8Array()))
  change(module)
  const changed = { ...entries, 'module.json': strToU8(JSON.stringify(module)) }
  return zipSync({ ...changed, SHA256SUMS: sumsOf(changed) })
}

interface Module {
  version: number
  facts: { requiredModules: string[][]; summary: string; develops: object[] }
  content: { parts: { id: string; blocks: { id: string; content: { image: { media: string } } }[] }[] }
  media: { id: string; file: string | null; sha256: string }[]
  more?: string
}

const moduleIn = (entries: Unzipped): Module => JSON.parse(strFromU8(entries['module.json'] ?? new Uint8Array()))

describeOnOneDatabase('A module as one file', api => {
  let studio: Studio
  let draft: ShownDraft
  let entries: Unzipped
  let mediaId: string

  beforeAll(async () => {
    studio = await createStudio(api)
    draft = await begin(studio, { template: 'PRIMER', title: 'Renal colic' })
    const kept = await upload(studio.author, await image(300, 200).png().toBuffer(), { title: 'Kidney' })
    mediaId = kept.mediaId
    const [part] = draft.parts
    const figure = { figure: 'IMAGE', media: mediaId, alt: 'A kidney', caption: 'A kidney', layers: [] }
    for (const content of [
      { kind: 'IMAGE', image: figure },
      { kind: 'TEXT', ...words('Look twice.') },
    ])
      await write(studio.author, 'addBlock', { draftId: draft.id, partId: part?.id, content })
    drafted(await fillIn(studio, draft))
    entries = await fetchModule(studio.author, draft.id)
  }, 180_000)

  it('holds all that is in it, with a checksum for each', () => {
    const module = moduleIn(entries)
    expect(Object.keys(entries).toSorted()).toEqual(['SHA256SUMS', `media/${mediaId}.webp`, 'module.json'])
    expect(strFromU8(entries['SHA256SUMS'] ?? new Uint8Array())).toBe(strFromU8(sumsOf(entries)))
    expect(module.content.parts.map(({ id }) => id)).toEqual(draft.parts.map(({ id }) => id))
    expect(module.media.map(({ id }) => id)).toEqual([mediaId])
  })

  it('comes back as the same module where it came from, with nothing brought twice', async () => {
    const answer = await bring(studio.author, studio.organisationId, zipSync(entries))
    expect(answer).toMatchObject({ status: 201, leftOut: [], mediaBrought: 0 })
    const again = await fetchModule(studio.author, answer.draftId)
    expect(moduleIn(again)).toEqual(moduleIn(entries))
  })

  it('comes to somebody else with every pixel as it was, to be looked at for patients anew', async () => {
    const stranger = await studio.stranger.query<{ me: { memberships: { organisation: { id: string } }[] } }>(
      '{ me { memberships { organisation { id } } } }',
    )
    const answer = await bring(studio.stranger, stranger.me.memberships[0]?.organisation.id ?? '', zipSync(entries))
    expect(answer).toMatchObject({ status: 201, leftOut: [], mediaBrought: 1 })
    const again = await fetchModule(studio.stranger, answer.draftId)
    const [theirs] = moduleIn(again).media
    expect(theirs?.id).not.toBe(mediaId)
    const pixels = (octets: Uint8Array | undefined) => sharp(octets).raw().toBuffer()
    expect(await pixels(again[theirs?.file ?? ''])).toEqual(await pixels(entries[`media/${mediaId}.webp`]))
    const renamed = JSON.stringify(moduleIn(again).content).replaceAll(theirs?.id ?? '', mediaId)
    expect(JSON.parse(renamed)).toEqual(moduleIn(entries).content)
    const { media } = await studio.stranger.query<{ media: { title: string; confirmedAt: string | null } }>(
      'query ($id: UUID!) { media(id: $id) { title confirmedAt } }',
      { id: theirs?.id },
    )
    expect(media).toEqual({ title: 'Kidney', confirmedAt: null })
  })

  it('leaves out what is not known here, and says so', async () => {
    const file = rewritten(entries, ({ facts }) => {
      facts.requiredModules = [['ELSEWHERE-1', 'PRE-01'], ['ELSEWHERE-2']]
    })
    const answer = await bring(studio.author, studio.organisationId, file)
    expect(answer).toMatchObject({ status: 201, leftOut: ['ELSEWHERE-1', 'ELSEWHERE-2'] })
    expect(moduleIn(await fetchModule(studio.author, answer.draftId)).facts.requiredModules).toEqual([['PRE-01']])
  })

  const wrong: [string, string, () => Uint8Array][] = [
    ['no zip', 'NOT_A_MODULE', () => strToU8('module.json')],
    ['a zip of something else', 'NOT_A_MODULE', () => zipSync({ 'imsmanifest.xml': strToU8('<manifest/>') })],
    ['nothing', 'NOTHING_SENT', () => new Uint8Array()],
    ['a newer format', 'NEWER_FORMAT', () => rewritten(entries, module => void (module.version = 2))],
    ['something more than the format has', 'UNREADABLE', () => rewritten(entries, module => void (module.more = 'x'))],
    [
      'a changed text',
      'CHANGED',
      () => zipSync({ ...entries, 'module.json': strToU8(`${JSON.stringify(moduleIn(entries))} `) }),
    ],
    [
      'an image that is not there',
      'CHANGED',
      () =>
        zipSync({
          SHA256SUMS: entries['SHA256SUMS'] ?? new Uint8Array(),
          'module.json': entries['module.json'] ?? new Uint8Array(),
        }),
    ],
    ['half a file', 'NOT_A_MODULE', () => zipSync(entries).slice(0, 2000)],
    [
      'a number of a patient',
      'PATIENT_IDENTIFIER',
      () => rewritten(entries, ({ facts }) => void (facts.summary = 'NHS 943 476 5919')),
    ],
    [
      'two pieces of one name',
      'TWICE',
      () => rewritten(entries, ({ content: { parts } }) => void parts[0]?.blocks.push(...parts[0].blocks)),
    ],
    [
      'a script in place of an image',
      'NOT_A_KIND_WE_TAKE',
      () => {
        const name = `media/${mediaId}.webp`
        const changed = { ...entries, [name]: strToU8('<svg onload="alert(1)">') }
        return rewritten(changed, ({ media }) => {
          for (const each of media)
            each.sha256 = createHash('sha256')
              .update(changed[name] ?? '')
              .digest('hex')
        })
      },
    ],
  ]
  it.each(wrong)('with %s is refused in clear words, and nothing is kept', async (_what, code, file) => {
    const payload = file()
    const places = await placesWrittenBy(api, async () => {
      const answer = await bring(studio.author, studio.organisationId, payload)
      expect(answer).toMatchObject({ status: 422, code, message: expect.stringMatching(/\w+ \w+/) })
    })
    expect(places).toEqual([])
  })

  describe('is nobody else’s:', () => {
    it('somebody of elsewhere fetches nothing, and a reviewer not before they are asked', async () => {
      for (const client of [studio.stranger, studio.reviewer])
        expect((await fetchFile(client, `/downloads/module.zip?draft=${draft.id}`)).statusCode).toBe(404)
      for (const odd of ['nothing', '', 'a%00b'])
        expect((await fetchFile(studio.author, `/downloads/module.zip?draft=${odd}`)).statusCode).toBe(404)
      expect((await fetchFile(studio.author, `/downloads/module.pdf?draft=${draft.id}`)).statusCode).toBe(404)
      expect((await fetchFile(api.stranger(), `/downloads/module.zip?draft=${draft.id}`)).statusCode).toBe(401)
    })

    it('and nobody begins a draft for an organisation they do not write for', async () => {
      const file = zipSync(entries)
      expect(await bring(studio.stranger, studio.organisationId, file)).toMatchObject({
        status: 403,
        code: 'NOT_AN_AUTHOR_THERE',
      })
      expect(await bring(studio.reviewer, studio.organisationId, file)).toMatchObject({ status: 403 })
      expect(await bring(studio.author, 'nowhere', file)).toMatchObject({ status: 422, code: 'NO_ORGANISATION' })
      expect((await bring(api.stranger(), studio.organisationId, file)).status).toBe(401)
    })
  })
})
