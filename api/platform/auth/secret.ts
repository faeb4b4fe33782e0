import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const readExisting = (file: string): string | null => {
  try {
    const text = readFileSync(file, 'utf8').trim()
    return text.length >= 32 ? text : null
  } catch {
    return null
  }
}

/** The secret of an embedded installation: made once, kept beside its data for nobody else to read. */
export const keptSecret = (dataDirectory: string): string => {
  const file = join(dataDirectory, 'auth-secret')
  const existing = readExisting(file)
  if (existing !== null) return existing
  const secret = randomBytes(32).toString('base64')
  mkdirSync(dataDirectory, { recursive: true })
  writeFileSync(file, `${secret}\n`, { mode: 0o600 })
  return secret
}
