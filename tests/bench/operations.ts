import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../seeds/project-root.ts'

export interface Operation {
  readonly name: 'nextSteps' | 'myCapabilities' | 'rateMyCapabilities'
  readonly document: string
  variables(turn: number): Record<string, unknown>
}

const folder = (feature: string): string => join(projectRoot(), 'web/features', feature, 'graphql')

/** A document of the web app with the fragments it names, so that what is measured is what pages ask. */
export const documentOf = (feature: string, file: string): string => {
  const fragments = new Map<string, string>()
  const features = join(projectRoot(), 'web/features')
  const files = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.graphql'))
  for (const path of files) {
    const text = readFileSync(join(features, path), 'utf8')
    for (const part of text.split(/(?=^fragment )/m)) {
      const name = /^fragment (\w+)/.exec(part)?.[1]
      if (name !== undefined) fragments.set(name, part)
    }
  }
  const used = new Map<string, string>()
  const collect = (text: string): void => {
    for (const [, name = ''] of text.matchAll(/\.\.\.\s*(?!on\b)(\w+)/g)) {
      const part = fragments.get(name)
      if (part === undefined || used.has(name)) continue
      used.set(name, part)
      collect(part)
    }
  }
  const own = readFileSync(join(folder(feature), file), 'utf8')
  collect(own)
  return [own, ...used.values()].join('\n')
}

/** What is measured: the two readings behind home and my capabilities, and a rating. */
export const operations = (): Operation[] => [
  {
    name: 'nextSteps',
    document: documentOf('recommendations', 'next-steps.query.graphql'),
    variables: () => ({ minutes: null }),
  },
  {
    name: 'myCapabilities',
    document: documentOf('ratings', 'my-capabilities.query.graphql'),
    variables: () => ({}),
  },
  {
    name: 'rateMyCapabilities',
    document: documentOf('ratings', 'rate-my-capabilities.mutation.graphql'),
    variables: turn => ({ input: { ratings: [{ capabilityCode: 'CLN-08', value: turn % 5 }] } }),
  },
]

export const bodyOf = ({ document, variables }: Operation, turn: number): string =>
  JSON.stringify({ query: document, variables: variables(turn) })
