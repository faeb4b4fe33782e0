import { expect, it } from 'vitest'
import {
  block,
  checklist,
  contentOf,
  freeText,
  question,
  single,
  option,
  words,
} from '../../../tests/support/build/blocks.ts'
import type { BlockAnswer } from './answer.ts'
import { leftToDo, partStandings, taskStandings } from './progress.ts'

const task = (id: string, role: 'ASSISTED' | 'PERFORMED', count: number, observations = 0) =>
  block(id, { kind: 'SUPERVISED_TASK', text: words('Scan'), examinationCode: 'GY-TV', role, count, observations })
const audit = block('audit', { kind: 'AUDIT_TASK', text: words('Audit'), cases: 20, standard: 'Ours' })
const logged = {
  examinations: [
    { code: 'GY-TV', role: 'PERFORMED' as const, count: 4 },
    { code: 'GY-TV', role: 'ASSISTED' as const, count: 2 },
    { code: 'OB-NT', role: 'PERFORMED' as const, count: 9 },
  ],
  observations: new Map([['GY-TV', 1]]),
  auditCases: 20,
}

it('counts a fuller part than was asked, and not a lesser one', () => {
  const content = contentOf([
    task('helped', 'ASSISTED', 6),
    task('done', 'PERFORMED', 5),
    task('seen', 'PERFORMED', 4, 2),
    audit,
  ])
  expect(taskStandings(content, logged).map(({ blockId, done, isMet }) => [blockId, done, isMet])).toEqual([
    ['helped', 6, true],
    ['done', 4, false],
    ['seen', 4, false],
    ['audit', 20, true],
  ])
})

it('is done with what is answered, right or wrong, with all ticks, some words, and tasks that are met', () => {
  const content = contentOf(
    [
      block('read', { kind: 'TEXT', text: words('Read') }),
      block('q', question(single(option('a', true), option('b')))),
    ],
    [block('list', checklist), block('words', question(freeText)), audit],
  )
  const answers = new Map<string, BlockAnswer>([
    ['q', { answer: 'OPTIONS', options: ['b'] }],
    ['list', { answer: 'TICKED', items: ['name'] }],
  ])
  const tasks = taskStandings(content, logged)
  expect(partStandings(content, answers, tasks)).toEqual([
    { id: 'part-1', done: 1, needed: 1 },
    { id: 'part-2', done: 1, needed: 3 },
  ])
  expect(leftToDo(content, answers, tasks)).toEqual(['list', 'words'])
})
