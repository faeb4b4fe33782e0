import { describe, expect, it } from 'vitest'
import { counted, duration, fewOf, inSentence, listed, quoted } from './words.ts'

describe('Words of advice', () => {
  it.each([
    [[], ''],
    [['liver'], 'liver'],
    [['liver', 'kidneys'], 'liver and kidneys'],
    [['liver', 'kidneys', 'aorta'], 'liver, kidneys and aorta'],
  ])('list %j as "%s"', (items, text) => expect(listed(items)).toBe(text))

  it('name three and count the rest', () => {
    expect(fewOf(['a', 'b', 'c'], 'item')).toBe('a, b and c')
    expect(fewOf(['a', 'b', 'c', 'd'], 'item')).toBe('a, b, c and 1 more item')
    expect(fewOf(['a', 'b', 'c', 'd', 'e'], 'item')).toBe('a, b, c and 2 more items')
  })

  it.each([
    [0, '0 minutes'],
    [1, '1 minute'],
    [75, '75 minutes'],
    [119, '119 minutes'],
    [120, '2 hours'],
    [210, '3½ hours'],
    [200, 'about 3½ hours'],
    [2400, '40 hours'],
  ])('say %i minutes as "%s"', (minutes, text) => expect(duration(minutes)).toBe(text))

  it('begin small inside a sentence, save abbreviations', () => {
    expect(inSentence('Growth scan')).toBe('growth scan')
    expect(inSentence('MDT discussion')).toBe('MDT discussion')
    expect(counted(2, 'list')).toBe('2 lists')
    expect(quoted('A title')).toBe('“A title”')
  })
})
