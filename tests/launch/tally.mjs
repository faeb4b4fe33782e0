/**
 * What one stage counted.
 * @typedef {{ stage: string, passed: number, failed: number, seconds: number, note?: string, names?: string[] }} Row
 */

/** A stage that could not be run at all; it counts as one failure. */
export const failed = (stage, note = '') => ({ stage, passed: 0, failed: 1, seconds: 0, note })

export const total = rows => ({
  passed: rows.reduce((sum, row) => sum + row.passed, 0),
  failed: rows.reduce((sum, row) => sum + row.failed, 0),
})

const line = ({ stage, passed, failed: failures, seconds, note }) =>
  [
    stage.padEnd(20),
    String(passed).padStart(7),
    String(failures).padStart(7),
    seconds.toFixed(1).padStart(8),
    note ? `  ${note}` : '',
  ].join('')

/** What failed, by name, and the stages as a table, for people; the counts that machines read are printed after it. */
export const summary = rows => {
  const names = rows.flatMap(({ stage, names: failures = [] }) => failures.map(name => `failed in ${stage}: ${name}`))
  return ['', ...names, `${'stage'.padEnd(20)} passes failures seconds`, ...rows.map(line), ''].join('\n')
}
