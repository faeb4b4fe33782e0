import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { localNode, root } from '../../api/launch/place.mjs'

const running = new Set()

const stop = child => {
  try {
    // Its own group, so that what it started goes with it.
    process.kill(-child.pid, 'SIGTERM')
  } catch {
    child.kill('SIGTERM')
  }
}

/** Whoever stops us stops the programs we started. */
export const stopWithUs = () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      for (const child of running) stop(child)
      process.exit(130)
    })
}

/** The local tools and the local Node come first, as they do under npm. */
const environment = extra => {
  const bins = [join(root, 'node_modules/.bin'), join(localNode(), '..')]
  const inherited = { ...process.env }
  // The tools tell a test from production by themselves.
  delete inherited['NODE_ENV']
  return { ...inherited, PATH: [...bins, inherited['PATH']].join(delimiter), ...extra }
}

/**
 * Runs a script of a package on the local Node. Answers its exit code, what it said where that was not shown, and how
 * long it took; a program past its time is stopped and counts as failed.
 */
export const runScript = (script, parts, { isShown = false, minutes = 10, env = {} } = {}) =>
  new Promise(resolve => {
    const began = Date.now()
    const child = spawn(localNode(), [join(root, script), ...parts], {
      cwd: root,
      detached: process.platform !== 'win32',
      env: environment(env),
      stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
    })
    running.add(child)
    const said = []
    child.stdout?.on('data', text => said.push(text))
    child.stderr?.on('data', text => said.push(text))
    const timer = setTimeout(() => {
      said.push(Buffer.from(`Stopped: not done after ${minutes} minutes.\n`))
      stop(child)
    }, minutes * 60_000)
    const end = code => {
      clearTimeout(timer)
      running.delete(child)
      resolve({ code, said: Buffer.concat(said).toString(), seconds: (Date.now() - began) / 1000 })
    }
    child.on('error', error => {
      said.push(Buffer.from(`${error.message}\n`))
      end(1)
    })
    child.on('close', code => end(code ?? 1))
  })
