import type { Database, Viewer } from '../../platform/database/index.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import { nameProblems, nameOf } from './person.problems.ts'
import { readPerson } from './person.read-model.ts'
import { renamePerson } from './person.repository.ts'
import type { Person } from './person.types.ts'

export interface PersonService {
  /** The viewer; null where nobody is signed in. */
  me(viewer: Viewer): Promise<Person | null>
  rename(viewer: Viewer & { personId: string }, name: string): Promise<Person | InputProblem[]>
}

export function createPersonService({ asViewer }: { asViewer: Database['asViewer'] }): PersonService {
  return {
    me: async viewer => {
      const { personId } = viewer
      return personId === null ? null : asViewer(viewer, tx => readPerson(tx, personId))
    },
    rename: (viewer, name) =>
      asViewer(viewer, async tx => {
        const problems = nameProblems(name)
        if (problems.length > 0) return problems
        await renamePerson(tx, viewer.personId, nameOf(name))
        const person = await readPerson(tx, viewer.personId)
        if (person === null) throw new Error('A person signed in has no record')
        return person
      }),
  }
}
