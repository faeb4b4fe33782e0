import type { Catalogue } from '../planning/types.ts'
import { problemOf } from './pathway-walk-words.ts'
import { walkPathway } from './pathway-walk.ts'
import { stop, titleOf, type DraftStage, type PathwayFacts, type PathwayProblem } from './pathway-problem.ts'
import { reviewDay } from './release.ts'
import { modulesOf } from './stage.ts'

/** What it is published into. */
export interface PathwaySurroundings {
  readonly catalogue: Catalogue
  /** Days since 1970-01-01. */
  readonly today: number
}

/**
 * All that is wrong with a draft of a pathway, what keeps it back first: what is missing; modules that there are not, are
 * retired or are named twice; choices that are none; and, once it can be walked, whatever keeps somebody from its end,
 * whichever they choose, with the way shown.
 *
 * @example pathwayProblems(draft, around).filter(({ isBlocking }) => isBlocking).length // 0: it can be published
 */
export function pathwayProblems(draft: PathwayFacts, around: PathwaySurroundings): readonly PathwayProblem[] {
  const problems = [
    ...retiredItself(draft, around.catalogue),
    ...missing(draft),
    ...reviewDay(draft, around.today).map(problem => ({ ...problem, stageId: null })),
    ...sameRole(draft),
    ...draft.stages.flatMap(stage => stageProblems(stage, around.catalogue)),
    ...takenTwice(draft, around.catalogue),
    ...areasNotChosen(draft, around.catalogue),
  ]
  const walked = problems.some(({ code }) => keepsFromWalking.has(code)) ? [] : walkProblems(draft, around.catalogue)
  const all = [...problems, ...walked]
  return [...all.filter(({ isBlocking }) => isBlocking), ...all.filter(({ isBlocking }) => !isBlocking)]
}

/** With these a walk says nothing that helps. */
const keepsFromWalking: ReadonlySet<string> = new Set([
  'START_MISSING',
  'END_MISSING',
  'SAME_ROLE',
  'STAGES_MISSING',
  'MODULE_UNKNOWN',
  'CHOICE_IS_NONE',
  'AREAS_MISSING',
])

/** Nobody could choose what is published of it. */
function retiredItself({ code = null }: PathwayFacts, { pathways }: Catalogue): PathwayProblem[] {
  if (code === null || pathways.get(code)?.isRetired !== true) return []
  const waysOn = ['Begin a new pathway with what is in this one.']
  return [
    stop('RETIRED', 'The pathway was retired since you began to revise it: nobody chooses it any more', { waysOn }),
  ]
}

function missing(draft: PathwayFacts): PathwayProblem[] {
  const asked: readonly (readonly [boolean, string, string])[] = [
    [draft.title.trim() === '', 'TITLE_MISSING', 'Give the pathway a title'],
    [draft.startRole === null, 'START_MISSING', 'Say from which role it starts'],
    [draft.endRole === null, 'END_MISSING', 'Say to which role it leads'],
    [draft.monthsFrom === null || draft.monthsTo === null, 'MONTHS_MISSING', 'Say how many months it usually takes'],
    [draft.stages.length === 0, 'STAGES_MISSING', 'Add at least one stage'],
  ]
  return asked.flatMap(([isMissing, code, message]) => (isMissing ? [stop(code, message)] : []))
}

function sameRole({ startRole, endRole }: PathwayFacts): PathwayProblem[] {
  if (startRole === null || startRole !== endRole) return []
  return [stop('SAME_ROLE', 'It ends where it starts: name another role for one of the two')]
}

function stageProblems(stage: DraftStage, catalogue: Catalogue): PathwayProblem[] {
  const stageId = stage.id
  const codes = modulesOf(stage)
  return [
    ...(stage.title.trim() === '' ? [stop('STAGE_TITLE_MISSING', 'Give every stage a title', { stageId })] : []),
    ...(codes.length === 0 ? [stop('STAGE_EMPTY', `There is nothing in “${stage.title}”`, { stageId })] : []),
    ...codes.flatMap(code => moduleProblems(stage, code, catalogue)),
    ...stage.choices.flatMap(({ chooseAtLeast, modules }) => {
      if (chooseAtLeast >= 1 && chooseAtLeast < modules.length) return []
      const message = `A choice in “${stage.title}” offers no more than it asks for: ${modules.length} for ${chooseAtLeast}`
      return [stop('CHOICE_IS_NONE', message, { stageId, waysOn: ['Offer more.', 'Let everybody take them.'] })]
    }),
  ]
}

function moduleProblems({ id: stageId, title }: DraftStage, code: string, catalogue: Catalogue): PathwayProblem[] {
  const module = catalogue.modules.get(code)
  if (module === undefined) return [stop('MODULE_UNKNOWN', `“${code}” is not a module`, { stageId })]
  if (module.isRetired !== true) return []
  const message = `“${module.title}” is retired: nobody can start it any more`
  return [stop('RETIRED', message, { stageId, way: [title, module.title], waysOn: ['Name another module instead.'] })]
}

function takenTwice({ stages }: PathwayFacts, catalogue: Catalogue): PathwayProblem[] {
  const before = new Map<string, string>()
  return stages.flatMap(stage =>
    modulesOf(stage).flatMap(code => {
      const first = before.get(code)
      before.set(code, first ?? stage.title)
      if (first === undefined) return []
      const title = titleOf(catalogue, code)
      return [stop('TAKEN_TWICE', `“${title}” is there twice`, { stageId: stage.id, way: [first, stage.title, title] })]
    }),
  )
}

function areasNotChosen({ stages, chosenAreas }: PathwayFacts, catalogue: Catalogue): PathwayProblem[] {
  if (chosenAreas.length > 0) return []
  return stages.flatMap(stage =>
    modulesOf(stage)
      .filter(code => catalogue.modules.get(code)?.area === 'any')
      .map(code =>
        stop('AREAS_MISSING', `Say in which areas “${titleOf(catalogue, code)}” is taken`, { stageId: stage.id }),
      ),
  )
}

function walkProblems(draft: PathwayFacts, catalogue: Catalogue): PathwayProblem[] {
  const startRole = catalogue.roles.get(draft.startRole ?? '')
  const endRole = catalogue.roles.get(draft.endRole ?? '')
  if (startRole === undefined) return [stop('START_MISSING', 'Say from which role it starts')]
  if (endRole === undefined) return [stop('END_MISSING', 'Say to which role it leads')]
  const faults = walkPathway({ ...draft, startRole, endRole }, catalogue)
  if (faults === null) {
    const message = 'There are more ways through than can be looked at: offer less to choose from'
    return [
      stop('TOO_MANY_WAYS', message, { waysOn: ['Ask for more of what a stage offers.', 'Offer fewer modules.'] }),
    ]
  }
  return faults.map(fault => problemOf(fault, { draft, catalogue, startRole, endRole }))
}
