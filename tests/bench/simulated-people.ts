import type { Leave, Rating, RatingEvent } from '../../api/domain/capability/types.ts'
import type { Catalogue, RoleProfile } from '../../api/domain/planning/types.ts'
import type { Goal, Learner } from '../../api/domain/recommendation/types.ts'
import { randomFrom } from './instances.ts'

/** Somebody invented, on the way to a role of the real catalogue. */
export interface Invented {
  readonly seed: number
  readonly learner: Learner
  readonly role: RoleProfile
  /** Examinations a month that count; null = not said. */
  readonly casesPerMonth: number | null
}

export type Draw = (below: number) => number

/** Learners are invented from this seed on; those below are for trying things out. */
export const firstSeed = 1_000

const hours = [null, 0.5, 1, 2, 2, 3, 4, 7.5]
const cases = [null, 4, 8, 12, 20, 40, 80]

/**
 * Somebody invented from a seed: aims for a role, or one time in four for a pathway; works at the level of that role or up
 * to two below, in most of its areas and sometimes in another; rated themselves in some of what the level expects, was
 * signed off in some, both up to one above or below it; finished some modules of their level or below; has hours a week and
 * examinations a month or has not said; one in six is or was on leave.
 *
 * @example simulatedPerson(1_000, catalogue, today).learner.goal
 */
export const simulatedPerson = (seed: number, catalogue: Catalogue, today: number): Invented => {
  const draw = randomFrom(seed)
  const { goal, role } = aimOf(draw, catalogue)
  const levels = [...catalogue.levelColumns.keys()]
  const level = levels[Math.max(0, levels.indexOf(role.level) - draw(3))] ?? role.level
  const areas = areasOf(draw, role, catalogue)
  const learner: Learner = {
    practice: { level, areas: areas.map(area => ({ area, level })) },
    ratings: ratingsOf(draw, catalogue, { level, areas, today }),
    completions: [...catalogue.modules.values()]
      .filter(module => levels.indexOf(module.level) <= levels.indexOf(level) && draw(6) === 0)
      .map(({ code, area }) => ({ module: code, on: today - 1 - draw(700), areas: area === 'any' ? areas : [] })),
    started: [],
    gateFacts: [],
    responses: [],
    leave: draw(6) === 0 ? [leaveOf(draw, today)] : [],
    goal: { ...goal, hoursPerWeek: hours[draw(hours.length)] ?? null },
    adopted: null,
    evidence: [],
    log: [],
    sessions: [],
  }
  return { seed, learner, role, casesPerMonth: cases[draw(cases.length)] ?? null }
}

const aimOf = (draw: Draw, { roles, pathways }: Catalogue): { goal: Goal; role: RoleProfile } => {
  const rest = { overlayCodes: [], areas: [], dueOn: null, hoursPerWeek: null }
  const pathway = draw(4) === 0 ? [...pathways.values()][draw(pathways.size)] : undefined
  const role = pathway === undefined ? [...roles.values()][draw(roles.size)] : roles.get(pathway.endRole)
  if (role === undefined) throw new Error('A pathway leads to a role there is not')
  return pathway === undefined
    ? { goal: { ...rest, roleProfileCode: role.code, pathwayCode: null }, role }
    : { goal: { ...rest, roleProfileCode: null, pathwayCode: pathway.code }, role }
}

const areasOf = (draw: Draw, role: RoleProfile, { capabilities }: Catalogue): readonly string[] => {
  const all = [...new Set([...capabilities.values()].flatMap(({ area }) => area ?? []))]
  const other = draw(5) === 0 ? [all[draw(all.length)] ?? ''] : []
  return [...new Set([...role.areas.filter(() => draw(4) > 0), ...other])]
}

interface Post {
  readonly level: string
  readonly areas: readonly string[]
  readonly today: number
}

const ratingsOf = (draw: Draw, { capabilities, levelColumns }: Catalogue, post: Post): readonly RatingEvent[] => {
  const column = levelColumns.get(post.level) ?? null
  const [rated, signed] = [20 + draw(80), draw(70)]
  const ratings: RatingEvent[] = []
  for (const { code, area, expected } of capabilities.values()) {
    if (area !== null && !post.areas.includes(area)) continue
    const around = (): Rating =>
      Math.max(0, Math.min(4, (column === null ? 1 : expected[column]) + draw(3) - 1)) as Rating
    const entry = { capability: code, on: post.today - 1 - draw(700), sequence: `${ratings.length}` }
    if (draw(100) < rated) ratings.push({ ...entry, kind: 'SELF', value: around() })
    if (draw(100) < signed)
      ratings.push({
        ...entry,
        sequence: `${entry.sequence}s`,
        on: post.today - 1 - draw(400),
        kind: 'SIGN_OFF',
        value: around(),
        signerIds: ['lead', 'second'],
      })
  }
  return ratings
}

const leaveOf = (draw: Draw, today: number): Leave => {
  const from = today - 200 + draw(400)
  return { from, to: from + 7 + draw(300) }
}
