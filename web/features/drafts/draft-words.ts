import { useI18n } from 'vue-i18n'
import type { DraftState } from '../../generated/drafts/graphql.ts'

const colours = {
  DRAFT: 'grey',
  IN_REVIEW: 'yellow',
  CHANGES_ASKED: 'orange',
  APPROVED: 'green',
  PUBLISHED: 'blue',
  RETIRED: 'red',
} as const

const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })

/** How a draft's state, its people and the time of day read. */
export function useDraftWords() {
  const { t } = useI18n()
  return {
    stateWords: (state: DraftState): string => t(`drafts.states.${state}`),
    stateColour: (state: DraftState) => colours[state],
    timeOfDay: (instant: string): string => timeFormat.format(new Date(instant)),
    names: (people: readonly { readonly name: string }[]): string => people.map(({ name }) => name).join(', '),
  }
}
