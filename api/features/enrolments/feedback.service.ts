import { noteProblem } from '../../domain/privacy/note.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import { conflict, type Conflict, type InputProblem } from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { ContentReader } from '../frameworks/index.ts'
import type { Module, PublishedModules } from '../modules/index.ts'
import {
  appendFeedback,
  readAskedForFeedback,
  readFeedback,
  reviseFeedback,
  type AskedForFeedback,
} from './feedback.repository.ts'
import type { GiveModuleFeedbackInput, ModuleFeedback } from './feedback.types.ts'

/** Longest words about a module, in characters. */
const LONGEST_WORDS = 500

type Person = Viewer & { personId: string }

export interface FeedbackService {
  /** For each module, in the order asked; null where nothing was ever said. */
  feedback(viewer: Person, codes: readonly string[]): Promise<(ModuleFeedback | null)[]>
  give(viewer: Person, input: GiveModuleFeedbackInput): Promise<Module | InputProblem[] | Conflict>
}

export interface FeedbackServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly modules: ContentReader<PublishedModules>
}

export function createFeedbackService(dependencies: FeedbackServiceDependencies): FeedbackService {
  const { asViewer } = dependencies
  return {
    feedback: async ({ personId }, codes) => {
      const said = await asViewer({ personId }, tx => readFeedback(tx, personId, codes))
      return codes.map(code => {
        const own = said.find(({ module }) => module === code)
        return own === undefined ? null : ({ ...own, time: own.timeFit } as ModuleFeedback)
      })
    },
    give: (viewer, input) => asViewer(viewer, tx => give(dependencies, tx, viewer.personId, input)),
  }
}

/** Two statements: what the module has come to, and what is said of it. */
async function give(
  { clock, createId, modules }: FeedbackServiceDependencies,
  tx: Transaction,
  personId: string,
  { moduleCode, expectedVersion, ...input }: GiveModuleFeedbackInput,
): Promise<Module | InputProblem[] | Conflict> {
  const module = (await modules.current(tx)).get(moduleCode)
  if (!module) return [{ path: 'moduleCode', code: 'UNKNOWN', message: `“${moduleCode}” is not a module` }]
  const said = saidIn(input)
  const noted = noteProblem(said.words, LONGEST_WORDS)
  if (noted) return [{ path: 'words', ...noted }]
  const asked = await readAskedForFeedback(tx, personId, moduleCode)
  const problem = problemOf(asked)
  if (problem) return [problem]
  const [expected, versionNumber] = [expectedVersion ?? null, asked?.versionNumber ?? 0]
  if (expected === null && Object.values(said).every(each => each === null))
    return [{ path: 'usefulness', code: 'MISSING', message: 'Say at least one thing' }]
  const row = { personId, moduleCode, versionNumber, ...said, saidAt: clock.now() }
  const isKept =
    expected === null
      ? await appendFeedback(tx, { ...row, id: createId(), version: 1 })
      : await reviseFeedback(tx, row, expected)
  return isKept ? module : conflict(asked?.saidVersion ?? 0, 'You said something else of this module in another window')
}

type GivenWords = Pick<GiveModuleFeedbackInput, 'usefulness' | 'difficulty' | 'time' | 'words'>

function saidIn({ usefulness, difficulty, time, words }: GivenWords) {
  return {
    usefulness: usefulness ?? null,
    difficulty: difficulty ?? null,
    timeFit: time ?? null,
    words: words?.trim() || null,
  }
}

function problemOf(asked: AskedForFeedback | null): InputProblem | null {
  if (asked === null || !asked.isFinished)
    return { path: 'moduleCode', code: 'NOT_FINISHED', message: 'Finish this module before you say how it was' }
  if (asked.versionNumber === null)
    return {
      path: 'moduleCode',
      code: 'NOT_ASKED',
      message: 'Nobody would read it: this module is not learnt on screen',
    }
  return null
}
