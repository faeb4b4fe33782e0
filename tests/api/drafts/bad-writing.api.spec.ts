import { beforeAll, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../support/api.ts'
import { hotspot, question } from '../../support/build/blocks.ts'
import { problemsOf } from '../../support/mutate.ts'
import {
  begin,
  createStudio,
  drafted,
  readDraft,
  words,
  write,
  type ShownDraft,
  type Studio,
} from '../../support/create/drafts.ts'

const marked = (mark: object): object => ({
  kind: 'TEXT',
  text: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Here', marks: [mark] }] }] },
})

describeOnOneDatabase('What an author sends', api => {
  let studio: Studio
  let draft: ShownDraft

  beforeAll(async () => {
    studio = await createStudio(api)
    draft = await begin(studio)
  })

  const add = (content: unknown) =>
    write(studio.author, 'addBlock', { draftId: draft.id, partId: draft.parts[0]?.id, afterBlockId: null, content })

  it.each([
    [
      'a script',
      { kind: 'TEXT', text: { type: 'doc', content: [{ type: 'script', text: 'alert(1)' }] } },
      'UNREADABLE',
    ],
    ['a link that runs something', marked({ type: 'link', attrs: { href: 'javascript:alert(1)' } }), 'UNREADABLE'],
    ['no kind', { text: 'Hello' }, 'UNREADABLE'],
    ['a patient', words('Seen: Mrs Smith, NHS 943 476 5919'), 'PATIENT_IDENTIFIER'],
    ['more than one piece holds', words('long '.repeat(20_000)), 'TOO_LONG'],
  ])('is refused where it holds %s', async (_, content, code) => {
    expect(problemsOf(await add(content))).toEqual([`content ${code}`])
  })

  it('is refused where a region lies outside its image', async () => {
    const outside = JSON.parse(JSON.stringify(question(hotspot)).replaceAll(/"x":[\d.]+/g, '"x":1.5')) as object
    expect((await add(question(hotspot))).__typename).toBe('AddBlockSuccess')
    expect(problemsOf(await add(outside))).toEqual(['content UNREADABLE'])
  })

  it('is refused in words once there are 500, so that 3,000 never come', async () => {
    const full = await begin(studio, { title: 'Full' })
    const [part] = full.parts
    await api.database.asSystem(tx =>
      tx.execute(
        `insert into draft_blocks (draft_id, id, part_id, place, content, version, saved_at, is_removed)
         select ?, 'many-' || number, ?, 'V' || lpad(number::text, 4, '0') || 'V', ?::jsonb, 1, now(), false
           from generate_series(1, 500) number`,
        [full.id, part?.id, JSON.stringify(words('More'))],
        'run',
      ),
    )
    const input = { draftId: full.id, partId: part?.id, afterBlockId: null, content: words('One too many') }
    expect(problemsOf(await write(studio.author, 'addBlock', input))).toEqual(['content TOO_MANY'])
    const shown = await readDraft(studio.author, full.id, 'problems { code way isBlocking }')
    expect(shown?.problems).toContainEqual({ code: 'TOO_MANY_BLOCKS', way: [], isBlocking: true })
  })

  it('names nothing of another draft', async () => {
    const other = await begin(studio, { title: 'Another' })
    const target = { draftId: draft.id, expectedVersion: 1 }
    const foreign = other.parts[0]?.blocks[0]
    expect(await write(studio.author, 'removeBlock', { ...target, blockId: foreign?.id })).toMatchObject({
      code: 'NOT_THERE',
    })
    const input = { draftId: draft.id, partId: other.parts[0]?.id, afterBlockId: null, content: words('Here') }
    expect(problemsOf(await write(studio.author, 'addBlock', input))).toEqual(['partId UNKNOWN'])
  })

  it('shows nobody an image by its name alone', async () => {
    const { id } = await api.database.asSystem(async tx => {
      const [row] = await tx.execute<{ id: string }[]>(
        `insert into media (id, owner_id, kind, content_type, bytes, sha256, title, is_synthetic, checks, removed, version, created_at)
         values (gen_random_uuid(), ?, 'IMAGE', 'image/webp', 1, 'none', 'Theirs', false, '{}', '{}', 1, now()) returning id`,
        [studio.people.stranger.id],
      )
      if (row === undefined) throw new Error('No image')
      return row
    })
    const figure = { figure: 'IMAGE', media: id, alt: 'A kidney', caption: 'A kidney', layers: [] }
    const answer = drafted(await add({ kind: 'IMAGE', image: figure }))
    expect(answer.parts[0]?.blocks[0]?.content.kind).toBe('IMAGE')
    const { media } = await studio.author.query<{ media: object | null }>(`{ media(id: "${id}") { id } }`)
    expect(media).toBeNull()
  })
})
