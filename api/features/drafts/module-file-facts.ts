import type { ModuleFileFacts } from '../../domain/drafts/module-file.ts'
import type { Content } from '../records/index.ts'
import type { DraftHead } from './draft.read-model.ts'
import type { DraftFacts } from './draft.repository.ts'

export function fileFactsOf(head: DraftHead): ModuleFileFacts {
  const { title, summary, outcome, kind, levelCode, areaCode, isAreaChosen } = head
  const { requiredModules, sources, licence, reuse, changeNote } = head
  return {
    title,
    summary,
    outcome,
    kind,
    levelCode,
    areaCode,
    isAreaChosen,
    develops: [...head.develops],
    requiredModules,
    requiredRatings: [...head.requiredRatings],
    gates: [...head.gates],
    sources,
    licence,
    reuse,
    changeNote,
  }
}

export interface Brought {
  readonly facts: DraftFacts
  /** Codes that are not known here. */
  readonly leftOut: readonly string[]
}

/** The facts as far as they are known here: another service may hold other modules, and another framework. */
export function factsFrom(facts: ModuleFileFacts, { framework, modules, gates }: Content): Brought {
  const leftOut = new Set<string>()
  const isKnown = (known: { has(code: string): boolean }, code: string): boolean => {
    if (!known.has(code)) leftOut.add(code)
    return known.has(code)
  }
  const oneOf = (of: readonly { readonly code: string }[], code: string | null): string | null =>
    code !== null && isKnown(new Set(of.map(each => each.code)), code) ? code : null
  const { capabilities } = framework
  const brought: DraftFacts = {
    ...facts,
    levelCode: oneOf(framework.levels, facts.levelCode),
    areaCode: oneOf(framework.areas, facts.areaCode),
    develops: facts.develops.filter(({ capability }) => isKnown(capabilities, capability)),
    requiredModules: facts.requiredModules
      .map(group => group.filter(code => isKnown(modules, code)))
      .filter(group => group.length > 0),
    requiredRatings: facts.requiredRatings.filter(({ capability }) => isKnown(capabilities, capability)),
    gates: facts.gates.filter(({ gate }) => isKnown(gates, gate)),
    reviewOn: null,
  }
  return { facts: brought, leftOut: [...leftOut].toSorted() }
}
