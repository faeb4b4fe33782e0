import { gateState } from '../../domain/capability/gates.ts'
import type { GateFact } from '../../domain/capability/types.ts'
import { practiceAfterAward, practiceInTraining, precepteeRole } from '../../domain/preceptorship/award.ts'
import { isoFromDay, type Day } from '../../platform/calendar.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { appendGateFacts, readGateFacts } from '../gates/index.ts'
import { appendGoal, readGoal } from '../goals/index.ts'
import { appendPractice, readPractice } from '../practices/index.ts'
import type { Content } from '../records/index.ts'
import type { TrainingChange } from './training.types.ts'

/** The gate an award opens once it is ratified. */
const AWARD = 'G1'
const NOTHING = 'Nothing yet'

type PracticeKept = NonNullable<Awaited<ReturnType<typeof readPractice>>>
type GoalKept = NonNullable<Awaited<ReturnType<typeof readGoal>>>

/** Practice, goal and what is stated of awards, as they stand; each null where nothing was said. */
export interface Standing {
  readonly practice: PracticeKept | null
  readonly goal: GoalKept | null
  readonly facts: readonly GateFact[]
}

export async function readStanding(tx: Transaction, personId: string): Promise<Standing> {
  const [practice, goal] = [await readPractice(tx, personId), await readGoal(tx, personId)]
  return { practice, goal, facts: await readGateFacts(tx, personId) }
}

const saidOf = (practice: PracticeKept | null) => ({
  level: practice?.levelCode ?? null,
  areas: (practice?.areas ?? []).map(({ areaCode, levelCode }) => ({ area: areaCode, level: levelCode })),
})

/** What somebody does, for whom, when. */
export interface Deed {
  readonly personId: string
  readonly at: Date
  readonly today: Day
  readonly createId: IdSource
}

/** A next version of a practice, with the level and areas given; its number, or null where another window was first. */
async function describe(
  tx: Transaction,
  kept: PracticeKept | null,
  said: ReturnType<typeof saidOf>,
  { personId, at, createId }: Deed,
): Promise<number | null> {
  const version = (kept?.version ?? 0) + 1
  const nothing = { jobTitle: null, registration: null, masters: null, hoursPerWeek: null }
  const areas = said.areas.map(({ area, level }) => ({ areaCode: area, levelCode: level }))
  const row = { ...(kept ?? nothing), id: createId(), personId, version, levelCode: said.level, areas, recordedAt: at }
  return (await appendPractice(tx, row)) ? version : null
}

const stated = (
  areaCode: string | null,
  isMet: boolean,
  statedBy: string,
  { personId, at, today, createId }: Deed,
) => ({
  id: createId(),
  personId,
  gateCode: AWARD,
  areaCode,
  isMet,
  on: isoFromDay(today),
  untilOn: null,
  statedBy,
  note: null,
  recordedAt: at,
})

/**
 * Lets advice know that an award is waited for: its areas at the start of preceptorship, and not ratified. False where
 * another window changed the practice first.
 */
export async function beginTraining(
  tx: Transaction,
  areaCodes: readonly string[],
  { practice, facts }: Standing,
  deed: Deed,
): Promise<boolean> {
  const said = saidOf(practice)
  const after = practiceInTraining(said, areaCodes)
  // An award stated for every area says nothing of one that is studied for now.
  const waiting = areaCodes.filter(area => {
    const { state, fact } = gateState(facts, AWARD, area, deed.today)
    return state === 'NOT_RECORDED' || (state === 'MET' && fact?.area === null)
  })
  await appendGateFacts(
    tx,
    waiting.map(area => stated(area, false, 'You', deed)),
  )
  if (after.areas.length === said.areas.length) return true
  return (await describe(tx, practice, { level: after.level, areas: [...after.areas] }, deed)) !== null
}

/** What moving on changes, in words; what would stay as it is has no line. */
export function changesOf(
  { practice, goal, facts }: Standing,
  areaCodes: readonly string[],
  { framework, catalogue }: Content,
  today: Day,
): TrainingChange[] {
  const said = saidOf(practice)
  const after = practiceAfterAward(said, areaCodes)
  const role = precepteeRole(catalogue, areaCodes)
  const levelName = (code: string | null): string =>
    framework.levels.find(level => level.code === code)?.name ?? 'Before the award'
  const areaName = (code: string): string => framework.areas.find(area => area.code === code)?.name ?? code
  const waiting = areaCodes.filter(area => gateState(facts, AWARD, area, today).state !== 'MET')
  const goalTitle = titleOf(goal, { framework, catalogue })
  return [
    { what: 'Where you work', from: levelName(said.level), to: levelName(after.level) },
    { what: 'What you aim for', from: goalTitle, to: role?.title ?? goalTitle },
    ...waiting.map(area => ({ what: `Your award in ${areaName(area)}`, from: 'Not ratified', to: 'Ratified' })),
  ].filter(({ from, to }) => from !== to)
}

function titleOf(goal: GoalKept | null, { framework, catalogue }: Pick<Content, 'framework' | 'catalogue'>): string {
  if (goal?.pathwayCode != null) return catalogue.pathways.get(goal.pathwayCode)?.title ?? NOTHING
  if (goal?.roleProfileCode != null) return framework.roleProfiles.get(goal.roleProfileCode)?.title ?? NOTHING
  return NOTHING
}

/** The versions of practice and goal before and after. */
export interface Moved {
  readonly practiceBefore: number
  readonly practiceAfter: number
  readonly goalBefore: number
  readonly goalAfter: number
}

/** Applies what was shown; null where another window changed practice or goal first. */
export async function move(
  tx: Transaction,
  { areaCodes, ratifiedBy }: { areaCodes: readonly string[]; ratifiedBy: string },
  { practice, goal, facts }: Standing,
  { catalogue, ...deed }: Deed & Pick<Content, 'catalogue'>,
): Promise<Moved | null> {
  const said = saidOf(practice)
  const after = practiceAfterAward(said, areaCodes)
  const practiceAfter = await describe(tx, practice, { level: after.level, areas: [...after.areas] }, deed)
  const goalBefore = goal?.version ?? 0
  const role = precepteeRole(catalogue, areaCodes)
  const goalAfter = role === null || goal?.roleProfileCode === role.code ? goalBefore : goalBefore + 1
  if (practiceAfter === null) return null
  if (role !== null && goalAfter > goalBefore) {
    const aim = { roleProfileCode: role.code, pathwayCode: null, overlayCodes: [], areas: [] }
    const kept = { dueOn: null, hoursPerWeek: goal?.hoursPerWeek ?? null, recordedAt: deed.at }
    const row = { id: deed.createId(), personId: deed.personId, version: goalAfter, ...aim, ...kept }
    if (!(await appendGoal(tx, row))) return null
  }
  const areas: (string | null)[] = areaCodes.filter(area => gateState(facts, AWARD, area, deed.today).state !== 'MET')
  // Somebody who waited for an award whatever the area waits no more once it is ratified for all they scan.
  const isForAll = gateState(facts, AWARD, null, deed.today).state === 'NOT_MET'
  if (isForAll && said.areas.every(({ area }) => areaCodes.includes(area))) areas.push(null)
  await appendGateFacts(
    tx,
    areas.map(area => stated(area, true, ratifiedBy, deed)),
  )
  return { practiceBefore: practice?.version ?? 0, practiceAfter, goalBefore, goalAfter }
}

/** Puts practice, goal and what was stated of the award back as they stood; false where one was changed since. */
export async function putBack(
  tx: Transaction,
  moved: Moved & { readonly movedAt: Date },
  deed: Deed,
): Promise<boolean> {
  const { practice, goal, facts } = await readStanding(tx, deed.personId)
  if ((practice?.version ?? 0) !== moved.practiceAfter || (goal?.version ?? 0) !== moved.goalAfter) return false
  const before = await readPractice(tx, deed.personId, moved.practiceBefore)
  const nothing = { level: null, areas: [] }
  if ((await describe(tx, practice, before === null ? nothing : saidOf(before), deed)) === null) return false
  if (moved.goalAfter > moved.goalBefore && !(await restoreGoal(tx, moved, deed))) return false
  const last = facts.filter(fact => fact.gate === AWARD && fact.isMet && fact.on === deed.today)
  await appendGateFacts(
    tx,
    last.map(({ area }) => stated(area, false, 'You', deed)),
  )
  return true
}

async function restoreGoal(tx: Transaction, { goalBefore, goalAfter }: Moved, deed: Deed): Promise<boolean> {
  const before = await readGoal(tx, deed.personId, goalBefore)
  const nothing = {
    roleProfileCode: null,
    pathwayCode: null,
    overlayCodes: [],
    areas: [],
    dueOn: null,
    hoursPerWeek: null,
  }
  const row = { id: deed.createId(), personId: deed.personId, version: goalAfter + 1, recordedAt: deed.at }
  return appendGoal(tx, { ...nothing, ...before, ...row })
}
