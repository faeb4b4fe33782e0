import { SCENES, finished } from './catalogue.ts'
import type { Scene } from './scene.ts'
import { truthOf } from './truth.ts'

/** What lessons need to know of every scene, by its code, without a picture: `seeds/reference/scenes.json` is made of it. */
export function sceneTruths(scenes: readonly Scene[] = SCENES) {
  return Object.fromEntries(
    scenes.map(scene => {
      const truth = truthOf(scene, finished(scene, scene.clip?.poster ?? 0, false))
      const { width, height, mmPerPixel, spectrum, regions, measurements } = truth
      const cmPerSecondPerPixel = spectrum?.cmPerSecondPerPixel ?? null
      const isClip = scene.clip !== undefined
      return [scene.code, { width, height, mmPerPixel, isClip, cmPerSecondPerPixel, regions, measurements }] as const
    }),
  )
}
