import type { RunParts, TimedJob } from '../../platform/jobs/index.ts'
import { deleteUnusedMedia, holdFilesAlone, isNamed } from './media.repository.ts'

const hour = 3_600_000
const day = 24 * hour

/** What no draft and no version uses goes after so many days: long enough to come back to a draft not begun yet. */
const unusedDays = 7
/** What nothing names may belong to an upload under way. */
const unnamedHours = 24

const deleteRows = ({ database, clock }: RunParts): Promise<number> =>
  database.asSystem(tx => deleteUnusedMedia(tx, new Date(clock.now().getTime() - unusedDays * day)))

/**
 * Deletes kept files that no row names. Each alone, and while nobody can write a row that names it: one kept a moment ago
 * by an upload under way is either seen to be named, or kept again by that upload.
 */
const deleteFiles = async ({ database, files, isStopping }: RunParts, now: Date): Promise<number> => {
  let count = 0
  for await (const { sha256, putAt } of files.list()) {
    if (isStopping()) break
    if (now.getTime() - putAt.getTime() < unnamedHours * hour) continue
    const isGone = await database.asSystem(async tx => {
      await holdFilesAlone(tx)
      if (await isNamed(tx, sha256)) return false
      await files.remove(sha256)
      return true
    })
    if (isGone) count += 1
  }
  return count
}

/** Deletes media that nothing uses, files that nothing names, and what uploads left behind that were cut off with their process. */
export const unusedMediaJob: TimedJob = {
  name: 'unused-media',
  schedule: '30 3 * * *',
  run: async parts => {
    const { log, arrivals } = parts
    // Files are as old as the machine says, whatever day the advice is for.
    const now = new Date()
    const media = await deleteRows(parts)
    const files = await deleteFiles(parts, now)
    const uploads = await arrivals.sweep(now)
    if (media + files + uploads > 0) log.info({ part: 'media', media, files, uploads }, 'Deleted what nothing uses')
  },
}
