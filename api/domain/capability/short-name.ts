/** A name of fewer letters than this is an abbreviation and says too little by itself. */
const SHORTEST = 5

/**
 * A capability's name for lists and sentences: the statement up to its first colon, semicolon or opening bracket.
 *
 * @param statement the full statement, one sentence without a full stop
 * @returns a part of at least five characters, else the whole statement
 * @example shortName('Growth scan: biometry, EFW, liquor') // 'Growth scan'
 * @example shortName('Bowel: appendix, inflammatory bowel disease activity') // 'Bowel'
 */
export function shortName(statement: string): string {
  const end = statement.search(/[:;(]/)
  return end < SHORTEST ? statement.trim() : statement.slice(0, end).trim()
}
