import { expect, it } from 'vitest'
import { formatProblem } from './module-file-format.ts'

it('the file of a module is known by its format', () => {
  expect(formatProblem({ format: 'soundings-module', version: 1 })).toBeNull()
})

it.each([[null], ['text'], [[]], [{}], [{ format: 'soundings-module' }], [{ format: 'scorm', version: 1 }]])(
  '%j is not the file of a module',
  value => {
    expect(formatProblem(value)?.code).toBe('NOT_A_MODULE')
  },
)

it('a file of a newer format says which, and what to do', () => {
  const problem = formatProblem({ format: 'soundings-module', version: 2, facts: 'whatever comes' })
  expect(problem).toMatchObject({ code: 'NEWER_FORMAT', message: expect.stringMatching(/version 2 .* up to 1/) })
})
