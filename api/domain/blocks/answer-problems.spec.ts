import { expect, it } from 'vitest'
import {
  checklist,
  freeText,
  hotspot,
  measured,
  multiple,
  option,
  ordering,
  question,
  single,
  words,
} from '../../../tests/support/build/blocks.ts'
import type { BlockAnswer } from './answer.ts'
import { answerProblems } from './answer-problems.ts'
import type { BlockContent } from './block.ts'

const reflection: BlockContent = { kind: 'REFLECTION', prompt: words('What now?') }
const one = question(single(option('a', true), option('b')))
const several = question(multiple(option('a', true), option('b')))
const order = question(ordering('a', 'b'))
const free = question(freeText)

it.each<[string, BlockContent, BlockAnswer, string[]]>([
  ['one option', one, { answer: 'OPTIONS', options: ['a'] }, []],
  ['no option', one, { answer: 'OPTIONS', options: [] }, ['options MISSING']],
  ['two options of one', one, { answer: 'OPTIONS', options: ['a', 'b'] }, ['options TOO_MANY']],
  ['an option there is not', one, { answer: 'OPTIONS', options: ['z'] }, ['options.0 UNKNOWN']],
  ['an option twice', several, { answer: 'OPTIONS', options: ['a', 'a'] }, ['options.1 TWICE']],
  ['an order', order, { answer: 'ORDER', items: ['b', 'a'] }, []],
  ['half an order', order, { answer: 'ORDER', items: ['b'] }, ['items MISSING']],
  ['a number', question(measured), { answer: 'NUMBER', value: 6, calipers: null }, []],
  ['no number', question(measured), { answer: 'NUMBER', value: Number.NaN, calipers: null }, ['value OUT_OF_RANGE']],
  [
    'calipers where nothing is measured',
    question({ ...measured, calipers: null }),
    { answer: 'NUMBER', value: 6, calipers: { from: { x: 0, y: 0 }, to: { x: 1, y: 1 } } },
    ['calipers NOT_ASKED'],
  ],
  ['no place', question(hotspot), { answer: 'POINTS', points: [] }, ['points MISSING']],
  ['words', free, { answer: 'WORDS', text: 'A cyst', points: ['what'] }, []],
  ['no words', free, { answer: 'WORDS', text: '  ', points: [] }, ['text MISSING']],
  ['a point there is not', free, { answer: 'WORDS', text: 'A cyst', points: ['z'] }, ['points.0 UNKNOWN']],
  ['words taken back', reflection, { answer: 'WORDS', text: '', points: [] }, []],
  ['ticks', checklist, { answer: 'TICKED', items: ['name'] }, []],
  ['a tick there is not', checklist, { answer: 'TICKED', items: ['z'] }, ['items.0 UNKNOWN']],
  ['another kind of answer', one, { answer: 'TICKED', items: [] }, ['answer WRONG_KIND']],
  ['an answer to a text', { kind: 'TEXT', text: words('Read') }, { answer: 'TICKED', items: [] }, [' NOT_ASKED']],
])('%s', (_, content, answer, expected) => {
  expect(answerProblems(content, answer).map(({ path, code }) => `${path} ${code}`)).toEqual(expected)
})
