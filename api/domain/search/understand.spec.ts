import { describe, expect, it } from 'vitest'
import type { SearchWord, WordFacts } from './types.ts'
import { understand } from './understand.ts'
import { wordsOf } from './words.ts'

const entry = (says: readonly string[], means: string, rest: Partial<SearchWord> = {}): SearchWord => {
  return { says, means, finds: ['OBS-02'], isAmbiguous: false, ...rest }
}
const said = [
  entry(['NT', 'nuchal scan'], 'nuchal translucency'),
  entry(['dating'], 'early scan', { finds: ['OBS-01'], isAmbiguous: true }),
  entry(['lumps', 'lumps and bumps'], 'lumps and bumps', { finds: ['MSK-06'] }),
  entry(['discrepancy', 'discrepancies'], 'learning meeting', { finds: ['LDM-04', 'OVL-AUD'] }),
  entry(['posture'], 'ergonomics', { finds: ['CLN-13'] }),
]

/** As if the library held every word but those listed with what they look like. */
const read = (typed: string, unknown: Readonly<Record<string, readonly string[]>> = {}) =>
  understand(
    wordsOf(typed).map((word): WordFacts => ({ word, isKnown: !unknown[word], nearest: unknown[word] ?? [] })),
    said,
  )
const asked = (...reading: Parameters<typeof read>): string[][] =>
  read(...reading).terms.map(term => term.map(({ text, isUnfinished }) => (isUnfinished ? `${text}…` : text)))

describe('Reading a search', () => {
  it('asks for every word, the last of them perhaps unfinished', () => {
    expect(asked('liver growt')).toEqual([['liver'], ['growt', 'growt…']])
    expect(read('liver growt').understood).toEqual([])
  })

  it('takes no two letters for the beginning of a word', () => {
    expect(asked('li')).toEqual([['li']])
  })

  it('knows what a department means, and says so', () => {
    expect(asked('NT audit')).toEqual([
      ['nt', 'nuchal translucency', 'obs02'],
      ['audit', 'audit…'],
    ])
    expect(read('NT audit').understood).toEqual([{ typed: 'nt', as: 'nuchal translucency', how: 'DEPARTMENT_WORD' }])
  })

  it('takes the longest thing said, and tells nothing where the library says the same', () => {
    expect(asked('lumps and bumps')).toEqual([['lumps and bumps', 'lumps and bumps', 'msk06']])
    expect(read('Lumps and bumps').understood).toEqual([])
    expect(read('lumps').understood).toHaveLength(1)
  })

  it('looks for the meaning alone where the words also mean something else', () => {
    expect(asked('dating')).toEqual([['early scan', 'obs01']])
  })

  it('takes a code as one word, also among what a word stands for', () => {
    expect(asked('OBS-05 audit')[0]).toEqual(['obs05'])
    expect(asked('discrepancy')[0]).toContain('ovlaud')
  })
})

describe('A word that stands nowhere', () => {
  it('is taken for the one it most looks like, and that is told', () => {
    const reading = ['thryoid nodule', { thryoid: ['thyroid', 'steroid'] }] as const
    expect(asked(...reading)[0]).toEqual(['thyroid'])
    expect(read(...reading).understood).toEqual([{ typed: 'thryoid', as: 'thyroid', how: 'SPELLING' }])
  })

  it('is put right before the department’s words are looked up', () => {
    const { understood } = read('discrepency', { discrepency: ['discrepancy'] })
    expect(understood.map(({ as }) => as)).toEqual(['discrepancy', 'learning meeting'])
  })

  it('stays as it is where nothing is near enough: one slip in five letters, two in more', () => {
    expect(asked('gynea x', { gynea: ['gynae'] })[0]).toEqual(['gynae'])
    expect(asked('ginea x', { ginea: ['gynae'] })[0]).toEqual(['ginea'])
    expect(asked('carrotod x', { carrotod: ['carotid'] })[0]).toEqual(['carotid'])
    expect(asked('karrotod x', { karrotod: ['carotid'] })[0]).toEqual(['karrotod'])
    expect(asked('ntt x', { ntt: ['nt'] })[0]).toEqual(['ntt'])
  })

  it('of two that are as near is the one more alike', () => {
    expect(asked('livr x', { livr: ['liver', 'live'] })[0]).toEqual(['liver'])
  })

  it('may be the beginning of what a department says', () => {
    expect(asked('discrep', { discrep: [] })[0]).toContain('learning meeting')
    expect(asked('discrep audit', { discrep: [] })[0]).toEqual(['discrep'])
  })

  it('is not taken for such a beginning where the library knows the word', () => {
    expect(asked('post')).toEqual([['post', 'post…']])
    expect(asked('post', { post: [] })[0]).toContain('ergonomics')
  })
})

describe('The words of a text', () => {
  it('are its letters and digits, in small letters, with codes kept whole', () => {
    expect(wordsOf('  Lumps & bumps; 20-week OBS-05/obs-06 (Ménière)')).toEqual([
      'lumps',
      'bumps',
      '20',
      'week',
      'obs05',
      'obs06',
      'ménière',
    ])
    expect(wordsOf('  !? ')).toEqual([])
  })

  it('end where nobody would read on', () => {
    expect(wordsOf('a '.repeat(5_000))).toHaveLength(12)
    expect(wordsOf('a'.repeat(5_000))[0]).toHaveLength(200)
  })
})
