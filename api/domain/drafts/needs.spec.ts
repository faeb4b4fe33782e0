import { describe, expect, it } from 'vitest'
import { buildCatalogue, buildModule } from '../../../tests/support/build/catalogue.ts'
import type { Catalogue, Pathway, PathwayStage } from '../planning/types.ts'
import { needsOf } from './needs.ts'

const first = buildModule({ code: 'A-01' })
const other = buildModule({ code: 'A-02' })
const retired = { ...buildModule({ code: 'A-03' }), isRetired: true as const }
const asking = (code: string, groups: string[][]) => buildModule({ code, requires: { ratings: [], modules: groups } })
const way = (code: string, stages: Partial<PathwayStage>[]): Pathway => ({
  code,
  title: code,
  startRole: 'START',
  endRole: 'END',
  chosenAreas: [],
  stages: stages.map(stage => ({ title: 'Stage', modules: [], chooseAtLeast: null, ...stage })),
})

const needsIn = (modules: NonNullable<Parameters<typeof buildCatalogue>[0]>['modules'], pathways: Pathway[] = []) => {
  const catalogue: Catalogue = {
    ...buildCatalogue({ modules: [first, other, retired, ...(modules ?? [])] }),
    pathways: new Map(pathways.map(pathway => [pathway.code, pathway])),
  }
  return needsOf('A-01', catalogue).map(({ code, hasOther }) => `${code} ${hasOther ? 'goes on' : 'breaks'}`)
}

describe('What retiring a module would break', () => {
  it('is what asks for it first with nothing in its place; what has another goes on, and comes after', () => {
    expect(
      needsIn([
        asking('B-01', [['A-01', 'A-02']]),
        asking('B-02', [['A-01']]),
        asking('B-03', [['A-01', 'A-03']]),
        asking('B-04', [['A-01', 'A-02'], ['A-01']]),
        asking('B-05', [['A-02']]),
        { ...asking('B-06', [['A-01']]), isRetired: true },
      ]),
    ).toEqual(['B-02 breaks', 'B-03 breaks', 'B-04 breaks', 'B-01 goes on'])
  })

  it('is also every pathway that leads over it, unless one chooses it among enough others', () => {
    const modules = ['A-01', 'A-02']
    expect(
      needsIn(
        [],
        [
          way('P-1', [{ modules }]),
          way('P-2', [{ modules, chooseAtLeast: 1 }]),
          way('P-3', [{ modules, chooseAtLeast: 2 }]),
          way('P-4', [{ modules, chooseAtLeast: 1, choices: [{ chooseAtLeast: 1, modules }] }]),
          way('P-5', [{ modules, chooseAtLeast: 2, choices: [{ chooseAtLeast: 1, modules: ['A-02'] }] }]),
          way('P-6', [{ modules: ['A-02'] }]),
          { ...way('P-7', [{ modules }]), isRetired: true },
        ],
      ),
    ).toEqual(['P-1 breaks', 'P-3 breaks', 'P-5 breaks', 'P-2 goes on', 'P-4 goes on'])
  })
})
