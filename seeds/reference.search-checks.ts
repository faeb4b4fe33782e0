import { wordsOf } from '../api/domain/search/words.ts'
import type { ReferenceProblem } from './reference.error.ts'
import { codesOf } from './reference.framework-checks.ts'
import { problemAt, type ReferenceFiles } from './reference.files.ts'

/** What departments say stands for things that exist, and each way of saying it stands in one place only. */
export function* checkSearchWords(files: ReferenceFiles): Generator<ReferenceProblem, void> {
  const { capabilities, roles, explicitRoles, overlays, modules, pathways } = files
  const codes = new Set(
    [capabilities, roles, explicitRoles, overlays, modules, pathways].flatMap(entries => [...codesOf(entries)]),
  )
  const said = new Set<string>()
  for (const entry of files.searchWords) {
    for (const [position, says] of entry.value.says.entries()) {
      const words = wordsOf(says).join(' ')
      const path = ['says', position]
      if (words === '') yield problemAt(entry, path, 'say it in letters or digits')
      if (said.has(words)) yield problemAt(entry, path, `"${says}" is given a second time`)
      said.add(words)
    }
    for (const [position, code] of entry.value.finds.entries()) {
      if (!codes.has(code)) yield problemAt(entry, ['finds', position], `nothing has the code "${code}"`)
    }
  }
}
