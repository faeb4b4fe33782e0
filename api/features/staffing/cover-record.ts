import type { Catalogue } from '../../domain/planning/types.ts'
import type { CoverRecord, LineDecision } from '../../domain/staffing/types.ts'
import { dayFromIso } from '../../platform/calendar.ts'
import type { CoverFacts } from './cover.read-model.ts'

/** What the database handed over, in the words cover is told in. Starting positions name a role by its title. */
export function toRecord(facts: CoverFacts, { roles }: Pick<Catalogue, 'roles'>): CoverRecord {
  const codes = new Map([...roles.values()].map(({ code, title }) => [title, code]))
  const inPost = facts.roleTitles.flatMap(title => codes.get(title) ?? [])
  return {
    people: facts.people.map(({ id }) => id),
    roles: [...facts.roles, ...inPost],
    lowerings: facts.lowerings,
    confirmations: facts.confirmations,
    decisions: [
      ...facts.signOffs.map((each): LineDecision => ({ ...each, kind: 'SIGN_OFF', limits: null })),
      ...facts.positions.flatMap(({ roleTitle, lines, ...each }) =>
        lines.map(({ code, title }): LineDecision => {
          return { ...each, kind: 'STARTING_POSITION', line: code, title, role: codes.get(roleTitle) ?? null }
        }),
      ),
      ...facts.statements.flatMap(({ lines, ...each }) =>
        lines.map(({ code, items, ...line }): LineDecision => {
          const decided = items.map(({ held, on, ...item }) => ({ ...item, rating: held, on: dayFromIso(on) }))
          return { ...each, title: line.title, limits: line.limits, line: code, items: decided }
        }),
      ),
    ],
  }
}
