import type { Traces } from '../request-scope.ts'

const noTraces: Traces = { begin: () => null, close: () => Promise.resolve() }

/** Traces to the collector named, or none: the packages are loaded only where somebody collects. */
export const createTraces = async (endpoint: string | null, serviceName: string): Promise<Traces> => {
  if (endpoint === null) return noTraces
  const { createCollectedTraces } = await import('./collected-traces.ts')
  return createCollectedTraces(endpoint, serviceName)
}
