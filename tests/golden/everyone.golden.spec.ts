import { describe, expect, it } from 'vitest'
import { gateState } from '../../api/domain/capability/gates.ts'
import type { NextStep } from '../../api/domain/recommendation/types.ts'
import { toLearner } from '../../seeds/personas.ts'
import { adviceDay, adviceFor, catalogue, personas } from './named-people.ts'

const REQUESTS = new Set(['OBSERVATION', 'EVIDENCE', 'SIGN_OFF'])
const START = 'SIGN_OFF:STARTING_POSITION'
/** Procedures in which a medicine is given. */
const NEEDS_MEDICINE = new Set(['MSK-07', 'HNK-03', 'HNK-04', 'GMU-07', 'GYN-06', 'INT-03', 'INT-04', 'BRS-02'])
/** Words of the code, of pay and of plain breakage, none of which anybody should read. */
const NOT_FOR_READING =
  /\b[A-Z]{3}-\d\d\b|CF\d|ROLE-|PW-|undefined|null|NaN|ready front|lower bound|optimum|dossier|clinic loop|(?<!evidence )\bgap\b|\bgate\b|\bband\b/

function textsOf(step: NextStep): readonly string[] {
  return [
    step.title,
    step.cost,
    ...step.reasons.map(({ text }) => text),
    ...step.blockedBy.flatMap(({ text, waysOn }) => [text, ...waysOn]),
    ...step.changesIf.map(({ text }) => text),
    ...step.order.map(({ text }) => text),
  ]
}

describe.each(personas.map(persona => [persona.name, persona] as const))('%s', (_name, persona) => {
  const learner = toLearner(persona)
  const advice = adviceFor(persona)
  const all = [...advice.items, ...advice.blocked]

  it('has something to do, and something that fits between two patients', () => {
    expect(advice.items.length).toBeGreaterThan(0)
    expect(advice.items.slice(0, 5).some(({ sittingMinutes }) => sittingMinutes <= 30)).toBe(true)
  })

  it('is offered nothing as "do now" that the law or the department does not let them start', () => {
    for (const { module: code } of advice.items) {
      const module = catalogue.modules.get(code ?? '')
      const areas = module?.area === 'core' || module?.area === 'any' ? null : (module?.area ?? null)
      const unmet = (module?.gates ?? [])
        .filter(({ scope }) => scope === 'WHOLE')
        .filter(({ gate }) => gateState(learner.gateFacts, gate, areas, adviceDay).state !== 'MET')
      expect(unmet, `${code}`).toEqual([])
    }
  })

  it('is told why each step is there, and what stops each that is not open yet', () => {
    for (const step of all) expect(step.reasons, step.id).not.toEqual([])
    for (const step of advice.items) expect(step.blockedBy, step.id).toEqual([])
    for (const { id, blockedBy } of advice.blocked) {
      expect(blockedBy, id).not.toEqual([])
      for (const { waysOn } of blockedBy) expect(waysOn, id).not.toEqual([])
    }
  })

  it('reads plain words: no codes, no levels beside pay, nothing cut off', () => {
    for (const step of all) {
      for (const text of textsOf(step)) {
        expect(text).not.toMatch(NOT_FOR_READING)
        expect(text).toMatch(/^[“\dA-Za-z]/)
        expect((text.match(/\(/g) ?? []).length, text).toBe((text.match(/\)/g) ?? []).length)
      }
      for (const { text } of step.reasons) expect(text).toMatch(/\.$/)
    }
  })

  it('is asked for few confirmations at a time, each with a handful of items', () => {
    const requests = advice.items.filter(({ kind }) => REQUESTS.has(kind))
    expect(requests.length, requests.map(({ id }) => id).join(' ')).toBeLessThanOrEqual(6)
    const large = requests.filter(({ id, capabilities }) => id !== START && capabilities.length > 6)
    expect(large.map(({ id }) => id)).toEqual([])
  })

  it('is not asked twice about the same thing', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    const rated = advice.items.filter(({ kind }) => kind === 'SELF_RATING').flatMap(({ capabilities }) => capabilities)
    const requests = advice.items.filter(({ id, kind }) => REQUESTS.has(kind) && id !== START)
    const asked = requests.flatMap(({ capabilities }) => capabilities)
    expect(new Set(asked).size).toBe(asked.length)
    expect(rated.filter(code => asked.includes(code))).toEqual([])
  })

  it('is never sent back to the modules of a beginner once established in post', () => {
    const level = persona.practice?.level ?? null
    if (level === null || level === 'CF5-P') return
    const beginners = all.filter(({ module }) => module?.startsWith('PRE-'))
    expect(beginners.map(({ id }) => id)).toEqual([])
  })

  it('is never asked to perform a procedure whose medicines nobody has cleared', () => {
    if (gateState(learner.gateFacts, 'G2', null, adviceDay).state === 'MET') return
    const performed = advice.items
      .filter(({ kind }) => REQUESTS.has(kind))
      .flatMap(({ reasons }) => reasons)
      .filter(({ capability, to }) => NEEDS_MEDICINE.has(capability ?? '') && (to ?? 0) > 1)
    expect(performed).toEqual([])
  })
})
