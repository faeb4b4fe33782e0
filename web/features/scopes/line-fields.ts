import type { ScopeDraftShownFragment } from '../../generated/scopes/graphql.ts'

/** The field of the form that a path of the API's leads to: "lines.2.callOn" is said at that line's own field. */
export function lineFieldId(path: string, { lines }: Pick<ScopeDraftShownFragment, 'lines'>): string {
  const [list = '', place = '', name = ''] = path.split('.')
  if (list === 'roleProfileCode') return 'role'
  const code = list === 'lines' ? lines[Number(place)]?.code : undefined
  if (code === undefined) return 'sign'
  return name === 'limits' || name === 'callOn' ? `${name}-${code}` : `in-${code}`
}
