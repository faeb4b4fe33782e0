/** The most the API takes of one file, in bytes. */
export const mostBytes = 100 * 1024
