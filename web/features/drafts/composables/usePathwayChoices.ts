import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { PathwayFactChoicesDocument } from '../../../generated/drafts/graphql.ts'
import { useFramework } from '../../frameworks/index.ts'

/** Levels by the column of expected ratings that is theirs. */
const levelOfColumn = { P: 'CF5-P', '5': 'CF5', '6': 'CF6', '7': 'CF7', '8': 'CF8' } as const

/** What the form of a pathway is filled in with: roles, areas, and how far somebody is taken to be in one. */
export function usePathwayChoices() {
  const { result } = useQuery(PathwayFactChoicesDocument)
  const { areas, levels } = useFramework()
  const roles = computed(() => result.value?.roleProfiles ?? [])
  return {
    roles: computed(() =>
      roles.value.flatMap(({ code, title, level }) =>
        level === null ? [] : [{ value: code, label: title, group: level.name }],
      ),
    ),
    areas: computed(() => areas.value.map(({ code, name }) => ({ value: code, label: name }))),
    columns: computed(() =>
      Object.entries(levelOfColumn).map(([value, code]) => {
        return { value, label: levels.value.find(level => level.code === code)?.name ?? code }
      }),
    ),
    roleTitle: (code: string | null): string | null => roles.value.find(each => each.code === code)?.title ?? null,
  }
}
