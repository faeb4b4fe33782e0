import { expect, it } from 'vitest'
import { createId } from '../../api/platform/ids.ts'
import { describeOnEachDatabase } from '../support/api.ts'
import { createLessonUnderWay, publishLesson } from '../support/create/lessons.ts'
import { createSomebody } from './bad-input/somebody.ts'

describeOnEachDatabase('What a person answered', api => {
  it('can neither be read, changed nor added in somebody else’s name, in the database either', async () => {
    await publishLesson(api, 'ENH-04')
    const [owner, other] = [await createSomebody(api), await createSomebody(api)]
    await createLessonUnderWay(api, { personId: owner.person.id, moduleCode: 'ENH-04', words: 'Mine' })
    const as = (personId: string, sql: string, values: unknown[] = []) =>
      api.database.asViewer({ personId }, tx => tx.execute<object[]>(sql, values))
    for (const table of ['block_answers', 'module_places']) {
      expect(await as(owner.person.id, `select 1 from ${table}`)).toHaveLength(1)
      expect(await as(other.person.id, `select 1 from ${table}`)).toEqual([])
      await expect(as(owner.person.id, `delete from ${table}`)).rejects.toThrow(/permission/)
    }
    await expect(as(owner.person.id, 'update block_answers set is_right = true')).rejects.toThrow(/permission/)
    await expect(
      as(other.person.id, `insert into module_places values (?, 'ENH-04', 'read', now())`, [owner.person.id]),
    ).rejects.toThrow(/row-level security/)
    await expect(
      as(
        other.person.id,
        `insert into block_answers values (?, ?, 'ENH-04', 1, 'read', '{}', null, null, null, now())`,
        [createId(), owner.person.id],
      ),
    ).rejects.toThrow(/row-level security/)
  })
})
