#!/usr/bin/env node
/**
 * `npm start`: installs what is missing, builds what is stale, then serves. Plain JavaScript without packages, because it
 * runs before there are any, on whatever Node the user has.
 */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { buildWhatIsStale } from './launch/build.mjs'
import { installWhatIsMissing } from './launch/install.mjs'
import { localNode, root } from './launch/place.mjs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Soundings needs Node 20.19 or newer; this is ${process.versions.node}.\n`)
  process.exit(1)
}

/** npm runs us through a shell that does not pass signals on; where it goes away, somebody stopped npm. */
const watchParent = stop => {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) stop()
  }, 500).unref()
}

const serve = () => {
  const server = spawn(localNode(), ['--enable-source-maps', join(root, 'dist/api/main.js')], {
    cwd: root,
    // Node keeps what it compiled of some thousand modules, and starts the next time without that work.
    env: { NODE_COMPILE_CACHE: join(root, 'dist/.compiled'), ...process.env },
    // The last one is a line between the two, by whose end the server knows that we are gone, however we went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  const pass = signal => server.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => pass(signal))
  watchParent(() => pass('SIGTERM'))
  server.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

try {
  await installWhatIsMissing()
  await buildWhatIsStale()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
if (!process.argv.includes('--build-only')) serve()
