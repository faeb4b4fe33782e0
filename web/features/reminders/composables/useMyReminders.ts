import { useMutation, useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { ChangeMyRemindersDocument, MyRemindersDocument } from '../../../generated/reminders/graphql.ts'

/** Whether the person signed in gets letters about what ends; undefined until that is known. */
export function useMyReminders() {
  const { result } = useQuery(MyRemindersDocument, null, { fetchPolicy: 'cache-and-network' })
  const { mutate, loading } = useMutation(ChangeMyRemindersDocument, {
    throws: 'always',
    update: (cache, { data }) => {
      if (!data) return
      cache.writeQuery({ query: MyRemindersDocument, data: { myReminders: data.changeMyReminders.reminders } })
    },
  })

  async function change(areWanted: boolean): Promise<void> {
    await mutate({ input: { areWanted } })
  }

  return { areWanted: computed(() => result.value?.myReminders.areWanted), isBusy: loading, change }
}
