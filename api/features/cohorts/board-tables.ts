import { formatDay } from '../../domain/capability/calendar.ts'
import { dayFromIso } from '../../platform/calendar.ts'
import type { Spreadsheet, SpreadsheetTable } from '../../platform/spreadsheets.ts'
import type { CohortProgress } from './board-progress.types.ts'
import type { CohortBoard, CohortBoardCounts, CohortBoardRow } from './board.types.ts'
import type { CohortMember, CohortMemberState, CohortShareItem } from './cohort-member.types.ts'

/** What each letter of a board says in a file. */
const letterWords: Readonly<Record<string, string>> = {
  H: 'Held',
  R: 'Asked for',
  S: 'Still to do',
  L: 'Later',
  N: 'Not shared',
  '-': 'Not asked',
}

const countWords: readonly (readonly [keyof CohortBoardCounts, string])[] = [
  ['held', 'Held'],
  ['requested', 'Asked for'],
  ['stillToDo', 'Still to do'],
  ['later', 'Later'],
  ['notShared', 'Not shared'],
  ['notAsked', 'Not asked'],
]

const stateWords: Readonly<Record<`${CohortMemberState}`, string>> = {
  ASKED: 'Asked in',
  JOINED: 'Takes part',
  PAUSED: 'Paused',
}

const shareWords: Readonly<Record<`${CohortShareItem}`, string>> = {
  RATINGS: 'Ratings',
  LISTS: 'Lists',
  PLAN: 'Plan',
}

const dateWords = (on: string): string => formatDay(dayFromIso(on))

const notRanked = 'Learners stand in the order of their names. It is no ranking.'
const onlyShared =
  'Of whoever shares no ratings with the group it holds what was signed off in the group alone; nothing else of them is in any number.'

/** The board as the screen shows it: a row for each member, and under them how many stand where. */
export function boardFile(board: CohortBoard, boundary: string): Spreadsheet {
  const { name, on, lens, columns, rows, stages } = board
  return {
    title: `Board of ${name}`,
    about: [`As it stood on ${dateWords(on)}`, notRanked, onlyShared, boundary],
    tables: [
      {
        title: 'Board',
        columns: ['Name', 'Organisation', 'Stage', ...columns.map(titleOf)],
        rows: rows.map(row => [
          row.name,
          row.organisationName,
          row.stage === null ? '' : (stages[row.stage]?.title ?? ''),
          ...columns.map((column, place) =>
            cellWords(row, place, lens === 'LINES' ? column.capabilityCodes.length : null),
          ),
        ]),
      },
      {
        title: 'Totals',
        columns: ['How many', ...columns.map(titleOf)],
        rows: countWords.map(([key, words]) => [words, ...columns.map(({ counts }) => counts[key])]),
      },
    ],
  }
}

const titleOf = ({ title }: CohortBoard['columns'][number]): string => title ?? 'Everything else'

/** The size of a line; null = a capability, whose rating is told. @example cellWords(row, 0, 5) // 'Still to do (2 of 5 held)' */
function cellWords({ cells, values }: CohortBoardRow, place: number, size: number | null): string {
  const words = letterWords[cells[place] ?? '-'] ?? ''
  const value = values[place] ?? '.'
  if (value === '.') return words
  return size === null ? `${words} (${value})` : `${words} (${Number.parseInt(value, 36)} of ${size} held)`
}

const memberColumns = [
  'Name',
  'Organisation',
  'Place',
  'First day',
  'Share of full time in percent',
  'Shares with the group',
]

/** Members with their dates: programme record. */
export function membersFile(
  { name, on, members }: { readonly name: string; readonly on: string; readonly members: readonly CohortMember[] },
  boundary: string,
): Spreadsheet {
  const stages = members.find(({ stages: dated }) => dated.length > 0)?.stages ?? []
  return {
    title: `Members of ${name}`,
    about: [`As it stood on ${dateWords(on)}`, notRanked, boundary],
    tables: [
      {
        title: 'Members',
        columns: [...memberColumns, ...stages.map(({ title }) => `${title}: last day`)],
        rows: members.map(member => [
          member.name,
          member.organisationName,
          stateWords[member.state],
          dateWords(member.startsOn),
          member.wholeTimePercent,
          member.shares.map(item => shareWords[item]).join(', '),
          ...stages.map((_, place) => {
            const dueOn = member.stages[place]?.dueOn
            return dueOn === undefined ? '' : dateWords(dueOn)
          }),
        ]),
      },
    ],
  }
}

/** A group in numbers, stage by stage and over time. */
export function progressFile(name: string, progress: CohortProgress, boundary: string): Spreadsheet {
  const { on, memberCount, sharedCount, stages, overTime } = progress
  const tables: SpreadsheetTable[] = [
    {
      title: 'Stages',
      columns: ['Stage', 'Expected by its end', 'Learners in it', ...countWords.map(([, words]) => words)],
      rows: stages.map(({ title, size, membersInIt, counts }) => [
        title ?? 'Without a date',
        size,
        membersInIt,
        ...countWords.map(([key]) => counts[key]),
      ]),
    },
    {
      title: 'Over time',
      columns: ['Day', 'Held', 'Expected by the plan'],
      rows: overTime.map(({ on: day, held, expected }) => [dateWords(day), held, expected]),
    },
  ]
  const shared = `${memberCount} learners, of whom ${sharedCount} share their ratings with the group.`
  return {
    title: `Progress of ${name}`,
    about: [`As it stood on ${dateWords(on)}, by what is shared today`, shared, onlyShared, boundary],
    tables,
  }
}
