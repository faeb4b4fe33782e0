import { expect, it } from 'vitest'
import { hotspot, image, question } from '../../../tests/support/build/blocks.ts'
import { richTextOf } from '../../../seeds/lesson.markdown.ts'
import { blockText, plainText } from './plain-text.ts'

it('has a line for each paragraph, item and row', () => {
  const text = richTextOf('### Head\n\nOne **two**\nthree\n\n- a\n  1. b\n- c\n\n> said\n\n| x | y |\n| 1 | 2 |')
  expect(plainText(text)).toBe('Head\nOne two three\na\nb\nc\nsaid\nx y\n1 2')
})

it('says all of a block, its figures and its reasons among it', () => {
  const marked = {
    ...image,
    layers: [
      { name: 'Marks', marks: [{ shape: 'ARROW' as const, from: { x: 0, y: 0 }, to: { x: 1, y: 1 }, label: 'Here' }] },
    ],
  }
  expect(blockText({ kind: 'IMAGE', image: marked })).toBe(
    'Kidney, long section\nA round dark area in a kidney\nMarks\nHere',
  )
  expect(blockText(question(hotspot))).toContain('Bright, with a shadow.\nVessel')
})
