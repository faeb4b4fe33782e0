/** What became of a file that was brought; a problem in words where it was not taken. */
export interface BroughtFile {
  readonly mediaId: string | null
  readonly problem: string | null
  /** What was removed from it, and what a person has to look at. */
  readonly notes: readonly string[]
}

interface Answer {
  readonly mediaId?: string
  readonly message?: string
  readonly notes?: readonly { readonly message: string }[]
}

/** Brings a file as it is; what it is, the service finds by its content. */
export async function bringFile(file: File, title: string): Promise<BroughtFile> {
  const query = new URLSearchParams({ fileName: file.name, title })
  const response = await fetch(`/media?${query}`, {
    method: 'POST',
    headers: { 'apollo-require-preflight': 'yes', 'content-type': 'application/octet-stream' },
    body: file,
  })
  const { mediaId = null, message = null, notes = [] } = (await response.json()) as Answer
  return { mediaId, problem: mediaId === null ? message : null, notes: notes.map(note => note.message) }
}
