import { encodeFrame, encodeStill, MEDIA_TYPE } from './encode.ts'
import { dress, drawMeasures, pictureOf, type Picture } from './render.ts'
import type { Scene } from './scene.ts'
import { abdomenScenes } from './scenes/abdomen.ts'
import { fetusScenes } from './scenes/fetus.ts'
import { gallbladderScenes } from './scenes/gallbladder.ts'
import { liverScenes } from './scenes/liver.ts'
import { neckScenes } from './scenes/neck.ts'
import { biometryScenes } from './scenes/biometry.ts'
import { deepDuplexScenes } from './scenes/duplex-deep.ts'
import { jointScenes } from './scenes/joints.ts'
import { movingScenes } from './scenes/moving.ts'
import { pelvisScenes } from './scenes/pelvis.ts'
import { physicsScenes } from './scenes/physics.ts'
import { pregnancyScenes } from './scenes/pregnancy.ts'
import { renalScenes } from './scenes/renal.ts'
import { scrotumScenes } from './scenes/scrotum.ts'
import { vesselScenes } from './scenes/vessels.ts'
import { truthOf, type SceneTruth } from './truth.ts'

export const SCENES: readonly Scene[] = [
  ...liverScenes,
  ...gallbladderScenes,
  ...abdomenScenes,
  ...renalScenes,
  ...scrotumScenes,
  ...vesselScenes,
  ...fetusScenes,
  ...biometryScenes,
  ...neckScenes,
  ...pregnancyScenes,
  ...pelvisScenes,
  ...jointScenes,
  ...deepDuplexScenes,
  ...movingScenes,
  ...physicsScenes,
]

export interface RenderedScene extends SceneTruth {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** A stack of frames, in order. */
export interface RenderedClip extends SceneTruth {
  readonly frames: readonly Uint8Array[]
  readonly framesPerSecond: number
  readonly mediaType: string
}

export function sceneOf(code: string): Scene {
  const scene = SCENES.find(each => each.code === code)
  if (scene === undefined) throw new Error(`There is no scene ${code}`)
  return scene
}

/** A still, or the frame that stands for a clip. `isMarked` burns in the calipers and what they say: not where that is asked. */
export async function renderScene(code: string, { isMarked = false } = {}): Promise<RenderedScene> {
  const scene = sceneOf(code)
  const picture = finished(scene, scene.clip?.poster ?? 0, isMarked)
  return { ...truthOf(scene, picture), bytes: await encodeStill(picture.canvas), mediaType: MEDIA_TYPE }
}

/** The frames of a clip; its truth is that of the first. */
export async function renderClip(code: string): Promise<RenderedClip> {
  const scene = sceneOf(code)
  if (scene.clip === undefined) throw new Error(`Scene ${code} is a still`)
  const { frames: count, perSecond } = scene.clip
  const first = finished(scene, 0, false)
  const frames = [await encodeFrame(first.canvas)]
  for (let i = 1; i < count; i += 1) frames.push(await encodeFrame(finished(scene, i / count, false).canvas))
  return { ...truthOf(scene, first), frames, framesPerSecond: perSecond, mediaType: MEDIA_TYPE }
}

/** The picture with everything a machine writes on it. */
export function finished(scene: Scene, phase: number, isMarked: boolean): Picture {
  const picture = pictureOf(scene, phase)
  dress(picture, scene)
  if (isMarked) drawMeasures(picture, scene)
  return picture
}
