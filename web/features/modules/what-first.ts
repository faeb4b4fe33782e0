import type { ModuleDetails } from './composables/useModule.ts'

/** A rating one has to be prepared at first; `now` is null where nothing is known of it. */
export interface RatingNeeded {
  readonly code: string
  readonly name: string
  readonly atLeast: number
  readonly now: number | null
  readonly isMet: boolean
}

type Asking = Pick<ModuleDetails, 'develops' | 'requiredRatings' | 'mine'>

/**
 * The ratings a module starts from, each with what the person is prepared at. Only what is in the person's own areas
 * counts: effects elsewhere are neither condition nor gain.
 */
export function ratingsNeeded({ develops, requiredRatings, mine }: Asking): RatingNeeded[] {
  const now = new Map(mine.helps.map(({ capability, preparedNow }) => [capability.code, preparedNow]))
  const starts = develops
    .filter(({ capability, from }) => from > 0 && now.has(capability.code))
    .map(({ capability, from }) => ({ capability, atLeast: from }))
  const needed = new Map<string, RatingNeeded>()
  for (const { capability, atLeast } of [...starts, ...requiredRatings]) {
    const { code, shortName: name } = capability
    if ((needed.get(code)?.atLeast ?? 0) >= atLeast) continue
    const known = now.get(code) ?? null
    needed.set(code, { code, name, atLeast, now: known, isMet: known !== null && known >= atLeast })
  }
  return [...needed.values()]
}

/**
 * Whether one of the modules that would do is behind the person: finished here, done elsewhere or covered by other
 * means. What the API names as missing is missing; a module is never asked for twice.
 */
export function isChoiceMet(
  choice: ModuleDetails['requiredModules'][number],
  { blockedBy }: Pick<ModuleDetails['mine'], 'blockedBy'>,
): boolean {
  if (choice.anyOf.some(({ mine }) => mine.status === 'COMPLETED')) return true
  const missing = blockedBy.filter(({ code }) => code === 'PREREQUISITE')
  return !missing.some(({ text }) => choice.anyOf.every(({ title }) => text.includes(title)))
}

/** Areas a person may choose from: those in which the module helps at all. */
export function areasToChoose({ develops }: Pick<ModuleDetails, 'develops'>): { code: string; name: string }[] {
  const areas = new Map(develops.flatMap(({ capability: { area } }) => (area ? [[area.code, area] as const] : [])))
  return [...areas.values()]
}

/** A module that is read or answered alone: it prepares, and shows nothing in practice. */
export function isKnowledge(kind: ModuleDetails['kind']): boolean {
  return kind === 'E_LEARNING' || kind === 'IMAGE_QUIZ'
}
