import type { FactsForm } from './facts-form.ts'

export interface FactsWords {
  /** What a field is called in the form. */
  label(field: keyof FactsForm): string
  /** Name of a capability, module, condition, level, area or kind by its code; an unknown one stays as it is. */
  name(code: string): string
  nothing: string
}

/** Where two people filled in the one form differently, each in words. */
export function differencesOf(
  mine: FactsForm,
  saved: FactsForm,
  words: FactsWords,
): { readonly label: string; readonly mine: string; readonly saved: string }[] {
  const fields = Object.keys(saved) as (keyof FactsForm)[]
  return fields
    .filter(field => JSON.stringify(mine[field]) !== JSON.stringify(saved[field]))
    .map(field => ({
      label: words.label(field),
      mine: inWords(mine, field, words),
      saved: inWords(saved, field, words),
    }))
}

function inWords(form: FactsForm, field: keyof FactsForm, { name, nothing }: FactsWords): string {
  return linesOf(form, field, name).join('; ') || nothing
}

function linesOf(form: FactsForm, field: keyof FactsForm, name: FactsWords['name']): string[] {
  switch (field) {
    case 'develops':
      return form.develops.map(({ capabilityCode, from, to }) => `${name(capabilityCode)} ${from} → ${to}`)
    case 'requiredRatings':
      return form.requiredRatings.map(({ capabilityCode, atLeast }) => `${name(capabilityCode)} ≥ ${atLeast}`)
    case 'requiredModules':
      return form.requiredModules.map(group => group.map(name).join(' / '))
    case 'gates':
      return form.gates.map(name)
    case 'kind':
    case 'levelCode':
    case 'area':
      return [name(form[field])].filter(Boolean)
    default:
      return form[field].split('\n').filter(line => line.trim() !== '')
  }
}
