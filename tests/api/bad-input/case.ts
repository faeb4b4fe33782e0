/** What somebody sends, and every problem it has as "path code". */
export type Case = readonly [what: string, mutation: string, input: object, problems: readonly string[]]

export const tooLong = 'x'.repeat(1001)
/** Published by the health service for tests; its check digit is right. */
export const nhsNumber = 'Repeat scan of 943 476 5919 was better'
export const unreadable = 'Seen\u0000twice'
