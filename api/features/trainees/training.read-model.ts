import type { RatifierRight } from '../../domain/preceptorship/award.ts'
import { collation, type Transaction } from '../../platform/database/index.ts'
import type { NamedPerson } from '../evidence/index.ts'

export interface RatificationFacts {
  readonly id: string
  readonly on: string
  readonly by: NamedPerson
  readonly isOfToday: boolean
}

export interface MoveFacts {
  readonly id: string
  readonly practiceBefore: number
  readonly practiceAfter: number
  readonly goalBefore: number
  readonly goalAfter: number
  readonly movedAt: string
  readonly movedOn: string
  readonly isOfToday: boolean
}

/** A training as its statement hands it over. */
export interface TrainingFacts {
  readonly id: string
  readonly version: number
  readonly university: string
  readonly programme: string
  readonly areaCodes: readonly string[]
  readonly expectedOn: string | null
  readonly asked: NamedPerson | null
  readonly ratification: RatificationFacts | null
  readonly move: MoveFacts | null
}

const dayOf = (instant: string): string => `(${instant} at time zone 'Europe/London')::date`
const named = (column: string): string =>
  `(select json_build_object('id', n.id, 'name', n.name) from people n where n.id = ${column})`
const ratification = `(select json_build_object('id', r.id, 'on', r.ratified_on, 'by', ${named('r.ratified_by_id')},
    'isOfToday', ${dayOf('r.recorded_at')} = soundings_today()) from award_ratifications r
    where r.person_id = t.person_id and r.taken_back_at is null and r.training_id in (
      select same.id from trainings same where same.person_id = t.person_id) order by r.recorded_at desc, r.id desc limit 1)`
const parts = `t.id, t.version, t.university, t.programme, to_json(t.area_codes) as "areaCodes",
  t.expected_on::text as "expectedOn"`

/** The training of a person as it stands; null until first recorded. */
export async function readTraining(tx: Transaction, personId: string): Promise<TrainingFacts | null> {
  const [row] = await tx.execute<TrainingFacts[]>(
    `select ${parts}, ${named('t.asked_id')} as asked, ${ratification} as ratification,
        (select json_build_object('id', m.id, 'practiceBefore', m.practice_before, 'practiceAfter', m.practice_after,
           'goalBefore', m.goal_before, 'goalAfter', m.goal_after, 'movedAt', m.moved_at,
           'movedOn', ${dayOf('m.moved_at')}, 'isOfToday', ${dayOf('m.moved_at')} = soundings_today())
           from award_moves m where m.person_id = t.person_id and m.undone_at is null
          order by m.moved_at desc, m.id desc limit 1) as move
       from trainings t where t.person_id = ? order by t.version desc limit 1`,
    [personId],
  )
  return row ?? null
}

export interface AskedFacts extends Omit<TrainingFacts, 'asked' | 'move'> {
  readonly trainee: NamedPerson
}

/** Trainings whose ratification is asked of the viewer, by name. */
export async function readAskedTrainings(tx: Transaction): Promise<AskedFacts[]> {
  return tx.execute<AskedFacts[]>(
    `select ${parts}, json_build_object('id', who.id, 'name', who.name) as trainee,
        (select json_build_object('id', r.id, 'on', r.ratified_on, 'by', ${named('r.ratified_by_id')},
           'isOfToday', ${dayOf('r.recorded_at')} = soundings_today()) from award_ratifications r
          where r.person_id = t.person_id and r.taken_back_at is null order by r.recorded_at desc limit 1) as ratification
       from trainings t join people who on who.id = t.person_id
      where t.id in (select soundings_trainings_asked()) order by who.name collate "${collation}", who.id limit 100`,
  )
}

/** Somebody who can be asked, with what lets them say it. */
export interface PossibleRatifierFacts extends NamedPerson {
  readonly rights: readonly RatifierRight[]
}

/** Educators, administrators and whom an organisation of the viewer’s appointed in an area, by name. */
export async function readPossibleRatifiers(tx: Transaction): Promise<PossibleRatifierFacts[]> {
  return tx.execute<PossibleRatifierFacts[]>(
    `select p.id, p.name, json_agg(json_build_object('title', r.title, 'areas', r.area_codes)
        order by r.title nulls first, r.area_codes) as rights
       from people p join soundings_ratifiers() r on r.person_id = p.id
      group by p.id, p.name order by p.name collate "${collation}", p.id limit 100`,
  )
}
