/** The last requirement of level 1 or 2 in each section of ASVS 5.0.0; within a section they are numbered without a gap. */
const lastOfSection =
  '1.1.2 1.2.9 1.3.11 1.4.3 1.5.2 2.1.3 2.2.3 2.3.4 2.4.1 3.2.2 3.3.4 3.4.6 3.5.5 3.7.2 4.1.3 4.2.1 4.3.2 4.4.4 ' +
  '5.1.1 5.2.3 5.3.2 5.4.3 6.1.3 6.2.12 6.3.4 6.4.4 6.5.5 6.6.3 6.8.4 7.1.3 7.2.4 7.3.2 7.4.5 7.5.2 7.6.2 ' +
  '8.1.2 8.2.3 8.3.1 8.4.1 9.1.3 9.2.4 10.1.2 10.2.2 10.3.4 10.4.11 10.5.5 10.6.2 10.7.3 ' +
  '11.1.2 11.2.3 11.3.3 11.4.4 11.5.1 11.6.1 12.1.3 12.2.2 12.3.4 13.1.1 13.2.5 13.3.2 13.4.5 ' +
  '14.1.2 14.2.4 14.3.3 15.1.3 15.2.3 15.3.7 16.1.1 16.2.5 16.3.4 16.4.3 16.5.3 17.1.1 17.2.4 17.3.2'

/** Those of level 1, the last of each run; what comes before it in its section is of level 1 too. */
const lastOfLevelOne =
  '1.2.5 1.3.2 1.5.1 2.1.1 2.2.2 2.3.1 3.2.2 3.3.1 3.4.2 3.5.3 4.1.1 4.4.1 5.2.2 5.3.2 6.1.1 6.2.8 6.3.2 6.4.2 ' +
  '7.2.4 7.4.2 8.1.1 8.2.2 8.3.1 9.1.3 9.2.1 10.4.5 11.3.2 11.4.1 12.1.1 12.2.2 13.4.1 14.2.1 14.3.1 15.1.1 15.2.1 15.3.1'

const upTo = (last: string): string[] => {
  const [chapter, section, number] = last.split('.')
  return Array.from({ length: Number(number) }, (_, index) => `V${chapter}.${section}.${index + 1}`)
}

/** Every requirement of levels 1 and 2, by number. */
export const requirements: readonly string[] = lastOfSection.split(' ').flatMap(upTo)

const ofLevelOne = new Set(lastOfLevelOne.split(' ').flatMap(upTo))

const answers = ['met', 'not met', 'does not apply'] as const

interface AsvsRow {
  readonly number: string
  readonly level: string
  readonly answer: string
  /** Files named in the row. */
  readonly files: readonly string[]
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim())

/** What stands in backquotes and looks like a file of the house. */
const filesIn = (text: string): string[] =>
  [...text.matchAll(/`([^`\s]+)`/g)]
    .map(match => match[1] ?? '')
    .filter(name => /^[\w.-]+\//.test(name) || /^(Dockerfile|\.dockerignore)$|\.(md|ya?ml|json|ts)$/.test(name))

/** The rows of the page of requirements. */
export const rowsIn = (page: string): AsvsRow[] =>
  page
    .split('\n')
    .filter(line => /^\| V\d/.test(line))
    .map(line => {
      const [number = '', level = '', , answer = '', where = ''] = cellsOf(line)
      return { number, level, answer: answer.replaceAll('*', ''), files: filesIn(where) }
    })

const flawOf = ({ number, level, answer, files }: AsvsRow, isThere: (file: string) => boolean): string[] => {
  const gone = files.filter(file => !isThere(file))
  const flaws = [
    [!answers.some(each => each === answer), `"${answer}" is no answer`],
    [level !== (ofLevelOne.has(number) ? '1' : '2'), `is not of level ${level}`],
    [answer === 'met' && files.length === 0, 'names nothing that shows it'],
    [gone.length > 0, `names what is not there: ${gone.join(', ')}`],
  ] as const
  return flaws.filter(([isFlawed]) => isFlawed).map(([, flaw]) => `${number} ${flaw}`)
}

/** What is wrong with the answers: one left out, given twice, of no requirement, or with nothing behind it. */
export const flawsOf = (rows: readonly AsvsRow[], isThere: (file: string) => boolean): string[] => {
  const given = rows.map(({ number }) => number)
  return [
    ...requirements.filter(number => !given.includes(number)).map(number => `${number} has no answer`),
    ...given.filter((number, index) => given.indexOf(number) !== index).map(number => `${number} has two answers`),
    ...given.filter(number => !requirements.includes(number)).map(number => `${number} is no requirement`),
    ...rows.flatMap(row => flawOf(row, isThere)),
  ]
}

const tally = (name: string, rows: readonly AsvsRow[]): string =>
  [name, ...answers.map(answer => rows.filter(row => row.answer === answer).length)].join(' ')

/** How many of each answer, by chapter and in all: "V1 20 0 7". */
export const countsOf = (rows: readonly AsvsRow[]): string[] => {
  const chapters = [...new Set(rows.map(({ number }) => number.split('.')[0] ?? ''))]
  return [
    ...chapters.map(chapter =>
      tally(
        chapter,
        rows.filter(({ number }) => number.startsWith(`${chapter}.`)),
      ),
    ),
    tally('all', rows),
  ]
}

/** The same, as the summary has it. */
export const countsIn = (summary: string): string[] =>
  summary
    .split('\n')
    .filter(line => /^\| (V\d+|all) \|/.test(line))
    .map(line => {
      const [name = '', , ...counts] = cellsOf(line)
      return [name, ...counts].join(' ')
    })
