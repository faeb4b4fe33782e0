/** What is typed of a group, as the form holds it. */
export interface TypedGroup {
  name: string
  organisationId: string
  /** "ROLE:code", "PATHWAY:code", or nothing. */
  aim: string
  startsOn: string
  stages: { title: string; days: string }[]
}

interface Beginning {
  readonly stages: readonly { readonly title: string; readonly dueAfterDays: number }[]
  readonly roleProfile?: { readonly code: string } | null
  readonly pathway?: { readonly code: string } | null
}

/** A whole number that was typed; one that no field takes where it is none, so that the API says what is wrong. */
export const wholeOf = (text: string): number => (/^-?\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : -99_999)

/** Whether a date field holds a day. */
export const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value)

const aimOf = ({ roleProfile, pathway }: Beginning): string =>
  roleProfile ? `ROLE:${roleProfile.code}` : pathway ? `PATHWAY:${pathway.code}` : ''

/** What a form begins with: stages and aim of a template or of another group, or nothing at all. */
export const typedFrom = (from: Beginning | null, rest: Omit<TypedGroup, 'aim' | 'stages'>): TypedGroup => ({
  ...rest,
  aim: from ? aimOf(from) : '',
  stages: (from?.stages ?? []).map(({ title, dueAfterDays }) => ({ title, days: String(dueAfterDays) })),
})

/** What is sent; lines of stages in which nothing is typed are none. */
export function factsFrom({ name, aim, startsOn, stages }: TypedGroup) {
  const code = aim.slice(aim.indexOf(':') + 1)
  return {
    name,
    startsOn,
    roleProfileCode: aim.startsWith('ROLE:') ? code : null,
    pathwayCode: aim.startsWith('PATHWAY:') ? code : null,
    stages: stages
      .filter(({ title, days }) => title.trim() !== '' || days.trim() !== '')
      .map(({ title, days }) => ({ title, dueAfterDays: wholeOf(days) })),
  }
}
