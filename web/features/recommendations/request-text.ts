import { useI18n } from 'vue-i18n'
import { useSession } from '../../app/session.ts'
import type { StepFragment } from '../../generated/recommendations/graphql.ts'

/** Steps that ask for something of their own, whatever their kind. */
const OWN_WORDS = {
  'SIGN_OFF:STARTING_POSITION': 'STARTING_POSITION',
  'EVIDENCE:RETURN': 'RETURN',
  'EVIDENCE:LOG': 'LOG',
  'EVIDENCE:MEETING': 'MEETING',
  'OBSERVATION:LESS_SURE': 'TOGETHER',
  'OBSERVATION:LDM': 'VOUCH',
  'OBSERVATION:EDU': 'VOUCH',
  'OBSERVATION:RES': 'VOUCH',
  'REFRESH:SCOPE': 'REFRESH',
  'REFRESH:TRAINING': 'TRAINING',
} as const

type RequestKind = StepFragment['kind'] | 'RENEW' | (typeof OWN_WORDS)[keyof typeof OWN_WORDS]

/**
 * What a step asks somebody else for. A review of the whole scope is a talk, one that lapses has to be seen again, where
 * someone in post starts from is confirmed in one form, and what is no scanning is vouched for, not watched.
 */
export function requestKind({ kind, id }: Pick<StepFragment, 'kind' | 'id'>): RequestKind {
  const own = Object.entries(OWN_WORDS).find(([stepId]) => stepId === id)
  if (own !== undefined) return own[1]
  return kind === 'REFRESH' ? 'RENEW' : kind
}

/** Drafts the message that asks a colleague for what a step needs. It names scans and skills, never a patient. */
export function useRequestText() {
  const { t } = useI18n()
  const session = useSession()

  function requestFor(step: StepFragment): string {
    const asked = step.capabilities.length > 0 ? step.capabilities.map(({ shortName }) => shortName) : [step.title]
    const names = asked.map(name => `– ${name}`).join('\n')
    return t(`recommendations.request.${requestKind(step)}`, { names, me: session.viewer.value?.name ?? '' })
  }

  return { requestFor }
}
