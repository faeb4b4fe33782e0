/** The version this service writes; it reads this one and those before. */
const moduleFileVersion = 1

/**
 * Why something cannot be the file of a module, before its shape is looked at; null = it may be.
 *
 * @example formatProblem({ format: 'soundings-module', version: 2 })?.code // 'NEWER_FORMAT'
 */
export function formatProblem(value: unknown): { readonly code: string; readonly message: string } | null {
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  if (format !== 'soundings-module' || typeof version !== 'number')
    return { code: 'NOT_A_MODULE', message: 'This is not the file of a module' }
  if (version <= moduleFileVersion) return null
  return {
    code: 'NEWER_FORMAT',
    message: `This file has version ${version} of the format, and this service reads up to ${moduleFileVersion}: update the service, or ask for a file in an older version`,
  }
}
