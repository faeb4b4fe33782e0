import type { DescribeModuleDraftInput, DraftFactsQuery, ModuleKind } from '../../generated/drafts/graphql.ts'

type Facts = NonNullable<DraftFactsQuery['moduleDraft']>

/** What the form says while it is filled in: all in words, as fields hold it. */
export interface FactsForm {
  title: string
  summary: string
  outcome: string
  kind: ModuleKind
  levelCode: string
  /** An area; '' = every area; chosenArea = whichever the learner chooses at the start. */
  area: string
  develops: { capabilityCode: string; from: string; to: string }[]
  /** One row each: any of these is enough. */
  requiredModules: string[][]
  requiredRatings: { capabilityCode: string; atLeast: string }[]
  gates: string[]
  licence: string
  reuse: string
  sources: string
  reviewBy: string
  changeNote: string
}

export const chosenArea = 'CHOSEN'

export function formOf(facts: Facts): FactsForm {
  return {
    title: facts.title,
    summary: facts.summary,
    outcome: facts.outcome,
    kind: facts.kind,
    levelCode: facts.levelCode ?? '',
    area: facts.isAreaChosen ? chosenArea : (facts.areaCode ?? ''),
    develops: facts.develops.map(({ capabilityCode, from, to }) => {
      return { capabilityCode, from: String(from), to: String(to) }
    }),
    requiredModules: facts.requiredModules.map(group => [...group]),
    requiredRatings: facts.requiredRatings.map(({ capabilityCode, atLeast }) => {
      return { capabilityCode, atLeast: String(atLeast) }
    }),
    gates: facts.gates.map(({ gateCode }) => gateCode),
    licence: facts.licence,
    reuse: facts.reuse,
    sources: facts.sources.join('\n'),
    reviewBy: facts.reviewBy ?? '',
    changeNote: facts.changeNote,
  }
}

/** What is sent of it. Rows in which nothing is chosen are left out; that part of a module waits for a condition stays as it was. */
export function inputOf(form: FactsForm, facts: Facts): DescribeModuleDraftInput {
  const { title, summary, outcome, kind, licence, reuse, changeNote } = form
  const isAreaChosen = form.area === chosenArea
  return {
    title,
    summary,
    outcome,
    kind,
    licence,
    reuse,
    changeNote,
    isAreaChosen,
    draftId: facts.id,
    expectedVersion: facts.version,
    levelCode: form.levelCode || null,
    areaCode: isAreaChosen ? null : form.area || null,
    reviewBy: form.reviewBy || null,
    develops: form.develops
      .filter(({ capabilityCode }) => capabilityCode !== '')
      .map(({ capabilityCode, from, to }) => ({ capabilityCode, from: Number(from), to: Number(to) })),
    requiredModules: form.requiredModules.map(group => group.filter(code => code !== '')).filter(group => group.length),
    requiredRatings: form.requiredRatings
      .filter(({ capabilityCode }) => capabilityCode !== '')
      .map(({ capabilityCode, atLeast }) => ({ capabilityCode, atLeast: Number(atLeast) })),
    gates: form.gates.map(gateCode => {
      const before = facts.gates.find(gate => gate.gateCode === gateCode)
      return { gateCode, scope: before?.scope ?? 'WHOLE', part: before?.part ?? null }
    }),
    sources: form.sources.split('\n').filter(line => line.trim() !== ''),
  }
}

/** The field on screen that a problem of the API belongs to, by its path. */
export function fieldOf(path: string): string {
  const [first = '', row, part] = path.split('.')
  if (first === '') return 'facts-save'
  if (first === 'levelCode' || first === 'kind') return `facts-${first}`
  if (first === 'areaCode' || first === 'isAreaChosen') return 'facts-area'
  if (['develops', 'requiredRatings', 'requiredModules'].includes(first) && row !== undefined) {
    return `facts-${first}-${row}${part === 'to' || part === 'from' ? `-${part}` : ''}`
  }
  return `facts-${first}`
}
