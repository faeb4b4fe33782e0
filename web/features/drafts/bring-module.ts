/** What became of the file of a module: the draft it is now, or why it was not taken, in words. */
export type BroughtModule =
  | {
      readonly draftId: string
      readonly title: string
      readonly leftOut: readonly string[]
      readonly mediaBrought: number
    }
  | { readonly message: string }

/** Brings the file of a module to an organisation. Rejects where the service was not reached. */
export async function bringModule(file: File, organisationId: string): Promise<BroughtModule> {
  const response = await fetch(`/module-files?${new URLSearchParams({ organisation: organisationId })}`, {
    method: 'POST',
    headers: { 'apollo-require-preflight': 'yes', 'content-type': 'application/zip' },
    body: file,
  })
  return (await response.json()) as BroughtModule
}
