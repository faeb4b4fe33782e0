import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ConfigError } from '../config.ts'
import { type DocumentTexts, hashOf } from './documents.ts'

/** As the code generators of several GraphQL clients write it. */
const fileShape = z.record(z.string(), z.string())

const readShape = (path: string): Record<string, string> => {
  try {
    return fileShape.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new ConfigError(
      `The list of documents ${path} ${isMissing ? 'is not there' : 'cannot be read'}: expected a JSON file of the form ` +
        '{"sha256:<hash of the text>": "<text of the operation>"}',
    )
  }
}

/** The documents that these files register. A hash that is not that of its text is refused: somebody changed one of them. */
export const readDocumentFiles = (paths: readonly string[]): DocumentTexts => {
  const texts = new Map<string, string>()
  for (const path of paths)
    for (const [name, text] of Object.entries(readShape(path))) {
      const hash = name.replace(/^sha256:/, '')
      if (hash !== hashOf(text))
        throw new ConfigError(`In the list of documents ${path} the hash ${hash.slice(0, 12)}… is not that of its text`)
      texts.set(hash, text)
    }
  return texts
}
