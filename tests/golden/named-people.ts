import { dayFromDate } from '../../api/domain/capability/calendar.ts'
import { defaultParameters } from '../../api/domain/recommendation/parameters.ts'
import { recommend } from '../../api/domain/recommendation/recommend.ts'
import type { Advice } from '../../api/domain/recommendation/types.ts'
import { loadPersonas, toLearner } from '../../seeds/personas.ts'
import type { Persona } from '../../seeds/persona.types.ts'
import { loadReference, toCatalogue } from '../../seeds/reference.ts'

/** The day all golden advice is given on, so that it stays the same. */
export const adviceDay = dayFromDate({ y: 2026, m: 11, d: 2 })

const reference = loadReference('seeds/reference')
export const catalogue = toCatalogue(reference)
export const { personas } = loadPersonas('seeds/personas', reference, adviceDay)

export function personNamed(slug: string): Persona {
  const persona = personas.find(one => one.slug === slug)
  if (persona === undefined) throw new Error(`nobody is called ${slug}`)
  return persona
}

/** What a person is told on the day of the golden advice. */
export function adviceFor(persona: Persona): Advice {
  return recommend(toLearner(persona), catalogue, defaultParameters, adviceDay)
}
