import { shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useSaveStatus } from '../../../app/status.ts'
import type { GoalDetailsFragment } from '../../../generated/pathways/graphql.ts'
import { useSetGoal } from '../../goals/index.ts'

type KnownGoal = Readonly<Ref<GoalDetailsFragment | null | undefined>>

/**
 * Makes a pathway the goal. The date, the hours and the extra areas agreed before stay; only what is aimed for changes.
 * Where the goal was changed elsewhere meanwhile, nothing is written until the person has seen both.
 */
export function useAimForPathway(code: () => string, goal: KnownGoal) {
  const { t } = useI18n()
  const { setGoal, isBusy } = useSetGoal()
  const status = useSaveStatus()
  const problem = shallowRef<string | null>(null)
  /** The version now saved elsewhere; null = no conflict. */
  const conflictVersion = shallowRef<number | null>(null)

  async function send(expectedVersion: number): Promise<boolean> {
    const { dueOn = null, hoursPerWeek = null, overlays = [], areas = [] } = goal.value ?? {}
    const outcome = await setGoal({
      pathwayCode: code(),
      roleProfileCode: null,
      overlayCodes: overlays.map(overlay => overlay.code),
      areas: areas.map(({ area, level }) => ({ areaCode: area.code, levelCode: level.code })),
      dueOn,
      hoursPerWeek,
      expectedVersion,
    })
    if (outcome.__typename === 'Conflict') conflictVersion.value = outcome.currentVersion
    if (outcome.__typename === 'InvalidInput') problem.value = outcome.fields[0]?.message ?? null
    return outcome.__typename === 'SetGoalSuccess'
  }

  /** @returns whether the pathway is the goal now. */
  async function aim(expectedVersion: number): Promise<boolean> {
    if (isBusy.value) return false
    problem.value = null
    conflictVersion.value = null
    status.saving()
    try {
      const isDone = await send(expectedVersion)
      if (isDone) status.saved()
      else status.reset()
      return isDone
    } catch {
      problem.value = t('pathways.goal.notSent')
      status.failed()
      return false
    }
  }

  return { aim, isBusy, problem, conflictVersion, forgetConflict: () => (conflictVersion.value = null) }
}
