import type { Config } from './platform/config.ts'
import type { DemoPerson, FeatureSet } from './platform/feature-set.ts'

interface Announcement {
  readonly config: Pick<Config, 'publicUrl' | 'hasDemoPeople' | 'isProduction'>
  readonly features: Pick<FeatureSet, 'demoPeople' | 'demoPassword'>
  readonly port: number
}

/** The first sentence says who it is; the rest is for those who read on. */
const firstSentence = (text: string): string => `${text.split('. ', 1)[0]?.replace(/\.$/, '') ?? ''}.`

const demoLines = (people: readonly DemoPerson[], password: string): string[] => {
  const widest = Math.max(0, ...people.map(({ email }) => email.length))
  return [
    '',
    `Sign in as one of these invented people; the password of each is: ${password}`,
    ...people.map(({ email, about }) => `  ${email.padEnd(widest)}  ${firstSentence(about)}`),
  ]
}

/** Tells whoever started the service where it is and, where it has them, who can sign in. */
export const announce = ({ config, features, port }: Announcement): void => {
  const address = config.isProduction ? config.publicUrl : `http://localhost:${port}`
  const lines = [
    `Soundings is at ${address}`,
    ...(config.hasDemoPeople ? demoLines(features.demoPeople, features.demoPassword) : []),
    '',
    'Ctrl-C stops it.',
  ]
  process.stdout.write(`\n${lines.join('\n')}\n\n`)
}
