import type { Capability as CapabilityRule } from '../../domain/capability/types.ts'
import type { LogRules } from '../../domain/capability/log.ts'
import { byCode, known } from '../../platform/collections.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { FrameworkContent } from '../frameworks/index.ts'
import type { Content } from '../records/index.ts'
import type { Examination } from './examination.types.ts'

/** Kinds of examination in the order in which they are shown, by code. */
export type Examinations = ReadonlyMap<string, Examination>

export async function readExaminations(tx: Transaction, { framework }: FrameworkContent): Promise<Examinations> {
  const rows = await tx.execute<{ code: string; title: string; area: string; capabilities: string[] }[]>(
    `select code, title, area_code as area, to_json(capability_codes) as capabilities from examinations order by position`,
  )
  const areas = byCode(framework.areas)
  return new Map(
    rows.map(({ code, title, area, capabilities }) => {
      const counted = capabilities.map(each => known(framework.capabilities, each))
      return [code, { code, title, area: known(areas, area), capabilities: counted }]
    }),
  )
}

/** What counts are read against, in the domain's words. */
export function rulesOf({ catalogue }: Content, examinations: Examinations): LogRules {
  return {
    kinds: [...examinations.values()].map(({ code, title, capabilities }) => ({
      code,
      title,
      capabilities: capabilities.map(each => each.code),
    })),
    capabilityOf: code => known(catalogue.capabilities, code),
    evidenceClassOf: (capability: CapabilityRule) => known(catalogue.evidenceClasses, capability.evidenceClass),
  }
}
