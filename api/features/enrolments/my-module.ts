import type { AreaCode } from '../../domain/capability/types.ts'
import { moduleOutlook } from '../../domain/recommendation/module-start.ts'
import { foldForGoal } from '../../domain/recommendation/standpoint.ts'
import type { Blocker as DomainBlocker } from '../../domain/recommendation/types.ts'
import { isoFromDay, type Day } from '../../platform/calendar.ts'
import { byCode, known } from '../../platform/collections.ts'
import type { Content, PersonRecord } from '../records/index.ts'
import { ModuleStatus, type Blocker, type MyModule } from './enrolment.types.ts'

/** Tells what any module is to one person on one day. What is not asked for is not worked out. */
export interface ModuleReader {
  mine(moduleCode: string): MyModule
  /** Started or finished already. */
  isTaken(moduleCode: string): boolean
}

export function createModuleReader(record: PersonRecord, content: Content, today: Day): ModuleReader {
  const { learner } = record
  const started = new Map(learner.started.map(each => [each.module, each]))
  const completed = new Map(learner.completions.map(each => [each.module, each]))
  const areas = byCode(content.framework.areas)
  const isTaken = (code: string): boolean => started.has(code) || completed.has(code)
  const { catalogue } = content
  const standpoint = once(() => foldForGoal(learner, catalogue, today))
  const outlookOf = (code: string, chosen: readonly AreaCode[]) =>
    moduleOutlook(known(catalogue.modules, code), { learner, catalogue, asOf: today, standpoint: standpoint() }, chosen)
  return {
    isTaken,
    mine: code => {
      const own = completed.get(code) ?? started.get(code)
      const outlook = once(() => outlookOf(code, own?.areas ?? []))
      const blockedBy = once(() => (isTaken(code) ? [] : outlook().blockedBy.map(one => toBlocker(one, content))))
      return {
        code,
        status: completed.has(code) ? ModuleStatus.COMPLETED : own ? ModuleStatus.STARTED : ModuleStatus.NOT_STARTED,
        startedOn: startDay(code, record),
        completedOn: completed.has(code) ? isoFromDay(completed.get(code)?.on ?? today) : null,
        areas: (own?.areas ?? []).map(area => known(areas, area)),
        get canStart() {
          return !isTaken(code) && !known(catalogue.modules, code).isRetired && blockedBy().length === 0
        },
        get blockedBy() {
          return blockedBy()
        },
        get helps() {
          return outlook().helps.map(({ capability, ...rest }) => ({
            ...rest,
            capability: known(content.framework.capabilities, capability),
          }))
        },
      }
    },
  }
}

/** A value worked out when first asked for. */
function once<T>(work: () => T): () => T {
  let kept: { value: T } | null = null
  return () => (kept ??= { value: work() }).value
}

function startDay(code: string, { moduleStarts }: PersonRecord): string | null {
  const day = moduleStarts.get(code)
  return day === undefined ? null : isoFromDay(day)
}

/** A blocker of the domain, linked to the gate it names. */
export function toBlocker({ code, text, gate, waysOn }: DomainBlocker, { gates }: Content): Blocker {
  return { code, text, gate: gate === null ? null : known(gates, gate), waysOn: [...waysOn] }
}
