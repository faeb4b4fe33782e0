/** How often what must not lose anything is tried: a few times beside everything else, many times in `npm run endure`. */
export const rounds = process.env['ENDURE'] === 'true' ? 12 : 2
