/** What is asked of a module on its pages. */
export const module = `code title minutes develops { capability { code } } requiredModules { anyOf { code } } pathways { code }
  mine { status canStart startedOn blockedBy { text } helps { capability { code } preparedNow } areas { code } }`

/** What pages of learning ask, by what a person would call them. */
export const lessonPages: Readonly<Record<string, string>> = {
  'a module': `{ module(code: "ENH-08") { ${module} parts { title } sources } }`,
  'what I said of all modules':
    '{ modules(first: 100) { nodes { code mine { feedback { usefulness words version } } } } }',
  'when modules are held': '{ modules(first: 100) { nodes { code days { on organisationName } } } }',
  'what a module is learnt from': `{ module(code: "PRE-01") { version { number parts { title blocks { kind content } }
     supersededGuidelines { title } } mine { version { number } newerVersion { number changes { text } } } } }`,
  'a module I learn from': `{ myLesson(code: "PRE-01") { version { number parts { blocks { id content } } } place leftToDo
     newerVersion { number } parts { done needed } answers { blockId answer tries } tasks { done needed } } }`,
  'the versions of all modules': `{ modules(first: 100) { nodes { code version { number supersededGuidelines { code } } } } }`,
  'guidelines that are cited': '{ guidelines { code title supersededBy { title } modules { code title } } }',
}
