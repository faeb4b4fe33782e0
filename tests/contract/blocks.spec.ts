import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { expect, test } from 'vitest'
import { blockSchema, moduleFileSchema } from '../../schema/emit-blocks.mjs'

const committed = readFileSync('schema/blocks.schema.json', 'utf8')

test('the published schema of blocks is the one its types make: run npm run schema', async () => {
  expect(committed).toBe(await blockSchema())
})

test('the published schema of the file of a module is the one its types make: run npm run schema', async () => {
  expect(readFileSync('schema/module-file.schema.json', 'utf8')).toBe(await moduleFileSchema())
})

const ajv = new Ajv({ discriminator: true, formats: { uuid: /^[0-9a-f-]{36}$/ } })
const isContent = ajv.compile(JSON.parse(committed))
const text = (node: unknown) => ({ type: 'doc', content: [{ type: 'paragraph', content: [node] }] })
const moduleOf = (content: unknown) => ({
  schema: 1,
  parts: [{ id: 'primer', title: 'Primer', minutes: 10, text: 'Read.', blocks: [{ id: 'a', content }] }],
})

test('text with structure is content; a script, a style or a link that runs is none', () => {
  expect(
    isContent(moduleOf({ kind: 'TEXT', text: text({ type: 'text', text: 'Renal', marks: [{ type: 'bold' }] }) })),
  ).toBe(true)
  const bad = [
    text({ type: 'script', text: 'alert(1)' }),
    text({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }),
    text({ type: 'text', text: 'a', onclick: 'alert(1)' }),
  ]
  for (const doc of bad) expect(isContent(moduleOf({ kind: 'TEXT', text: doc }))).toBe(false)
})

test('a place outside its image is none', () => {
  const region = (x: number) => ({
    kind: 'IMAGE',
    image: {
      figure: 'IMAGE',
      media: '00000000-0000-7000-8000-000000000000',
      alt: 'A cyst',
      caption: 'A cyst',
      layers: [
        { name: 'Cyst', marks: [{ shape: 'ARROW', from: { x, y: 0.1 }, to: { x: 0.5, y: 0.5 }, label: 'Cyst' }] },
      ],
    },
  })
  expect(isContent(moduleOf(region(0.2)))).toBe(true)
  expect(isContent(moduleOf(region(1.2)))).toBe(false)
})
