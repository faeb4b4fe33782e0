import { noteProblem } from '../../domain/privacy/note.ts'
import { dayFromIso, type Day } from '../../platform/calendar.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { Area } from '../frameworks/index.ts'
import { GateBasis, type Gate } from './gate.types.ts'
import type { RecordGateFactInput } from './record-gate-fact.types.ts'

export interface GateContent {
  readonly gates: ReadonlyMap<string, Gate>
  readonly areas: ReadonlyMap<string, Area>
}

/** The lawful routes by which a person gives a medicine. */
const routes: ReadonlySet<GateBasis> = new Set([
  GateBasis.GROUP_DIRECTION,
  GateBasis.WRITTEN_INSTRUCTION,
  GateBasis.PRESCRIBER,
])
const longestMedicine = 100

/** Everything that is wrong with a statement about a precondition, each beside its field. */
export function gateFactProblems(input: RecordGateFactInput, content: GateContent, today: Day): InputProblem[] {
  const problems: InputProblem[] = []
  const add = (path: string, code: string, message: string) => problems.push({ path, code, message })
  const gate = content.gates.get(input.gateCode)
  if (!gate) add('gateCode', 'UNKNOWN', `There is nothing to state under “${input.gateCode}”`)
  if (input.areaCode != null && !content.areas.has(input.areaCode))
    add('areaCode', 'UNKNOWN', `“${input.areaCode}” is not an area of practice`)
  if (input.until != null && dayFromIso(input.until) < today)
    add('until', 'IN_THE_PAST', 'Give a last day that is today or later')
  const by = input.statedBy.trim()
  if (by.length < 2) add('statedBy', 'MISSING', 'Say who stated this, such as “Clinical lead”')
  const byProblem = noteProblem(by, 200)
  if (byProblem) add('statedBy', byProblem.code, byProblem.message)
  const noted = noteProblem(input.note)
  if (noted) add('note', noted.code, noted.message)
  return gate ? [...problems, ...medicineProblems(input, gate)] : problems
}

/** A medicine has a name and a lawful route of its own; nothing else has either. */
function medicineProblems({ medicine, basis, isMet }: RecordGateFactInput, gate: Gate): InputProblem[] {
  const named = medicine?.trim() ?? ''
  const isRoute = basis != null && routes.has(basis)
  if (!gate.isPerMedicine) {
    return [
      ...(named ? [{ path: 'medicine', code: 'NOT_ASKED', message: 'No medicine is asked for here' }] : []),
      ...(isRoute ? [{ path: 'basis', code: 'NOT_ASKED', message: 'A route is asked for medicines alone' }] : []),
    ]
  }
  const problem = noteProblem(named, longestMedicine)
  return [
    ...(problem ? [{ path: 'medicine', ...problem }] : []),
    ...(isMet && !named ? [{ path: 'medicine', code: 'MISSING', message: 'Name the medicine' }] : []),
    ...(isMet && !isRoute
      ? [{ path: 'basis', code: 'MISSING', message: 'Choose the route that covers you for this medicine' }]
      : []),
  ]
}
