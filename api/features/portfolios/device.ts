/** The kind of device a browser says it runs on: enough for an owner to know a visit by, and not who it was. */
export function deviceOf(userAgent: string | undefined): 'PHONE' | 'TABLET' | 'COMPUTER' | 'OTHER' {
  const text = (userAgent ?? '').slice(0, 500)
  if (/iPad|Tablet|Android(?!.*Mobile)/.test(text)) return 'TABLET'
  if (/iPhone|iPod|Mobile/.test(text)) return 'PHONE'
  return /Windows|Macintosh|CrOS|X11|Linux/.test(text) ? 'COMPUTER' : 'OTHER'
}
