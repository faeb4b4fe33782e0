import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { localNode, root, run } from './place.mjs'

const stampFile = join(root, 'dist/.stamp')

/** What each step reads, and by which file one sees that it was done. */
const steps = {
  codegen: {
    says: 'Generating the typed documents',
    reads: ['codegen.ts', 'schema/schema.graphql', 'web'],
    only: /\.(graphql|vue|ts)$/,
    makes: 'web/generated/possible-types.ts',
    program: ['node_modules/@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.ts'],
  },
  web: {
    says: 'Building the web app',
    reads: [
      'codegen.ts',
      'vite.config.ts',
      'tsconfig.json',
      'package-lock.json',
      'web',
      'api/domain',
      'schema/schema.graphql',
    ],
    makes: 'dist/web/index.html',
    program: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  },
  api: {
    says: 'Building the API',
    reads: ['vite.api.config.ts', 'tsconfig.json', 'package-lock.json', 'api', 'schema/migrations', 'seeds'],
    only: /\.(ts|json)$/,
    makes: 'dist/api/main.js',
    program: ['node_modules/vite/bin/vite.js', 'build', '-c', 'vite.api.config.ts', '--logLevel', 'warn'],
  },
}

const isIgnored = path => /(^|\/)generated(\/|$)|\.spec\.ts$/.test(path)

const filesUnder = path =>
  readdirSync(join(root, path), { withFileTypes: true }).flatMap(entry => {
    const inner = `${path}/${entry.name}`
    if (isIgnored(inner)) return []
    return entry.isDirectory() ? filesUnder(inner) : [inner]
  })

const filesOf = ({ reads, only }) =>
  reads
    .filter(path => existsSync(join(root, path)))
    .flatMap(path => (/\.\w+$/.test(path) ? [path] : filesUnder(path)))
    .filter(path => only === undefined || only.test(path))
    .sort()

/** Names the content a step reads; the time of a file says nothing after a checkout. */
const fingerprint = step => {
  const hash = createHash('sha256')
  for (const path of filesOf(step))
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0')
  return hash.digest('hex')
}

const readStamp = () => {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return {}
  }
}

const stamped = readStamp()

const writeStamp = (name, value) => {
  stamped[name] = value
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stampFile, JSON.stringify(stamped))
}

const runStep = async name => {
  const step = steps[name]
  const current = fingerprint(step)
  if (stamped[name] === current && existsSync(join(root, step.makes))) return
  process.stderr.write(`${step.says} …\n`)
  const [program, ...parts] = step.program
  await run(localNode(), [join(root, program), ...parts])
  writeStamp(name, current)
}

/** Builds the API, and the web app from the documents generated for it, where their sources changed since the last time. */
export const buildWhatIsStale = async () => {
  const web = async () => {
    await runStep('codegen')
    await runStep('web')
  }
  await Promise.all([web(), runStep('api')])
}
