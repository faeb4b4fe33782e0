/**
 * The order people expect of names: é beside e, capitals beside small letters. The default of the embedded database (and
 * of many servers) puts Z before a; this one is in both. In an entity: `@Property({ type: 'text', collation })`.
 */
export const collation = 'und-x-icu'
