/** Bytes as they are, for the API to read in whatever a spreadsheet wrote them. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)))
  return btoa(parts.join(''))
}

/** The bytes of what was chosen or pasted. */
export async function bytesOf(file: File | null, pasted: string): Promise<Uint8Array> {
  return file === null ? new TextEncoder().encode(pasted) : new Uint8Array(await file.arrayBuffer())
}

/** How many lines there are, whatever they are written in. */
export const linesIn = (bytes: Uint8Array): number =>
  bytes.reduce((lines, byte) => (byte === 10 ? lines + 1 : lines), 0)
