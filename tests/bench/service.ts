import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { projectRoot } from '../../seeds/project-root.ts'

export interface Service {
  readonly port: number
  stop(): Promise<void>
}

export interface OwnService extends Service {
  readonly processId: number
  /** Milliseconds of processor time it has used so far; undefined where the system does not tell. */
  processorTime(): number | undefined
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Starts the built service as people run it, in a process of its own, against a database. */
export const startService = async (databaseUrl: string, port: number): Promise<OwnService> => {
  const environment = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: 'only for the benchmark, on this machine alone',
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    LOG_LEVEL: 'error',
    SIGN_INS_PER_MINUTE: '10000',
    OPERATIONS_PER_MINUTE: '100000',
  }
  const child = spawn(process.execPath, [join(projectRoot(), 'dist/api/main.js')], {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The service ended with ${child.exitCode}`)
    if (await answers(port)) break
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  return {
    port,
    processId: child.pid ?? 0,
    processorTime: () => processorTimeOf(child.pid),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** A new service draws the images of its lessons first; what is measured while it does is not what people wait for. */
export const untilIdle = async ({ processorTime }: OwnService): Promise<void> => {
  for (let seconds = 0; seconds < 180; seconds += 1) {
    const before = processorTime() ?? 0
    await new Promise(resolve => setTimeout(resolve, 1000))
    if ((processorTime() ?? 0) - before < 50) return
  }
}

/** Clock ticks are hundredths of a second on every Linux we know. */
const processorTimeOf = (pid: number | undefined): number | undefined => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return undefined
  }
}

const answers = async (port: number): Promise<boolean> => {
  try {
    return (await send(port, { path: '/healthz', method: 'GET' })).status === 200
  } catch {
    return false
  }
}

interface Asked {
  readonly path: string
  readonly method: 'GET' | 'POST'
  readonly body?: string
  readonly cookie?: string
}

export interface Answered {
  readonly status: number
  readonly text: string
  readonly cookie: string
}

/** One request over a kept-alive connection on loopback. */
const send = (port: number, { path, method, body, cookie }: Asked): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      origin: `http://127.0.0.1:${port}`,
      ...(cookie === undefined ? {} : { cookie }),
    }
    const outgoing = request({ agent, host: '127.0.0.1', port, path, method, headers }, incoming => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          text: Buffer.concat(chunks).toString('utf8'),
          cookie: (incoming.headers['set-cookie'] ?? []).map(each => each.split(';', 1)[0]).join('; '),
        }),
      )
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })

/** Signs in with e-mail and password; the cookie of the session. */
export const signIn = async (port: number, email: string, password: string): Promise<string> => {
  const body = JSON.stringify({ email, password })
  const { status, cookie, text } = await send(port, { path: '/auth/sign-in/email', method: 'POST', body })
  if (status !== 200) throw new Error(`Sign-in answered ${status}: ${text}`)
  return cookie
}

/** One GraphQL request that must succeed. */
export const ask = async (port: number, body: string, cookie?: string): Promise<string> => {
  const asked = { path: '/graphql', method: 'POST', body, ...(cookie === undefined ? {} : { cookie }) } as const
  const { status, text } = await send(port, asked)
  if (status !== 200 || text.includes('"errors"'))
    throw new Error(`The service answered ${status}: ${text.slice(0, 300)}`)
  return text
}
