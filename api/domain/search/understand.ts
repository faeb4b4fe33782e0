import { editDistance } from './edit-distance.ts'
import type { Alternative, SearchWord, Term, Understanding, UnderstoodWord, WordFacts } from './types.ts'
import { codeWord, wordsOf } from './words.ts'

/** Below this length too many words are alike for one to be taken for another. */
const shortestCorrected = 4
/** Up to this length one slip is forgiven, beyond it two. */
const longestWithOneSlip = 5
/** Fewer letters begin too many words, and too many of the department's. */
const shortestUnfinished = 3
const shortestBegun = 4

/**
 * Reads a search as a department means it. A word that stands nowhere in the library is taken for the one it most looks
 * like, if a slip or two lie between them; then the department's words, the longest first, also stand for what they
 * mean. The last word may be unfinished. Everything typed has to be met.
 *
 * @param facts what the library knows of each word, in the order typed
 * @example understand([{ word: 'nt', isKnown: true, nearest: [] }], words).understood[0]?.as // 'nuchal translucency'
 */
export function understand(facts: readonly WordFacts[], searchWords: readonly SearchWord[]): Understanding {
  const entries = saidWords(searchWords)
  const spelt = facts.map((fact, place) => ({
    typed: fact.word,
    word: isSaid(fact.word, entries, place === facts.length - 1) ? fact.word : spelling(fact),
  }))
  const words = spelt.map(({ word }) => word)
  const understood: UnderstoodWord[] = spelt
    .filter(({ typed, word }) => typed !== word)
    .map(({ typed, word }) => ({ typed, as: word, how: 'SPELLING' }))
  const terms: Term[] = []
  for (let place = 0; place < words.length;) {
    const said = entries.find(one => one.words.every((word, index) => words[place + index] === word))
    const length = said?.words.length ?? 1
    const isLast = place + length === words.length
    const typed = words.slice(place, place + length).join(' ')
    const isNew = isLast && facts[place]?.isKnown === false
    const entry = said?.entry ?? (isNew ? begunWord(typed, entries) : null)
    terms.push(termOf(typed, entry, isLast))
    if (entry && wordsOf(entry.means).join(' ') !== typed)
      understood.push({ typed, as: entry.means, how: 'DEPARTMENT_WORD' })
    place += length
  }
  return { terms, understood }
}

interface SaidWord {
  readonly words: readonly string[]
  readonly entry: SearchWord
}

/** Every way of saying something, the longest first, so that "lumps and bumps" goes before "lumps". */
function saidWords(searchWords: readonly SearchWord[]): SaidWord[] {
  return searchWords
    .flatMap(entry => entry.says.map(says => ({ words: wordsOf(says), entry })))
    .toSorted((a, b) => b.words.length - a.words.length)
}

/** Whether departments say a word, or, being the last, one that begins so. */
function isSaid(word: string, entries: readonly SaidWord[], isLast: boolean): boolean {
  const isUnfinished = isLast && word.length >= shortestUnfinished
  return entries.some(({ words }) => words.some(said => (isUnfinished ? said.startsWith(word) : said === word)))
}

/** What an unfinished word will be, if there is one department's word alone that it can become. */
function begunWord(typed: string, entries: readonly SaidWord[]): SearchWord | null {
  if (typed.length < shortestBegun) return null
  const begun = entries.filter(({ words: [word, ...more] }) => more.length === 0 && word?.startsWith(typed))
  const [first, ...others] = new Set(begun.map(({ entry }) => entry))
  return first !== undefined && others.length === 0 ? first : null
}

function spelling({ word, isKnown, nearest }: WordFacts): string {
  if (isKnown || word.length < shortestCorrected) return word
  const slips = word.length <= longestWithOneSlip ? 1 : 2
  const near = nearest.map(other => ({ other, distance: editDistance(word, other) }))
  const closest = near.reduce((least, { distance }) => Math.min(least, distance), slips)
  return near.find(({ distance }) => distance === closest)?.other ?? word
}

function termOf(typed: string, entry: SearchWord | null, isLast: boolean): Term {
  const isUnfinished = isLast && !typed.includes(' ') && typed.length >= shortestUnfinished
  const unfinished: Alternative[] = isUnfinished ? [{ text: typed, isUnfinished }] : []
  if (entry === null) return [whole(typed), ...unfinished]
  const meant = [wordsOf(entry.means).join(' '), ...entry.finds.map(codeWord)].map(whole)
  return entry.isAmbiguous ? meant : [whole(typed), ...meant, ...unfinished]
}

function whole(text: string): Alternative {
  return { text, isUnfinished: false }
}
