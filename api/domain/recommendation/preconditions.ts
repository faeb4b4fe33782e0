import { formatDay } from '../capability/calendar.ts'
import { gateState } from '../capability/gates.ts'
import type { AreaCode, Day, GateCode, GateFact, GateState } from '../capability/types.ts'
import type { Module, ModuleGate, Pathway } from '../planning/types.ts'
import type { Blocker } from './types.ts'

/** One precondition of a module as it stands for a person. */
export interface Precondition extends ModuleGate {
  readonly state: GateState
  /** The statement that decided, or the one that has run out. */
  readonly fact: GateFact | null
}

interface GateWords {
  /** Completes "Not recorded yet: ...". */
  readonly what: string
  /** Whom to ask, and for what. */
  readonly ask: string
  /** What is open in law or in the department if the answer is no. */
  readonly otherwise: string
}

const GATE_WORDS: Readonly<Record<GateCode, GateWords>> = {
  REG: {
    what: 'your registration in date',
    ask: 'Check your entry on the public register and record its end date',
    otherwise: 'Ask your employer which register it accepts for this work',
  },
  G1: {
    what: 'ratification of your award by the exam board',
    ask: 'Ask your programme lead or registrar to confirm the date of ratification',
    otherwise: 'Keep scanning under supervision, with every report countersigned',
  },
  G2: {
    what: 'a lawful route for the medicines used',
    ask: 'Ask your lead and pharmacy which route applies to you by name: a group direction, a written instruction or a prescriber',
    otherwise:
      'Practise the drug-free parts, or work with a prescriber who gives a written instruction for each patient',
  },
  G3: {
    what: 'resuscitation and anaphylaxis training in date',
    ask: 'Book the next resuscitation and anaphylaxis session and record its end date',
    otherwise: 'Observe the procedure with someone whose training is in date',
  },
  G4: {
    what: 'your screening e-learning in date, and your own DQASS code where you measure nuchal translucency',
    ask: 'Ask your screening coordinator to confirm the e-learning record and your DQASS code',
    otherwise: 'Take the parts that are not screening scans',
  },
  G4D: {
    what: 'a DQASS code of your own',
    ask: 'Ask your screening support sonographer to confirm your DQASS code',
    otherwise: 'Take the parts without nuchal translucency',
  },
  G5: {
    what: 'agreement of your employer and a supervisor who has the time',
    ask: 'Ask your service lead to agree it and to name a supervisor',
    otherwise: 'Ask whether a neighbouring department can supervise you',
  },
  G6: {
    what: "enrolment in, or completion of, a master's route",
    ask: 'Ask your university or training lead to confirm your enrolment',
    otherwise: 'Talk to your training lead about the next intake',
  },
  G6D: {
    what: 'enrolment in, or completion of, a doctoral route',
    ask: 'Ask your university or research lead to confirm your enrolment',
    otherwise: 'Talk to your research lead about supervision, funding and the next intake',
  },
  G7: {
    what: "your employer's sponsorship: service need, a coordinating education supervisor and protected time",
    ask: 'Ask your manager to confirm sponsorship and protected time',
    otherwise: 'Carry on with steps that need no sponsorship and ask again at your next appraisal',
  },
}

/** What is stopped is one step, not the plan. */
const GOES_ON = 'Go on with the rest of your plan meanwhile: only what uses this step waits'

/** How a module's preconditions stand on a day; where areas are chosen, each has to be met in every one of them. */
export function preconditionsOf(
  module: Pick<Module, 'gates' | 'area'>,
  facts: readonly GateFact[],
  chosenAreas: readonly AreaCode[],
  asOf: Day,
): readonly Precondition[] {
  const areas: readonly (AreaCode | null)[] =
    module.area === 'core' ? [null] : module.area === 'any' ? chosenAreas : [module.area]
  return module.gates.map(gate => {
    const standings = (areas.length === 0 ? [null] : areas).map(area => gateState(facts, gate.gate, area, asOf))
    const decisive =
      standings.find(({ state }) => state === 'NOT_MET') ??
      standings.find(({ state }) => state === 'NOT_RECORDED') ??
      standings[0]
    return { ...gate, state: decisive?.state ?? 'NOT_RECORDED', fact: decisive?.fact ?? null }
  })
}

/** Asked when a pathway begins and needed only for a module further on. */
const ASKED_EARLY: ReadonlySet<GateCode> = new Set<GateCode>(['G6'])

/**
 * What a pathway asks before the modules of its first stage; a question that only comes early bars nothing yet.
 *
 * @example pathwayGates(advancedObstetrics, 'ADV-02') // sponsorship bars it; the university route is only asked
 */
export function pathwayGates(pathway: Pathway | null, module: string): readonly ModuleGate[] {
  if (pathway?.stages[0]?.modules.includes(module) !== true) return []
  return (pathway.gates ?? []).map(gate => ({ gate, scope: ASKED_EARLY.has(gate) ? 'PART' : 'WHOLE', part: null }))
}

/** Preconditions of the whole module that stand in the way of starting it now. */
export function standingInTheWay(preconditions: readonly Precondition[]): readonly Precondition[] {
  return preconditions.filter(({ scope, state }) => scope === 'WHOLE' && state !== 'MET')
}

/** What stands in the way, in words, with the lawful ways on. "Not recorded" asks; it does not refuse. */
export function blockerOf({ gate, state, fact }: Precondition): Blocker {
  const { what, ask, otherwise } = GATE_WORDS[gate]
  if (state === 'NOT_MET') {
    const since = fact === null ? '' : ` (${fact.statedBy}, ${formatDay(fact.on)})`
    const text = `Before you can start: ${what}. At present this is not so${since}.`
    const waysOn = [otherwise, GOES_ON, 'When this changes, record it and the step comes back']
    return { code: 'GATE_NOT_MET', text, gate, waysOn }
  }
  const ranOut = fact?.until === null || fact === null ? '' : ` What was recorded ran out on ${formatDay(fact.until)}.`
  return {
    code: 'GATE_NOT_RECORDED',
    text: `Before you can start: ${what}. Not recorded yet.${ranOut}`,
    gate,
    waysOn: [ask, 'If you have it already, record who confirmed it'],
  }
}

/** For a part that waits while the rest is open, or a question that comes early. */
export function partWords({ gate, part }: Precondition): string {
  if (part === null) return `You will be asked for ${GATE_WORDS[gate].what}. It is not recorded yet.`
  return `${part}: this part waits for ${GATE_WORDS[gate].what}. The rest is open to you now.`
}
