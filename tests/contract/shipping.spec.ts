import { existsSync, readFileSync } from 'node:fs'
import { DockerfileParser, type From } from 'dockerfile-ast'
import { ValidationSeverity, validate } from 'dockerfile-utils'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../../api/platform/config.ts'

const dockerfile = readFileSync('Dockerfile', 'utf8')

const strict = {
  deprecatedMaintainer: ValidationSeverity.ERROR,
  directiveCasing: ValidationSeverity.ERROR,
  emptyContinuationLine: ValidationSeverity.ERROR,
  instructionCasing: ValidationSeverity.ERROR,
  instructionCmdMultiple: ValidationSeverity.ERROR,
  instructionEntrypointMultiple: ValidationSeverity.ERROR,
  instructionHealthcheckMultiple: ValidationSeverity.ERROR,
  instructionJSONInSingleQuotes: ValidationSeverity.ERROR,
  instructionWorkdirRelative: ValidationSeverity.ERROR,
}

/** What the linter of Dockerfiles says, and what it does not know of this house. */
const flawsOf = (text: string): string[] => {
  const instructions = DockerfileParser.parse(text).getInstructions()
  const last = instructions.findLastIndex(each => each.getKeyword() === 'FROM')
  const final = instructions.slice(last)
  const inFinal = (keyword: string): string | undefined =>
    final.find(each => each.getKeyword() === keyword)?.getArgumentsContent() ?? undefined
  const images = instructions.filter(each => each.getKeyword() === 'FROM').map(each => (each as From).getImage() ?? '')
  const flaws = [
    [!/^(?!root|0)\w+/.test(inFinal('USER') ?? ''), 'runs as root'],
    [inFinal('HEALTHCHECK') === undefined, 'cannot say whether it lives'],
    [!inFinal('CMD')?.startsWith('["node"'), 'does not run node itself'],
    [images.length < 2, 'ships what it was built with'],
    [images.some(image => !/^node:\d+-bookworm-slim$/.test(image)), 'stands on another image'],
    [final.some(each => each.getKeyword() === 'COPY' && each.getArgumentsContent() === '. .'), 'ships the checkout'],
    [instructions.some(each => /SECRET|PASSWORD|TOKEN|DATABASE_URL/.test(each.getTextContent())), 'holds a secret'],
  ] as const
  return [
    ...validate(text, strict).map(({ message }) => (typeof message === 'string' ? message : message.value)),
    ...flaws.filter(([isFlawed]) => isFlawed).map(([, flaw]) => flaw),
  ]
}

describe('The image', () => {
  it('has no flaw', () => {
    expect(flawsOf(dockerfile)).toEqual([])
  })

  it.each([
    ['USER node', '', 'runs as root'],
    ['USER node', 'USER root', 'runs as root'],
    ['HEALTHCHECK --interval=10s', 'HEALTHCHECK --interval=10', /duration/i],
    ['EXPOSE 4000', 'EXPOSE 4000 EXPOSE', /port/i],
    ['RUN npm ci --omit=dev', 'RUNN npm ci', /instruction/i],
    ['WORKDIR /app', 'WORKDIR app', /absolute/i],
    ['COPY seeds ./seeds', 'COPY . .', 'ships the checkout'],
    ['ENV NODE_ENV=production', 'ENV AUTH_SECRET=x', 'holds a secret'],
    ['node:24-bookworm-slim AS build', 'node:latest AS build', 'stands on another image'],
  ])('would be caught with %s as "%s"', (from, to, flaw) => {
    const flaws = flawsOf(dockerfile.replace(from, to)).join('; ')
    expect(flaws).toMatch(flaw)
  })
})

interface Service {
  readonly image?: string
  readonly build?: string
  readonly restart?: string
  readonly environment?: Record<string, string>
  readonly ports?: readonly string[]
  readonly volumes?: readonly string[]
  readonly networks?: readonly string[]
  readonly healthcheck?: object
  readonly depends_on?: Record<string, { condition: string }>
}

interface Compose {
  readonly services: Record<string, Service>
  readonly networks: Record<string, { internal?: boolean } | null>
  readonly volumes: Record<string, unknown>
}

const compose = parse(readFileSync('docker-compose.yml', 'utf8')) as Compose
const services = Object.entries(compose.services)

/** The values as compose would fill them in from .env. */
const filledIn = (environment: Record<string, string>, given: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      value.replaceAll(/\$\{(\w+):\?[^}]*\}/g, (_all, key: string) => given[key] ?? ''),
    ]),
  )

describe('The compose file', () => {
  it('gives the service settings it starts with in production', () => {
    const environment = filledIn(compose.services['app']?.environment ?? {}, {
      POSTGRES_PASSWORD: 'abc123',
      AUTH_SECRET: 'x'.repeat(64),
      SITE_HOST: 'soundings.example.nhs.uk',
    })
    expect(readConfig(environment)).toMatchObject({
      isProduction: true,
      publicUrl: 'https://soundings.example.nhs.uk',
      database: { kind: 'server', url: 'postgres://soundings:abc123@database:5432/soundings' },
      trustedProxies: 1,
      watching: { metricsPort: null, metricsToken: null },
    })
  })

  it('has no secret of its own: each is asked for by name', () => {
    for (const [name, { environment = {} }] of services)
      for (const [key, value] of Object.entries(environment).filter(([each]) => /SECRET|PASSWORD|URL/.test(each)))
        expect(value, `${name}.${key}`).toMatch(/\$\{\w+:\?[^}]+\}/)
  })

  it('opens the proxy alone to the world, and the database to the service alone', () => {
    expect(services.filter(([, { ports }]) => ports !== undefined).map(([name]) => name)).toEqual(['proxy'])
    expect(compose.networks['inside']).toEqual({ internal: true })
    const inside = services.filter(([, { networks }]) => networks?.includes('inside')).map(([name]) => name)
    expect(inside).toEqual(['database', 'app'])
    expect(compose.services['database']?.networks).toEqual(['inside'])
  })

  it('starts each part again when it falls, waits for those it needs, and names nothing that is not there', () => {
    for (const [name, service] of services) {
      expect([name, service.restart]).toEqual([name, 'unless-stopped'])
      // The service's own check is in its image.
      expect([name, service.build === '.' || service.healthcheck !== undefined]).toEqual([name, true])
      for (const network of service.networks ?? []) expect(compose.networks).toHaveProperty(network)
      for (const [needed, { condition }] of Object.entries(service.depends_on ?? {})) {
        expect(compose.services).toHaveProperty(needed)
        expect(condition).toBe('service_healthy')
      }
      for (const volume of service.volumes ?? []) {
        const [source = ''] = volume.split(':')
        expect(source.startsWith('./') ? existsSync(source) : source in compose.volumes, volume).toBe(true)
      }
    }
  })

  it('has a proxy that asks whether the service is ready, and keeps to itself what supervisors read', () => {
    const proxy = readFileSync('docs/Caddyfile', 'utf8')
    for (const line of ['reverse_proxy app:4000', 'health_uri /readyz', '@inside path /metrics /healthz /readyz'])
      expect(proxy).toContain(line)
  })

  it('has a proxy that leads pages to HTTPS, and no program', () => {
    const [, plain = ''] = readFileSync('docs/Caddyfile', 'utf8').split('http://{$SITE_HOST} {')
    expect(plain).toMatch(/@programs path \/graphql \/subscriptions \/auth\/\*\s+handle @programs \{\s+respond 403/)
    expect(plain).toContain('redir https://{host}{uri} 308')
  })
})
