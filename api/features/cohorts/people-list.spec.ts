import { describe, expect, it } from 'vitest'
import { readPeopleList } from './people-list.ts'

const read = (text: string) => readPeopleList(Buffer.from(text).toString('base64'))
const linesOf = (text: string) => {
  const list = read(text)
  return 'people' in list ? list.people.map(({ line, address, problem }) => [line, address, problem]) : list
}

describe('A list of people', () => {
  it.each([
    ['of one kind', '\n'],
    ['of another', '\r\n'],
    ['of an old kind', '\r'],
  ])('is told by the lines of its file, with ends %s, empty lines and cells of several lines', (_words, end) => {
    const rows = ['e-mail,name', 'a@b.example,Ann', '', ',', `c@d.example,"Jo${end}Ann"`, 'e@f.example,Eve', ',', '']
    expect(linesOf(rows.join(end))).toEqual([
      [2, 'a@b.example', null],
      [5, 'c@d.example', null],
      [7, 'e@f.example', null],
    ])
  })

  it('tells a column about patients by its line too', () => {
    expect(read('e-mail,note\na@b.example,\n\nc@d.example,9434765919')).toMatchObject({
      problem: { code: 'PATIENT_IDENTIFIER', message: expect.stringContaining('line 4,') },
    })
  })

  it('takes the e-mail address where a postal one stands before it, and a start that is expected for a start', () => {
    const list = read('Address,E-mail address,Expected start,Expected\n1 High Road,a@b.example,2026-09-14,2027-12-01')
    expect(list).toMatchObject({
      people: [{ address: 'a@b.example', startsOn: '2026-09-14', awardExpectedOn: '2027-12-01', problem: null }],
    })
  })

  it('says how much too long it is', () => {
    expect(read(`e-mail\n${'a@b.example\n'.repeat(50_000)}`)).toEqual({
      problem: {
        code: 'TOO_LONG',
        message:
          'The file has 50001 lines and 586 KB; send at most 2000 people and 320 KB at a time: split it by intake',
      },
    })
  })
})
