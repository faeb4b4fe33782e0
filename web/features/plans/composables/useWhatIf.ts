import { useApolloClient } from '@vue/apollo-composable'
import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { WhatIfDocument, type PlanChangeInput, type WhatIfQuery } from '../../../generated/plans/graphql.ts'

type Success = Extract<WhatIfQuery['whatIf'], { __typename: 'WhatIfSuccess' }>

/** Milliseconds: while something is being moved nobody is asked. */
const patience = 300

/** What the plan would be if something were different; null while nothing is. The last question asked is answered. */
export function useWhatIf(change: Readonly<Ref<PlanChangeInput | null>>) {
  const { client } = useApolloClient()
  const answer = shallowRef<Success | null>(null)
  const problems = shallowRef<readonly { path: string; message: string }[]>([])
  const hasFailed = shallowRef(false)
  const isSettling = shallowRef(false)
  let asked = 0
  let waiting: ReturnType<typeof setTimeout> | undefined

  async function ask(question: PlanChangeInput, turn: number): Promise<void> {
    try {
      const { data } = await client.query({
        query: WhatIfDocument,
        variables: { change: question },
        fetchPolicy: 'network-only',
      })
      if (turn !== asked) return
      hasFailed.value = false
      const { whatIf } = data
      if (whatIf.__typename === 'WhatIfSuccess') answer.value = whatIf
      problems.value = whatIf.__typename === 'WhatIfSuccess' ? [] : whatIf.fields
    } catch {
      if (turn === asked) hasFailed.value = true
    }
    if (turn === asked) isSettling.value = false
  }

  watch(change, (question, before) => {
    asked += 1
    clearTimeout(waiting)
    isSettling.value = question !== null
    if (question === null) {
      answer.value = null
      problems.value = []
      return
    }
    const turn = asked
    waiting = setTimeout(() => void ask(question, turn), before === null ? 0 : patience)
  })
  onScopeDispose(() => clearTimeout(waiting))
  return { answer, problems, hasFailed, isSettling }
}
