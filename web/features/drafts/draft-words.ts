import { useI18n } from 'vue-i18n'
import type { DraftState } from '../../generated/drafts/graphql.ts'

const colours = {
  DRAFT: 'grey',
  IN_REVIEW: 'yellow',
  CHANGES_ASKED: 'orange',
  APPROVED: 'green',
  PUBLISHED: 'blue',
  RETIRED: 'red',
  DISCARDED: 'grey',
} as const

const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })

/** The page on which a draft is written. @example draftHome('1', true) // '/studio/pathways/1' */
export function draftHome(id: string, isPathway: boolean): string {
  return isPathway ? `/studio/pathways/${id}` : `/studio/${id}`
}

/** Whether nothing more is said of a draft: it is published, was retired, or was discarded. */
export function isEnded(state: DraftState): boolean {
  return state === 'PUBLISHED' || state === 'RETIRED' || state === 'DISCARDED'
}

/** How a draft's state, its people and the time of day read. */
export function useDraftWords() {
  const { t, n } = useI18n()
  return {
    stateWords: (state: DraftState): string => t(`drafts.states.${state}`),
    stateColour: (state: DraftState) => colours[state],
    timeOfDay: (instant: string): string => timeFormat.format(new Date(instant)),
    /** A number of people told in fives; null = fewer than five. */
    inFives: (count: number | null): string =>
      count === null ? t('drafts.review.few') : count === 0 ? n(0) : t('drafts.review.orMore', { count: n(count) }),
    names: (people: readonly { readonly name: string }[]): string => people.map(({ name }) => name).join(', '),
  }
}
