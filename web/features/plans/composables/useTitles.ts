import { computed, type Ref } from 'vue'
import type { PlanDetailsFragment } from '../../../generated/plans/graphql.ts'

type Plan = Readonly<Ref<PlanDetailsFragment | null>>

/** Titles of everything a plan names, by step id and by module code. */
export function useTitles(...plans: readonly Plan[]) {
  return computed((): ReadonlyMap<string, string> => {
    const titles = new Map<string, string>()
    for (const { value } of plans) {
      for (const { id, title, loss } of value?.steps ?? []) {
        titles.set(id, title)
        for (const module of loss?.instead ?? []) titles.set(module.code, module.title)
      }
      const { leftOut = [], wanted = [], notBefore = [] } = value?.adopted ?? {}
      for (const { code, title } of [...leftOut, ...wanted, ...notBefore.map(({ module }) => module)])
        titles.set(code, title)
      for (const { code, title } of value?.notPossible ?? []) titles.set(code, title)
    }
    return titles
  })
}
