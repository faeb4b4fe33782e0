import { modulesOf, type StageContent } from './stage.ts'

/** What two versions of a pathway are compared by. */
export interface PathwayShape {
  /** Each fact by what it is called, in words; empty = not said. */
  readonly facts: Readonly<Record<string, string>>
  readonly stages: readonly (StageContent & { readonly id: string })[]
}

/** One thing that is not what it was. */
export interface PathwayChange {
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED' | 'MOVED'
  /** null = a fact. */
  readonly stageId: string | null
  readonly title: string
  readonly words: readonly string[]
}

/**
 * What changed from one pathway to another: facts first, then the stages there are now in their order, then those taken out.
 *
 * @example pathwayDifference(published, draft, titleOf) // [{ kind: 'MOVED', stageId: 'a', title: 'First steps', words: [] }]
 */
export function pathwayDifference(
  before: PathwayShape,
  after: PathwayShape,
  titleOf: (code: string) => string,
): readonly PathwayChange[] {
  const was = new Map(before.stages.map(stage => [stage.id, stage]))
  const now = new Set(after.stages.map(({ id }) => id))
  const moved = movedOf(
    before.stages.map(({ id }) => id).filter(id => now.has(id)),
    after.stages.map(({ id }) => id).filter(id => was.has(id)),
  )
  return [
    ...factChanges(before, after),
    ...after.stages.flatMap(stage => stageChange(was.get(stage.id), stage, { isMoved: moved.has(stage.id), titleOf })),
    ...before.stages
      .filter(({ id }) => !now.has(id))
      .map(({ id, title }): PathwayChange => ({ kind: 'REMOVED', stageId: id, title, words: [] })),
  ]
}

function factChanges({ facts: old }: PathwayShape, { facts }: PathwayShape): PathwayChange[] {
  return Object.entries(facts).flatMap(([title, value]): PathwayChange[] => {
    const was = old[title] ?? ''
    if (was === value) return []
    if (was === '') return [{ kind: 'ADDED', stageId: null, title, words: [`Now: ${value}`] }]
    if (value === '') return [{ kind: 'REMOVED', stageId: null, title, words: [`Before: ${was}`] }]
    return [{ kind: 'CHANGED', stageId: null, title, words: [`Before: ${was}`, `Now: ${value}`] }]
  })
}

interface Seen {
  readonly isMoved: boolean
  readonly titleOf: (code: string) => string
}

function stageChange(
  was: StageContent | undefined,
  { id: stageId, ...now }: StageContent & { readonly id: string },
  { isMoved, titleOf }: Seen,
): PathwayChange[] {
  const { title } = now
  const taken = modulesOf(now).map(code => `With ${titleOf(code)}`)
  if (was === undefined) return [{ kind: 'ADDED', stageId, title, words: taken }]
  const words = stageWords(was, now, titleOf)
  if (words.length > 0) return [{ kind: 'CHANGED', stageId, title, words }]
  return isMoved ? [{ kind: 'MOVED', stageId, title, words: [] }] : []
}

function stageWords(was: StageContent, now: StageContent, titleOf: Seen['titleOf']): string[] {
  const [old, present] = [new Set(modulesOf(was)), new Set(modulesOf(now))]
  const words = [
    ...(was.title === now.title ? [] : [`Called “${was.title}” before`]),
    ...[...present].filter(code => !old.has(code)).map(code => `With ${titleOf(code)}`),
    ...[...old].filter(code => !present.has(code)).map(code => `Without ${titleOf(code)}`),
  ]
  const isAskedAlike = askedOf(was) === askedOf(now)
  return isAskedAlike || words.some(word => word.startsWith('With'))
    ? words
    : [...words, 'Asks for other modules of these']
}

/** What a stage asks for, whatever the order it is written down in. */
function askedOf({ modules, choices }: StageContent): string {
  const groups = choices.map(choice => `${choice.chooseAtLeast} of ${choice.modules.toSorted().join()}`)
  return [modules.toSorted().join(), ...groups.toSorted()].join('; ')
}

/** Those that stand elsewhere: all but a longest row that kept its order. */
function movedOf(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const rank = new Map(before.map((id, index) => [id, index]))
  const rows: (readonly string[])[] = []
  for (const [index, id] of after.entries()) {
    let longest: readonly string[] = []
    for (const [earlier, other] of after.slice(0, index).entries()) {
      const row = rows[earlier] ?? []
      if ((rank.get(other) ?? 0) < (rank.get(id) ?? 0) && row.length > longest.length) longest = row
    }
    rows.push([...longest, id])
  }
  const kept = new Set(rows.reduce((best, row) => (row.length > best.length ? row : best), []))
  return new Set(after.filter(id => !kept.has(id)))
}
