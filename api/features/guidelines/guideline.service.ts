import { dayFromIso, isoFromDay } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import { notAllowed, type InputProblem, type NotAllowed } from '../../platform/graphql/index.ts'
import type { ContentReader } from '../frameworks/index.ts'
import type { PublishedModules } from '../modules/index.ts'
import { findGuidelines, readGuidelines, readSuccessors, supersede } from './guideline.repository.ts'
import type { Guideline, SupersedeGuidelineInput } from './guideline.types.ts'

type Person = Viewer & { personId: string }

export interface GuidelineService {
  /** At most 200, by title; all where nothing is searched for. */
  guidelines(viewer: Viewer, search: string | null | undefined): Promise<Guideline[]>
  /** null where there is none, for each code in the order asked. */
  byCodes(viewer: Viewer, codes: readonly string[]): Promise<(Guideline | null)[]>
  /** Modules as they are published now, by code. */
  published(viewer: Viewer): Promise<PublishedModules>
  supersede(viewer: Person, input: SupersedeGuidelineInput): Promise<Guideline | InputProblem[] | NotAllowed>
}

export interface GuidelineServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly modules: ContentReader<PublishedModules>
}

export function createGuidelineService(dependencies: GuidelineServiceDependencies): GuidelineService {
  const { asViewer, modules } = dependencies
  return {
    guidelines: async (viewer, search) => {
      const words = search?.trim() ?? ''
      return words.includes('\0') ? [] : asViewer(viewer, tx => findGuidelines(tx, words))
    },
    byCodes: async (viewer, codes) => {
      const asked = codes.filter(code => !code.includes('\0'))
      const found = asked.length === 0 ? [] : await asViewer(viewer, tx => readGuidelines(tx, asked))
      return codes.map(code => found.find(each => each.code === code) ?? null)
    },
    published: viewer => asViewer(viewer, tx => modules.current(tx)),
    supersede: (viewer, input) => asViewer(viewer, tx => supersedeOne(dependencies, tx, input)),
  }
}

async function supersedeOne(
  { clock }: GuidelineServiceDependencies,
  tx: Transaction,
  { code, byCode, on }: SupersedeGuidelineInput,
): Promise<Guideline | InputProblem[] | NotAllowed> {
  const today = clock.today()
  const named = [code, byCode ?? code].filter(each => !each.includes('\0'))
  const known = new Set((await readGuidelines(tx, named)).map(each => each.code))
  if (!known.has(code)) return [unknown('code', code)]
  if (byCode != null && !known.has(byCode)) return [unknown('byCode', byCode)]
  if (byCode != null && (await readSuccessors(tx, byCode)).includes(code))
    return [{ path: 'byCode', code: 'CIRCLE', message: 'That one was itself superseded by this one' }]
  if (on != null && dayFromIso(on) > today)
    return [{ path: 'on', code: 'OUT_OF_RANGE', message: 'Give today or a day before' }]
  const supersededOn = byCode == null ? null : (on ?? isoFromDay(today))
  if (!(await supersede(tx, { code, byCode: byCode ?? null, on: supersededOn })))
    return notAllowed('NOT_AN_EDITOR', 'Only authors, reviewers and administrators say which guidelines stand')
  const [guideline] = await readGuidelines(tx, [code])
  return guideline ?? [unknown('code', code)]
}

function unknown(path: string, code: string): InputProblem {
  return { path, code: 'UNKNOWN', message: `“${code}” is not a guideline` }
}
