import { periodInWords, retentionRules } from '../../../api/domain/privacy/retention.ts'
import { holdings, withheld } from '../../../api/features/holdings/index.ts'

/** A line of a table; a bar in a cell would end it. */
export const row = (...cells: readonly string[]): string =>
  `| ${cells.map(cell => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`

export const heading = (...names: readonly string[]): string[] => [row(...names), row(...names.map(() => '---'))]

/** What says at the top of a page how it came to be. */
export const madeFrom = (what: string): string =>
  `Made from ${what}; a test fails where the two part ways. To write it anew: \`npx vitest run tests/contract/governance.spec.ts -u\`.`

/** The page of how long everything is kept, from the rules that are carried out and the register of what is held. */
export const retentionPage = (): string =>
  [
    '# How long things are kept',
    '',
    '*Draft for the controller to complete.* ' + madeFrom('the rules in the code and the register of what is held'),
    '',
    'The periods are defaults of this software, chosen from what each thing is for. They are not legal advice. Check them against your own retention schedule and the records management code that applies to you before going live, and change the rules where they differ.',
    '',
    '## What the service deletes by itself',
    '',
    'At every start, and once a day while it runs. The log tells the rule and the number of rows, never whose they were.',
    '',
    ...heading('rule', 'what goes', 'from', 'kept for', 'counted from', 'why'),
    ...retentionRules.map(rule =>
      row(rule.code, rule.what, `\`${rule.table}\``, periodInWords(rule), rule.from, rule.why),
    ),
    '',
    '## Everything that is held of a person',
    '',
    ...heading('what', 'why', 'who can see it', 'kept for', 'when the record is erased'),
    ...holdings.map(each =>
      row(`${each.title} (\`${each.name}\`)`, each.why, each.seenBy, each.keptFor, each.afterErasure),
    ),
    ...Object.entries(withheld).map(([table, { why, seenBy, keptFor, afterErasure }]) =>
      row(`\`${table}\``, why, seenBy, keptFor, afterErasure),
    ),
    '',
    '## Where else',
    '',
    '- **The browser.** Half-typed forms stay in the tab until sign-out or until somebody else signs in there.',
    '- **Logs.** Requests by the pattern of their address, never names, addresses, search words or what was typed. How long logs are kept is set where they are collected.',
    '- **Backups.** Whatever was erased is in older backups until these are deleted. Keep backups no longer than you would take to notice a loss, and erase again after a restore.',
    '',
  ].join('\n')
