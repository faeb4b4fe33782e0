import type { Rating, RatingEvent } from '../capability/types.ts'
import type { Catalogue, Module, Pathway } from '../planning/types.ts'
import { recommend } from '../recommendation/recommend.ts'
import type { Learner, NextStep, Parameters } from '../recommendation/types.ts'
import { catalogueWith } from './draft-catalogue.ts'

/** What a module would be to somebody invented who stands at the start of a pathway. */
export interface Audience {
  readonly pathway: Pathway
  readonly wouldSee: boolean
  /** In the words they would read. */
  readonly why: string
}

interface AudienceAsked {
  readonly catalogue: Catalogue
  readonly parameters: Parameters
  /** Days since 1970-01-01. */
  readonly now: number
}

/**
 * Who would see a module among their next steps, were it published now: for each pathway somebody invented, prepared for
 * all its start role asks and with nothing else on record. The advice is the real one, made with the catalogue as it would be;
 * it is made only where the module leads to something the pathway ends with. Those who would see it come first.
 */
export function audienceOf(module: Module, asked: AudienceAsked): readonly Audience[] {
  const catalogue = catalogueWith(asked.catalogue, module)
  const found = [...catalogue.pathways.values()].map(pathway => lookFrom(pathway, module, { ...asked, catalogue }))
  return [...found.filter(({ wouldSee }) => wouldSee), ...found.filter(({ wouldSee }) => !wouldSee)]
}

function lookFrom(pathway: Pathway, module: Module, { catalogue, parameters, now }: AudienceAsked): Audience {
  if (!leadsThere(pathway, module, catalogue))
    return { pathway, wouldSee: false, why: 'It leads to nothing this pathway ends with.' }
  const { items, blocked } = recommend(atStart(pathway, catalogue, now), catalogue, parameters, now)
  const isIt = (step: NextStep): boolean => step.module === module.code
  const step = items.find(isIt)
  if (step !== undefined) return { pathway, wouldSee: true, why: textOf(step.reasons) || step.title }
  const later = blocked.find(isIt)
  const why =
    later === undefined ? 'It comes later, or another module does the same in less time.' : textOf(later.blockedBy)
  return { pathway, wouldSee: false, why }
}

function textOf(parts: readonly { readonly text: string }[]): string {
  return parts
    .map(({ text }) => text)
    .slice(0, 2)
    .join(' ')
}

function leadsThere({ endRole }: Pathway, { develops }: Module, { roles }: Catalogue): boolean {
  const role = roles.get(endRole)
  const asked = new Set(
    [...(role?.items ?? []), ...(role?.choices ?? []).flatMap(each => each.capabilities)].map(item => item.capability),
  )
  return develops.some(({ capability }) => asked.has(capability))
}

function atStart(pathway: Pathway, { roles }: Catalogue, now: number): Learner {
  const role = roles.get(pathway.startRole)
  const held = new Map<string, Rating>((role?.items ?? []).map(({ capability, rating }) => [capability, rating]))
  const ratings = [...held].map(([capability, value], index): RatingEvent => {
    return { sequence: String(index).padStart(4, '0'), capability, kind: 'SELF', value, on: now - 1 }
  })
  const level = role?.level || null
  return {
    practice: { level, areas: (role?.areas ?? []).map(area => ({ area, level: level ?? '' })) },
    goal: {
      roleProfileCode: null,
      pathwayCode: pathway.code,
      overlayCodes: [],
      areas: [],
      dueOn: null,
      hoursPerWeek: null,
    },
    ratings,
    completions: [],
    started: [],
    gateFacts: [],
    responses: [],
    leave: [],
    adopted: null,
    evidence: [],
    log: [],
    sessions: [],
  }
}
