import { expect, it } from 'vitest'
import type { ModuleContent } from './block.ts'
import { mediaIn, withMedia } from './media.ts'

const image = (media: string) => ({ figure: 'IMAGE' as const, media, alt: 'A cyst', caption: 'A cyst', layers: [] })
const content: ModuleContent = {
  schema: 1,
  parts: [
    {
      id: 'one',
      title: 'One',
      minutes: 5,
      text: '',
      blocks: [
        { id: 'a', content: { kind: 'IMAGE', image: image('first') } },
        { id: 'b', content: { kind: 'DOWNLOAD', media: 'second', title: 'media' } },
        { id: 'c', content: { kind: 'IMAGE', image: image('first') } },
      ],
    },
  ],
}

it('what content shows is found wherever it stands, each once', () => {
  expect(mediaIn(content)).toEqual(['first', 'second'])
})

it('what it shows gets other names, and nothing else changes', () => {
  const renamed = withMedia(content, new Map([['first', 'third']]))
  expect(mediaIn(renamed)).toEqual(['third', 'second'])
  expect(withMedia(renamed, new Map([['third', 'first']]))).toEqual(content)
  expect(mediaIn(content)).toEqual(['first', 'second'])
})
