import { useI18n } from 'vue-i18n'
import type { ModuleKind, ModuleStatus } from '../../generated/modules/graphql.ts'
import { useFormats } from '../../ui/formats.ts'

export const moduleKinds: readonly ModuleKind[] = [
  'REFLECTIVE',
  'AUDIT',
  'WORKSHOP',
  'SUPERVISED_PRACTICE',
  'E_LEARNING',
  'IMAGE_QUIZ',
]

const colours = { NOT_STARTED: 'white', STARTED: 'blue', COMPLETED: 'green' } as const

/** What a module's kind, time and status are called on screen. */
export function useModuleWords() {
  const { t } = useI18n()
  const { duration } = useFormats()

  /** "3 hours, in sittings of 30 minutes or more"; the sitting only where it is shorter than the whole. */
  function time({ minutes, sittingMinutes }: { minutes: number; sittingMinutes: number }): string {
    if (sittingMinutes >= minutes) return duration(minutes)
    return t('modules.time', { whole: duration(minutes), sitting: duration(sittingMinutes) })
  }

  return {
    time,
    kind: (kind: ModuleKind): string => t(`modules.kinds.${kind}`),
    status: (status: ModuleStatus): string => t(`modules.status.${status}`),
    statusColour: (status: ModuleStatus) => colours[status],
  }
}
