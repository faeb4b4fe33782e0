import { formProblems } from '../api/domain/observations/form.ts'
import type { ReferenceProblem } from './reference.error.ts'
import { codesOf } from './reference.framework-checks.ts'
import { problemAt, type ReferenceFiles } from './reference.files.ts'
import { toFormContent } from './reference.observation-forms.ts'

/** Forms hold to the rules that those of an organisation hold to, and each version is given once. */
export function* checkObservationForms(files: ReferenceFiles): Generator<ReferenceProblem, void> {
  const capabilities = codesOf(files.capabilities)
  const seen = new Set<string>()
  for (const entry of files.observationForms) {
    const { code, version } = entry.value
    if (seen.has(`${code} ${version}`)) yield problemAt(entry, ['code'], `"${code}" is given a second time`)
    seen.add(`${code} ${version}`)
    for (const { path, message } of formProblems(toFormContent(entry.value), new Set(capabilities)))
      yield problemAt(entry, placeOf(path), message)
  }
}

function placeOf(path: string): (string | number)[] {
  return path
    .split('.')
    .map(part => (/^\d+$/.test(part) ? Number(part) : part === 'capabilityCodes' ? 'capabilities' : part))
}
