export type MessageTree = { [key: string]: string | string[] | MessageTree }
export type Messages = Record<string, Record<string, MessageTree>>

/** One file per feature and language: en/modules.json holds every string that starts "modules.". */
export function byLanguage(files: Readonly<Record<string, MessageTree>>): Messages {
  const messages: Messages = {}
  for (const [path, tree] of Object.entries(files)) {
    const [, language, feature] = /^\.\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? []
    if (language && feature) (messages[language] ??= {})[feature] = tree
  }
  return messages
}
