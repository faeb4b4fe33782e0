import { keepSyntheticMedia, readMissingMedia, type SyntheticMedia } from '../api/features/media/index.ts'
import type { TimedJob } from '../api/platform/jobs/index.ts'
import { renderClip, renderScene, SCENES } from './imaging/catalogue.ts'
import { sceneMediaId } from './lesson.content.ts'

/**
 * Draws what published modules show and nobody has drawn yet, each image under an id of its own. The service answers
 * meanwhile; run again it draws nothing, and broken off it goes on where it was.
 */
export const lessonMediaJob: TimedJob = {
  name: 'lesson-images',
  schedule: '45 3 * * *',
  run: async parts => {
    const missing = new Set(await parts.database.asSystem(readMissingMedia))
    if (missing.size === 0) return
    for (const { code, isClip, id } of scenes()) {
      if (parts.isStopping()) return
      if (missing.has(id)) await keepSyntheticMedia(parts, { id, draw: () => drawn(code, isClip) })
    }
    parts.log.info({ part: 'seeds', images: missing.size }, 'Images of lessons drawn')
  },
}

function scenes() {
  return SCENES.flatMap(({ code }) => [false, true].map(isClip => ({ code, isClip, id: sceneMediaId(code, isClip) })))
}

async function drawn(code: string, isClip: boolean): Promise<SyntheticMedia> {
  if (isClip) {
    const { title, frames, framesPerSecond, mmPerPixel } = await renderClip(code)
    return { title, frames, framesPerSecond, millimetresPerPixel: mmPerPixel }
  }
  const { title, bytes, mmPerPixel } = await renderScene(code)
  return { title, frames: [bytes], framesPerSecond: null, millimetresPerPixel: mmPerPixel }
}
