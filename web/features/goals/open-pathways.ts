/** Pathways that can be chosen: those that are not retired, and the one somebody has. @example openPathways([retired], 'PW-01') */
export function openPathways<Pathway extends { readonly code: string; readonly isRetired: boolean }>(
  pathways: readonly Pathway[],
  kept: readonly (string | null)[] = [],
): Pathway[] {
  return pathways.filter(({ code, isRetired }) => !isRetired || kept.includes(code))
}
