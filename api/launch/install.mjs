import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './place.mjs'

/** The packages a lock file names, by their place; none where there is no such file. */
const packagesOf = path => {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

/** Made for another platform, or wanted for development only: its absence is no fault of an installation that serves. */
const mayBeMissing = ({ optional, dev, devOptional }) => Boolean(optional || dev || devOptional)

/**
 * Whether what npm last installed is what the lock file asks for, by versions; the times of the two files say nothing
 * after a checkout, and an install that was not needed would take the packages from under whoever else uses them.
 */
const isInstalled = () => {
  const wanted = Object.entries(packagesOf('package-lock.json')).filter(([place]) => place !== '')
  const present = packagesOf('node_modules/.package-lock.json')
  if (Object.keys(present).length === 0) return false
  return wanted.every(([place, wish]) =>
    present[place] === undefined ? mayBeMissing(wish) : present[place].version === wish.version,
  )
}

/** Installs the packages the lock file names, unless they are there. */
export const installWhatIsMissing = async () => {
  if (isInstalled()) return
  process.stderr.write('Installing packages; the first time takes about a minute …\n')
  await run('npm', ['ci', '--no-audit', '--no-fund'], { isShown: true, isShell: process.platform === 'win32' })
}
