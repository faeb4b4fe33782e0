import type { DetailField } from './types.ts'

type Wording = readonly [key: string, label: string, hint?: string]

const blank = { least: null, most: null, choices: [], isRequired: false } as const

function words([key, label, hint = '']: Wording): Pick<DetailField, 'key' | 'label' | 'hint'> {
  return { key, label, hint: hint || null }
}

export function text(...wording: Wording): DetailField {
  return { ...blank, ...words(wording), type: 'TEXT', most: 300 }
}

export function count(least: number, most: number, ...wording: Wording): DetailField {
  return { ...blank, ...words(wording), type: 'WHOLE', least, most }
}

export function day(...wording: Wording): DetailField {
  return { ...blank, ...words(wording), type: 'DAY' }
}

export function choice(
  choices: readonly (readonly [value: string, label: string])[],
  ...wording: Wording
): DetailField {
  return {
    ...blank,
    ...words(wording),
    type: 'CHOICE',
    choices: choices.map(([value, label]) => ({ value, label })),
  }
}

export const asked = (field: DetailField): DetailField => ({ ...field, isRequired: true })
export const usual = { isConfirmable: true, isAlwaysPrivate: false } as const

/** The most cases one piece can be about; more is a mistake in typing. */
export const mostCases = 500
export const cases = (hint: string): DetailField => asked(count(1, mostCases, 'cases', 'How many cases', hint))
