import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** Asks git; it refuses a folder that another user checked out unless it is told to trust it. */
export const git = (...parts: string[]): string =>
  execFileSync('git', ['-c', `safe.directory=${process.cwd()}`, ...parts], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  })

/** The newest release this state builds upon; null before the first. */
export const lastRelease = (): string | null =>
  git('tag', '--merged', 'HEAD', '--sort=-creatordate').split('\n')[0]?.trim() || null

/** What belongs to the house: every file that is committed, or would be. */
export const houseFiles: readonly string[] = git(
  'ls-files',
  '--cached',
  '--others',
  '--exclude-standard',
  '--deduplicate',
)
  .split('\n')
  .filter(path => path !== '' && existsSync(path))
  .toSorted()

const texts = new Map<string, string>()

export const readText = (path: string): string => {
  const known = texts.get(path)
  if (known !== undefined) return known
  const text = readFileSync(path, 'utf8')
  texts.set(path, text)
  return text
}

/** Whether nothing, by way of what it depends on, depends on itself. */
export const isAcyclic = (order: Readonly<Record<string, readonly string[]>>): boolean => {
  const isSettled = new Set<string>()
  const settle = (name: string, path: readonly string[]): boolean => {
    if (path.includes(name)) return false
    if (isSettled.has(name)) return true
    const isSound = (order[name] ?? []).every(next => settle(next, [...path, name]))
    if (isSound) isSettled.add(name)
    return isSound
  }
  return Object.keys(order).every(name => settle(name, []))
}
