import { shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { PlanDetailsFragment } from '../../../generated/plans/graphql.ts'
import { useSetGoal } from '../../goals/index.ts'
import { adoptionOf, type PlanWishes } from '../plan-wishes.ts'
import { useAdoptPlan } from './useAdoptPlan.ts'

interface Notice {
  readonly id: number
  readonly kind: 'success' | 'information'
  readonly text: string
}

/** Keeps the hours and the date that were moved with the goal. */
function useKeepGoal() {
  const { setGoal } = useSetGoal()
  /** null = kept, or nothing of the goal was changed; otherwise what is wrong. */
  return async function keepGoal(
    now: PlanWishes,
    { goal, hoursPerWeek, dueOn }: PlanDetailsFragment,
  ): Promise<string | null> {
    if (goal === null || (now.hoursPerWeek === hoursPerWeek && now.dueOn === dueOn)) return null
    const outcome = await setGoal({
      roleProfileCode: goal.roleProfile?.code ?? null,
      pathwayCode: goal.pathway?.code ?? null,
      overlayCodes: goal.overlays.map(({ code }) => code),
      areas: goal.areas.map(({ area, level }) => ({ areaCode: area.code, levelCode: level.code })),
      dueOn: now.dueOn,
      hoursPerWeek: now.hoursPerWeek,
      expectedVersion: goal.version,
    })
    if (outcome.__typename === 'SetGoalSuccess') return null
    return outcome.__typename === 'Conflict' ? outcome.message : (outcome.fields[0]?.message ?? null)
  }
}

/** Makes what is looked at one's own: hours and date go to the goal, everything else to the plan. */
export function useAdopting(
  plan: Readonly<Ref<PlanDetailsFragment | null>>,
  wishes: Readonly<Ref<PlanWishes | null>>,
  reload: () => Promise<void>,
) {
  const { t } = useI18n()
  const keepGoal = useKeepGoal()
  const { adopt: send } = useAdoptPlan()
  const isBusy = shallowRef(false)
  const notice = shallowRef<Notice | null>(null)
  let count = 0
  const say = (kind: Notice['kind'], text: string): void => {
    count += 1
    notice.value = { id: count, kind, text }
  }

  async function adopt(): Promise<void> {
    if (plan.value === null || wishes.value === null || isBusy.value) return
    isBusy.value = true
    try {
      const [now, before] = [wishes.value, plan.value]
      const problem = await keepGoal(now, before)
      const outcome = problem === null ? await send(adoptionOf(now, before.adopted?.version ?? 0)) : null
      if (outcome === null) say('information', problem ?? '')
      else if (outcome.__typename === 'AdoptPlanSuccess') say('success', t('plans.pending.adopted'))
      else say('information', outcome.__typename === 'Conflict' ? outcome.message : (outcome.fields[0]?.message ?? ''))
      await reload()
    } catch {
      say('information', t('plans.pending.notSaved'))
    }
    isBusy.value = false
  }
  return { adopt, isBusy, notice }
}
