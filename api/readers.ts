import { type BankHolidays, readBankHolidays } from '../seeds/bank-holidays.ts'
import { createAudienceMemory } from './features/drafts/index.ts'
import { createContentReader, readFramework } from './features/frameworks/index.ts'
import { readGates } from './features/gates/index.ts'
import { createDefectReader, readSearchWords } from './features/library/index.ts'
import { readExaminations } from './features/lists/index.ts'
import { readModules } from './features/modules/index.ts'
import { readPathways } from './features/pathways/index.ts'
import { createPlanProver } from './features/plans/index.ts'
import { createAdviceMemory } from './features/recommendations/index.ts'
import { createWholeContentReader } from './features/records/index.ts'
import { createSolverPool } from './platform/solver/index.ts'

/** What is kept for all requests: published content, the days nobody works, and advice while nothing it rests on changes. */
export function createReaders() {
  const frameworks = createContentReader(readFramework)
  const gates = createContentReader(readGates)
  const modules = createContentReader(async (tx, hash) =>
    readModules(tx, (await frameworks.of(tx, hash)).framework, await gates.of(tx, hash)),
  )
  const pathways = createContentReader(async (tx, hash) => {
    const { framework } = await frameworks.of(tx, hash)
    return readPathways(tx, { framework, gates: await gates.of(tx, hash), modules: await modules.of(tx, hash) })
  })
  const content = createWholeContentReader({ frameworks, gates, modules, pathways })
  const searchWords = createContentReader(readSearchWords)
  const examinations = createContentReader(async (tx, hash) => readExaminations(tx, await frameworks.of(tx, hash)))
  const defects = createDefectReader(content)
  let known: BankHolidays | null = null
  const holidays = () => (known ??= readBankHolidays())
  // Its threads start with the first plan that is not proven at once, and keep no process from ending.
  const prover = createPlanProver({ solver: createSolverPool() })
  return {
    frameworks,
    gates,
    modules,
    pathways,
    content,
    searchWords,
    examinations,
    defects,
    holidays,
    prover,
    advise: createAdviceMemory(),
    lookAround: createAudienceMemory(),
  }
}

export type Readers = ReturnType<typeof createReaders>
