import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { installWhatIsMissing } from '../../api/launch/install.mjs'
import { root, run } from '../../api/launch/place.mjs'

const leastMajor = 20

/** Installs what the lock file names, the tools of developers among it. */
export const installPackages = async () => {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major < leastMajor) throw new Error(`Soundings needs Node 20.19 or newer; this is ${process.versions.node}.`)
  // Under this name npm leaves out what specs need.
  delete process.env['NODE_ENV']
  await installWhatIsMissing()
  if (existsSync(join(root, 'node_modules/vitest'))) return
  const isShell = process.platform === 'win32'
  await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { isShown: true, isShell })
}
