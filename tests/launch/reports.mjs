import { readFileSync } from 'node:fs'

const readReport = file => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** A tool that failed without naming a test failed nevertheless. */
const withExit = (row, code) =>
  code !== 0 && row.failed === 0 ? { ...row, failed: 1, note: row.note ?? 'failed outside of the specs' } : row

const noReport = { passed: 0, failed: 1, note: 'no report was written' }

/** A skipped spec counts as failed: a check that does not run cannot say that all is well. */
const skipNote = skipped => (skipped > 0 ? `${skipped} of the failures were skipped` : undefined)

/** Counts what Vitest reports; a file that could not be loaded is one failure. */
export const countSpecs = (file, code) => {
  const report = readReport(file)
  if (report === null) return noReport
  const skipped = report.numPendingTests + report.numTodoTests
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every(each => each.status !== 'failed'),
  )
  const failed = report.numFailedTests + broken.length + skipped
  const names = [
    ...broken.map(({ name }) => name),
    ...report.testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    ),
  ]
  return withExit({ passed: report.numPassedTests, failed, names, note: skipNote(skipped) }, code)
}

const failuresIn = (suites = []) =>
  suites.flatMap(({ specs = [], suites: inner }) => [
    ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`),
    ...failuresIn(inner),
  ])

/** Counts what Playwright reports; a spec that passes only when tried again has failed. */
export const countBrowserSpecs = (file, code) => {
  const report = readReport(file)
  if (report === null) return noReport
  const { expected, unexpected, flaky, skipped } = report.stats
  const failed = unexpected + flaky + skipped + report.errors.length
  return withExit({ passed: expected, failed, names: failuresIn(report.suites), note: skipNote(skipped) }, code)
}
