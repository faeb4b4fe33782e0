import type { ReferenceProblem } from './reference.error.ts'
import { problemAt, type ReferenceFiles } from './reference.files.ts'

/** Each kind of examination once, under one title, counting for capabilities of areas: the shared core keeps no log. */
export function* checkExaminations(files: ReferenceFiles): Generator<ReferenceProblem, void> {
  const areas = new Set(files.areas.map(({ value }) => value.code))
  const areaOf = new Map(files.capabilities.map(({ value }) => [value.code, value.area]))
  const seen = new Set<string>()
  for (const entry of files.examinations) {
    const { code, title, area, countsFor } = entry.value
    if (seen.has(code)) yield problemAt(entry, ['code'], `"${code}" is given a second time`)
    if (seen.has(title)) yield problemAt(entry, ['title'], `"${title}" is given a second time`)
    seen.add(code).add(title)
    if (!areas.has(area)) yield problemAt(entry, ['area'], `there is no area "${area}"`)
    for (const [position, capability] of countsFor.entries()) {
      const path = ['countsFor', position]
      const found = areaOf.get(capability)
      if (found === undefined) yield problemAt(entry, path, `there is no capability "${capability}"`)
      else if (found === null) yield problemAt(entry, path, `${capability} is shared core, which keeps no log`)
    }
  }
}
