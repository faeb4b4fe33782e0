import type { Rating } from '../capability/types.ts'
import { contentDefects, type ContentDefect } from '../planning/content-defects.ts'
import type { Catalogue, Module, ModuleKind } from '../planning/types.ts'
import { catalogueWith, wayOf } from './draft-catalogue.ts'

/** Something that keeps a draft from being published, or that an author should know first. */
export interface ReleaseProblem {
  readonly code: string
  readonly message: string
  /** The way along which it goes wrong, by title; empty = it is in one place. */
  readonly way: readonly string[]
  readonly waysOn: readonly string[]
  readonly isBlocking: boolean
}

/** A draft as a whole, without what is in its blocks. */
export interface DraftFacts {
  readonly module: Module
  readonly summary: string
  readonly outcome: string
  readonly licence: string
  readonly changeNote: string
  /** Days since 1970-01-01; null = not said. */
  readonly reviewBy: number | null
  /** Titles of parts without a block. */
  readonly emptyParts: readonly string[]
  readonly parts: number
}

/** What it is published into. */
export interface Around {
  readonly catalogue: Catalogue
  /** Modules that nobody starts any more. */
  readonly retired: ReadonlySet<string>
  /** Whether somebody has started the module, so that nothing it gives may be taken away. */
  readonly hasLearners: boolean
  /** Days since 1970-01-01. */
  readonly today: number
}

/** Reading and answering prepare up to here; more is learnt by doing, under somebody's eye. */
const MOST_ON_SCREEN: Rating = 2
const onScreen: ReadonlySet<ModuleKind> = new Set(['E_LEARNING', 'IMAGE_QUIZ'])
const LONGEST_REVIEW = 3 * 366
const kinds: readonly ModuleKind[] = [
  'E_LEARNING',
  'IMAGE_QUIZ',
  'SUPERVISED_PRACTICE',
  'WORKSHOP',
  'AUDIT',
  'REFLECTIVE',
]

/** Kinds of module that may prepare for a rating. @example kindsLeadingTo(3).includes('E_LEARNING') // false */
export function kindsLeadingTo(rating: Rating): readonly ModuleKind[] {
  return kinds.filter(kind => rating <= MOST_ON_SCREEN || !onScreen.has(kind))
}

/**
 * All that is wrong with a draft as a whole, what keeps it back first: what is missing; more than a screen can teach; a module
 * that was retired meanwhile, or retired ones needed first; effects that people were given and would lose; and everything it would break in the catalogue as it
 * would be, with the way shown.
 *
 * @example releaseProblems(draft, around).filter(({ isBlocking }) => isBlocking).length // 0: it can be published
 */
export function releaseProblems(draft: DraftFacts, around: Around): readonly ReleaseProblem[] {
  const problems = [
    ...missing(draft),
    ...reviewDay(draft, around.today),
    ...tooMuchOnScreen(draft.module),
    ...retiredItself(draft.module, around),
    ...retiredFirst(draft.module, around),
    ...takenAway(draft.module, around),
    ...broken(draft.module, around.catalogue),
  ]
  return [...problems.filter(({ isBlocking }) => isBlocking), ...problems.filter(({ isBlocking }) => !isBlocking)]
}

function stop(code: string, message: string, more: Partial<ReleaseProblem> = {}): ReleaseProblem {
  return { code, message, way: [], waysOn: [], isBlocking: true, ...more }
}

function missing(draft: DraftFacts): ReleaseProblem[] {
  const { module, summary, outcome, licence } = draft
  const asked: readonly (readonly [boolean, string, string])[] = [
    [module.title.trim() === '', 'TITLE_MISSING', 'Give the module a title'],
    [summary.trim() === '', 'SUMMARY_MISSING', 'Say what it helps with'],
    [outcome.trim() === '', 'OUTCOME_MISSING', 'Say what finishing counts for: learners read it before they start'],
    [module.level === '', 'LEVEL_MISSING', 'Say for which level it is meant'],
    [licence.trim() === '', 'LICENCE_MISSING', 'Say under which licence it is published'],
    [module.develops.length === 0, 'EFFECTS_MISSING', 'Name at least one capability it helps with'],
    [draft.parts === 0, 'PARTS_MISSING', 'Add at least one part'],
  ]
  return [
    ...asked.flatMap(([isMissing, code, message]) => (isMissing ? [stop(code, message)] : [])),
    ...draft.emptyParts.map(title => stop('PART_EMPTY', `There is nothing to learn from in “${title}”`)),
  ]
}

/** What is wrong with the day by which something is looked at again. */
export function reviewDay({ reviewBy }: Pick<DraftFacts, 'reviewBy'>, today: number): ReleaseProblem[] {
  if (reviewBy === null) return [stop('REVIEW_BY_MISSING', 'Say by which day it has to be looked at again')]
  if (reviewBy <= today) return [stop('REVIEW_BY_PAST', 'The day to look at it again has come: name a later one')]
  if (reviewBy - today <= LONGEST_REVIEW) return []
  return [stop('REVIEW_BY_FAR', 'Name a day within three years: what is known changes')]
}

function tooMuchOnScreen({ kind, develops }: Module): ReleaseProblem[] {
  return develops
    .filter(({ to }) => !kindsLeadingTo(to).includes(kind))
    .map(({ capability, to }) =>
      stop(
        'MORE_THAN_SCREEN',
        `Reading and answering do not prepare for ${to} in ${capability}: at most ${MOST_ON_SCREEN}`,
        {
          waysOn: [`Let it prepare for ${MOST_ON_SCREEN}.`, 'Make it supervised practice, an audit or a workshop.'],
        },
      ),
    )
}

/** Nobody could start what is published of it. */
function retiredItself({ code }: Module, { retired }: Around): ReleaseProblem[] {
  if (!retired.has(code)) return []
  const waysOn = ['Begin a new module with what is in this one.']
  return [stop('RETIRED', 'The module was retired since you began to revise it: nobody starts it any more', { waysOn })]
}

function retiredFirst({ requires, title }: Module, { catalogue, retired }: Around): ReleaseProblem[] {
  const nameOf = (code: string): string => catalogue.modules.get(code)?.title ?? code
  return requires.modules.flatMap(group => {
    const gone = group.filter(code => retired.has(code))
    if (gone.length === 0) return []
    const isOpen = gone.length < group.length
    const message = `“${gone.map(nameOf).join('” and “')}” ${gone.length === 1 ? 'is' : 'are'} retired: nobody can start ${gone.length === 1 ? 'it' : 'them'} any more`
    const way = [title, ...gone.map(nameOf)]
    return [stop('RETIRED_FIRST', message, { way, waysOn: ['Name another module instead.'], isBlocking: !isOpen })]
  })
}

/** Publishing only ever grants: whoever finished the module keeps what it prepared them for. */
function takenAway(module: Module, { catalogue, hasLearners }: Around): ReleaseProblem[] {
  const before = catalogue.modules.get(module.code)
  if (before === undefined || !hasLearners) return []
  const now = new Map(module.develops.map(({ capability, to }) => [capability, to]))
  return before.develops
    .filter(({ capability, to }) => (now.get(capability) ?? 0) < to)
    .map(({ capability, to }) =>
      stop('TAKES_AWAY', `People have begun this to get to ${to} in ${capability}: an edit never takes that away`, {
        waysOn: ['Leave it in.', 'Begin a new module, and have this one retired.'],
      }),
    )
}

const keyOf = ({ code, modules, role, capabilities }: ContentDefect): string =>
  JSON.stringify([code, modules, role, capabilities.map(({ capability, rating }) => [capability, rating])])

/** What would be wrong in the catalogue with the draft in it, and is not without it. */
function broken(module: Module, catalogue: Catalogue): ReleaseProblem[] {
  const known = new Set(contentDefects(catalogue).map(keyOf))
  const after = catalogueWith(catalogue, module)
  return contentDefects(after)
    .filter(defect => !known.has(keyOf(defect)))
    .map(defect => {
      const { code, severity, text: message, waysOn } = defect
      // A circle is refused also where a confirmation leads past it: nobody could follow what the modules say.
      const isBlocking = severity === 'STOPS' || code === 'CIRCLE'
      return { code, message, way: wayOf(after, defect, module.code), waysOn, isBlocking }
    })
}
