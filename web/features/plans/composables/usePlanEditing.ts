import { computed, watch, type Ref } from 'vue'
import { useDraft } from '../../../app/drafts.ts'
import type { PlanDetailsFragment } from '../../../generated/plans/graphql.ts'
import { drawPlan } from '../plan-weeks.ts'
import { changeOf, isSame, wishesOf, type PlanWishes } from '../plan-wishes.ts'
import { useWhatIf } from './useWhatIf.ts'

/** Changes made in one go, such as while a slider moves, are taken back in one go: within so many milliseconds. */
const oneGo = 800

/**
 * A plan while somebody looks at what would be if: every change can be taken back, the weeks are drawn at once, and the
 * plan that the API makes of it follows.
 */
export function usePlanEditing(plan: Readonly<Ref<PlanDetailsFragment | null>>) {
  const saved = computed(() => plan.value && wishesOf(plan.value))
  // Kept while somebody looks at another page, or the page is loaded anew.
  const { draft: steps } = useDraft<readonly PlanWishes[]>('plan', () => [])
  let lastAt = 0
  let lastKind = ''
  const wishes = computed(() => steps.value.at(-1) ?? saved.value)
  const isChanged = computed(() => wishes.value !== null && saved.value !== null && !isSame(wishes.value, saved.value))
  const change = computed(() => (isChanged.value && wishes.value ? changeOf(wishes.value) : null))
  const { answer, problems, hasFailed, isSettling } = useWhatIf(change)
  const shown = computed(() => (isChanged.value ? (answer.value?.plan ?? plan.value) : plan.value))
  const drawn = computed(() => (shown.value && wishes.value ? drawPlan(shown.value, wishes.value) : null))

  function edit(make: (before: PlanWishes) => PlanWishes, kind = ''): void {
    if (wishes.value === null) return
    const isGoingOn = kind !== '' && kind === lastKind && Date.now() - lastAt < oneGo && steps.value.length > 0
    const next = make(wishes.value)
    steps.value = [...(isGoingOn ? steps.value.slice(0, -1) : steps.value), next]
    lastAt = Date.now()
    lastKind = kind
  }
  const undo = (): void => void (steps.value = steps.value.slice(0, -1))
  const reset = (): void => void (steps.value = [])
  // What was adopted is the plan as it is: nothing is left to take back.
  watch(saved, now => {
    if (now !== null && wishes.value !== null && isSame(now, wishes.value)) reset()
  })
  return { wishes, isChanged, shown, drawn, edit, undo, reset, answer, problems, hasFailed, isSettling }
}
