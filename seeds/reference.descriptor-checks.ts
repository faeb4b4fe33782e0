import type { ReferenceProblem } from './reference.error.ts'
import { problemAt, type CapabilityDraft, type ReferenceFiles } from './reference.files.ts'
import type { Entry, FieldPath } from './reference.source.ts'

type Problems = Generator<ReferenceProblem, void>

const FEWEST = 8
const MOST = 45
/** As many words in a row as make it the anchor again, rather than what it means here. */
const RUN = 5
/** What no text of ours may grant. */
const GRANTS =
  /\b(competent to practi[sc]e|competen(t|cy) level|accredited|certified by|nationally recognised|licensed)\b/i

interface Said {
  readonly entry: Entry<CapabilityDraft>
  readonly path: FieldPath
  readonly text: string
}

/** What 1 to 4 look like is said of each capability in words of its own, briefly, and grants nothing. */
export function* checkDescriptors(files: ReferenceFiles): Problems {
  const anchors = new Set(files.ratingScale.flatMap(({ value }) => [value.anchor, value.shortAnchor].flatMap(runsOf)))
  const heard = new Map<string, string>()
  for (const said of files.capabilities.flatMap(saidOf)) {
    yield* checkText(said, anchors)
    yield* checkSentences(said, heard)
  }
}

function saidOf(entry: Entry<CapabilityDraft>): Said[] {
  const { descriptors, example } = entry.value
  return [
    ...([1, 2, 3, 4] as const).map(value => ({
      entry,
      path: ['descriptors', String(value)],
      text: descriptors[value],
    })),
    { entry, path: ['example'], text: example },
  ]
}

function* checkText({ entry, path, text }: Said, anchors: ReadonlySet<string>): Problems {
  const { length } = wordsOf(text)
  if (length < FEWEST || length > MOST) {
    yield problemAt(entry, path, `takes ${FEWEST} to ${MOST} words, and these are ${length}`)
  }
  if (GRANTS.test(text)) yield problemAt(entry, path, 'no text may sound as if it granted something')
  const run = runsOf(text).find(each => anchors.has(each))
  if (run !== undefined) yield problemAt(entry, path, `"${run}" repeats the rating scale: say what it means here`)
}

function* checkSentences({ entry, path, text }: Said, heard: Map<string, string>): Problems {
  for (const sentence of text.split(/(?<=[.?!])\s+/)) {
    const key = wordsOf(sentence).join(' ')
    const place = heard.get(key)
    if (place !== undefined) yield problemAt(entry, path, `says the same as ${place}`)
    heard.set(key, entry.value.code)
  }
}

function runsOf(text: string): string[] {
  const words = wordsOf(text)
  return words.slice(RUN - 1).map((_, from) => words.slice(from, from + RUN).join(' '))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d'-]+/gu) ?? []
}
