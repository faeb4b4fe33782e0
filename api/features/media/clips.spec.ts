import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { box, element, madeAt, movie, webm } from '../../../tests/support/build/clips.ts'
import { cleanMovie } from './movie.ts'
import { Incoherent, withOctets } from './octets.ts'
import { Refused } from './upload-refusal.ts'
import { cleanWebm } from './webm.ts'

const directory = mkdtempSync(join(tmpdir(), 'soundings-clips-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const cleaned = async (octets: Buffer, clean: typeof cleanMovie) => {
  const path = join(directory, 'clip')
  writeFileSync(path, octets)
  const clip = await withOctets(path, clean)
  return { clip, octets: readFileSync(path) }
}

/** What comes of a clip with any one octet changed, where it is neither a clip nor refused in words. */
const surprisesOf = async (given: Buffer, clean: typeof cleanMovie): Promise<unknown[]> => {
  const surprises: unknown[] = []
  for (let at = 0; at < given.length; at += 1) {
    const changed = Buffer.from(given)
    changed[at] = (changed[at] ?? 0) ^ 0xff
    const outcome = await cleaned(changed, clean).catch((error: unknown) => error)
    if (outcome instanceof Error && !(outcome instanceof Incoherent) && !(outcome instanceof Refused))
      surprises.push([at, outcome])
  }
  return surprises
}

const codes = (notes: readonly { code: string }[]): string[] => notes.map(({ code }) => code)

describe('An MP4', () => {
  it('is measured by the tables that name its frames', async () => {
    const { clip } = await cleaned(movie(), cleanMovie)
    expect(clip).toMatchObject({ width: 64, height: 48, frames: 3, framesPerSecond: 10, durationMilliseconds: 300 })
  })

  it('loses names, dates, previews and what programs wrote of themselves, and keeps its length and its frames', async () => {
    const meta = box('meta', Buffer.from('JANE at 51.5N'))
    const personal = [box('udta', Buffer.from('SMITH^JANE')), meta, box('uuid', Buffer.from('JANE in XMP'))]
    const given = movie({ beside: personal, before: personal, after: [...personal, box('free', Buffer.from('JANE'))] })
    const { clip, octets } = await cleaned(given, cleanMovie)
    expect(codes(clip.notes)).toEqual(['CLIP_DATA'])
    expect(octets.length).toBe(given.length)
    expect(octets.toString('latin1')).not.toMatch(/JANE|Jane|Jo|SMITH|51\.5/)
    const date = Buffer.alloc(4)
    date.writeUInt32BE(madeAt)
    expect(octets.includes(date)).toBe(false)
    const frames = Buffer.concat([Buffer.alloc(40, 1), Buffer.alloc(30, 2), Buffer.alloc(50, 3)])
    expect(octets.indexOf(frames)).toBe(given.indexOf(frames))
  })

  it('comes out of a second cleaning as it came out of the first', async () => {
    const first = await cleaned(movie(), cleanMovie)
    const second = await cleaned(first.octets, cleanMovie)
    expect(second.octets.equals(first.octets)).toBe(true)
  })

  it.each([
    ['is cut anywhere', () => movie().subarray(0, -1)],
    ['is cut in its index', () => movie().subarray(0, 200)],
    ['points outside its frames', () => movie({ astray: 1 })],
    ['has no index', () => box('ftyp', Buffer.from('isomisom'))],
    ['is rubbish after its name', () => Buffer.concat([movie().subarray(0, 24), Buffer.alloc(500, 0xa5)])],
  ])('that %s is none', async (_what, make) => {
    await expect(cleaned(make(), cleanMovie)).rejects.toThrow(Incoherent)
  })

  it.each([
    ['packed in a way not every browser shows', { codec: 'hvc1' }],
    ['with words beside its pictures', { handler: 'text' }],
    ['in fragments', { after: [box('moof')] }],
  ])('%s is refused with the way to export it', async (_what, wish) => {
    await expect(cleaned(movie(wish), cleanMovie)).rejects.toThrow(Refused)
  })

  it('ends in one of these two ways whatever octet of it is changed', async () => {
    expect(await surprisesOf(movie(), cleanMovie)).toEqual([])
  })
})

describe('A WebM', () => {
  const tags = element('1254c367', Buffer.from('SMITH^JANE'))
  const attachment = element('1941a469', Buffer.from('a letter to JANE'))

  it.each([
    ['written whole', false],
    ['recorded by a browser', true],
  ])('%s loses tags, titles and attachments, and keeps its length and its frames', async (_how, isRecorded) => {
    const given = webm({ parts: [tags, attachment, element('ec', Buffer.from('JANE'))], isRecorded })
    const { clip, octets } = await cleaned(given, cleanWebm)
    expect(clip).toMatchObject({ width: 64, height: 48, frames: 3, durationMilliseconds: 80 })
    expect(codes(clip.notes)).toEqual(['CLIP_DATA'])
    expect(octets.length).toBe(given.length)
    expect(octets.toString('latin1')).not.toMatch(/JANE|Jane|SMITH/)
    expect(octets.includes(Buffer.alloc(30, 80))).toBe(true)
    const again = await cleaned(octets, cleanWebm)
    expect(again.octets.equals(octets)).toBe(true)
  })

  it.each([
    ['is cut', () => webm().subarray(0, -1)],
    ['is cut while a browser records it', () => webm({ isRecorded: true }).subarray(0, -5)],
    ['has no frames', () => webm().subarray(0, 60)],
  ])('that %s is none', async (_what, make) => {
    await expect(cleaned(make(), cleanWebm)).rejects.toThrow(Incoherent)
  })

  it('packed in a way not every browser shows is refused', async () => {
    await expect(cleaned(webm({ codec: 'V_MPEG4' }), cleanWebm)).rejects.toThrow(Refused)
  })

  it('ends in one of these two ways whatever octet of it is changed', async () => {
    expect(await surprisesOf(webm(), cleanWebm)).toEqual([])
  })
})
