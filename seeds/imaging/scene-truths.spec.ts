import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { SCENES } from './catalogue.ts'
import { sceneTruths } from './scene-truths.ts'

const written: Record<string, unknown> = JSON.parse(readFileSync('seeds/reference/scenes.json', 'utf8'))

it('is written down for every scene', () => {
  expect(Object.keys(written)).toEqual(SCENES.map(({ code }) => code))
})

// Every seventh: each is drawn for it.
const drawn = SCENES.filter((_, index) => index % 7 === 0)

it.each(drawn.map(scene => [scene.code, scene] as const))('is as it is drawn: %s (npm run scenes)', (code, scene) => {
  expect(written[code]).toEqual(JSON.parse(JSON.stringify(sceneTruths([scene])[code])))
})
