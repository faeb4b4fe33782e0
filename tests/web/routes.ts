import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const web = fileURLToPath(new URL('../../web/', import.meta.url))

const valuesOf = (key: string, text: string): string[] =>
  [...text.matchAll(new RegExp(`\\b${key}: '([^']+)'`, 'g'))].map(([, value = '']) => value)

/** Names of the routes in a file, read from its text: pages need the bundler to be loaded. */
const namesIn = (file: string): string[] => valuesOf('name', readFileSync(file, 'utf8'))

/** Every route of the web app, by name; one of a feature has to have one. */
export function routeNames(): string[] {
  const features = join(web, 'features')
  const files = readdirSync(features).map(feature => join(features, feature, 'routes.ts'))
  const ours = files.filter(file => existsSync(file))
  for (const file of ours) {
    if (valuesOf('path', readFileSync(file, 'utf8')).length !== namesIn(file).length)
      throw new Error(`A route has no name in ${file}`)
  }
  return [...ours, join(web, 'app/router.ts')].flatMap(namesIn)
}
