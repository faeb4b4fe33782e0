import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import {
  broken,
  copied,
  edit,
  lineOf,
  problemsIn,
  removeCopies,
  type Fault,
} from '../tests/support/faulty-reference.ts'
import { loadReference } from './reference.ts'

afterEach(removeCopies)

describe('A fault in the reference data is told with file, line and field', () => {
  it.each<Fault>([
    {
      name: 'a field that does not exist',
      file: 'roles.yaml',
      change: ['    n: 31\n', '    n: 31\n    colour: blue\n'],
      field: 'roles[0].colour',
      message: 'there is no such field',
      marker: 'colour: blue',
    },
    {
      name: 'a field that is missing',
      file: 'capabilities/urology.yaml',
      change: ['    evidence: E1\n', ''],
      field: 'capabilities[0].evidence',
      message: 'this field is missing',
      marker: 'code: URO-01',
    },
    {
      name: 'a rating of 5',
      file: 'overlays.yaml',
      change: ['{ OBS-02: 4,', '{ OBS-02: 5,'],
      field: 'overlays[1].items.OBS-02',
      message: 'a rating is 0, 1, 2, 3 or 4',
      marker: 'OBS-02: 5',
    },
    {
      name: 'a rise that cannot be read',
      file: 'modules/preceptorship.yaml',
      change: ['      CLN-08: 2>3', '      CLN-08: 2-3'],
      field: 'modules[1].develops.CLN-08',
      message: 'a rise looks like 2>3',
      marker: 'CLN-08: 2-3',
    },
    {
      name: 'a module that leads down',
      file: 'modules/preceptorship.yaml',
      change: ['      CLN-08: 2>3', '      CLN-08: 3>2'],
      field: 'modules[1].develops.CLN-08',
      message: 'a module never leads down',
      marker: 'CLN-08: 3>2',
    },
    {
      name: 'an unknown capability',
      file: 'modules/preceptorship.yaml',
      change: ['      CLN-08: 2>3', '      CLN-88: 2>3'],
      field: 'modules[1].develops.CLN-88',
      message: 'there is no capability "CLN-88"',
      marker: 'CLN-88',
    },
    {
      name: 'a quiz that promises independence',
      file: 'modules/enhanced-areas.yaml',
      change: ['      OBS-08: 1>2', '      OBS-08: 1>3'],
      field: 'modules[8].develops.OBS-08',
      message: 'e-learning and quizzes lead to 2 at most',
      marker: 'OBS-08: 1>3',
    },
    {
      name: 'parts that do not add up',
      file: 'modules/consultant.yaml',
      change: ['    minutes: 600\n', '    minutes: 610\n'],
      field: 'modules[0].minutes',
      message: '610 is stated, but the parts add up to 600',
      marker: 'minutes: 610',
    },
    {
      name: 'supervised practice without a supervisor',
      file: 'modules/consultant.yaml',
      change: ['{ gate: G5, scope: WHOLE }', '{ gate: G7, scope: WHOLE }'],
      field: 'modules[6].gates',
      message: 'supervised practice always waits for G5, the supervisor',
      marker: '    gates:',
      last: true,
    },
    {
      name: 'a code given twice',
      file: 'capabilities/urology.yaml',
      change: ['code: URO-02', 'code: URO-01'],
      field: 'capabilities[1].code',
      message: '"URO-01" is given a second time',
      marker: 'code: URO-01',
      last: true,
    },
    {
      name: 'an expected rating that falls',
      file: 'capabilities/breast.yaml',
      change: ['6: 3, 7: 4, 8: 4', '6: 3, 7: 4, 8: 3'],
      field: 'capabilities[0].expected',
      message: 'expected ratings never fall from one column to the next',
      marker: '8: 3',
    },
    {
      name: 'a role that does not come to the size stated',
      file: 'roles.yaml',
      change: ['    sum: 62', '    sum: 63'],
      field: 'roles[0].sum',
      message: '63 is stated, but the ratings add up to 62',
      marker: 'sum: 63',
    },
    {
      name: 'a role with an item outside its scope lines',
      file: 'scope-lines.yaml',
      change: [
        'ROLE-ENH-HNK: { set: four-pillars, lines: [thyroid, neck, fna] }',
        'ROLE-ENH-HNK: { set: four-pillars, lines: [thyroid, neck] }',
      ],
      field: 'roles.ROLE-ENH-HNK',
      message: 'no scope line covers HNK-03',
      marker: 'ROLE-ENH-HNK',
    },
    {
      name: 'a role with too few scope lines',
      file: 'scope-lines.yaml',
      change: ['assistant-escalation, ergonomics, aorta]', 'assistant-escalation, aorta]'],
      field: 'roles.ROLE-AST',
      message: 'a role has 6 to 10 scope lines, and ROLE-AST has 5',
      marker: 'ROLE-AST',
    },
    {
      name: 'a scope line nobody wrote',
      file: 'scope-lines.yaml',
      change: ['lines: [thyroid, neck, fna]', 'lines: [thyroid, neck, fnac, fna]'],
      field: 'roles.ROLE-ENH-HNK.lines[2]',
      message: 'there is no scope line "fnac"',
      marker: 'fnac',
    },
    {
      name: 'a pathway that takes a module before what it needs',
      file: 'pathways.yaml',
      change: ['modules: [ADV-16]', 'modules: [ADV-18]'],
      field: 'pathways[13].stages[2].modules[0]',
      message: 'ADV-18 comes before ADV-13 or ADV-16 or ADV-17, which it needs',
      marker: 'modules: [ADV-18]',
      also: ['modules: [ADV-18, ADV-04, ADV-06]', 'modules: [ADV-16, ADV-04, ADV-06]'],
    },
    {
      name: 'a pathway that ends short of its role',
      file: 'pathways.yaml',
      change: ['modules: [PRE-08, PRE-09]', 'modules: [PRE-09]'],
      field: 'pathways[0].endRole',
      message: 'is not reached: LDM-03 ends at 2 of 3',
      marker: 'endRole: ROLE-SON-GEN',
    },
    {
      name: 'an area chosen nowhere',
      file: 'pathways.yaml',
      change: ['    chosenAreas: [GMU]\n', ''],
      field: 'pathways[16].stages[1].modules[0]',
      message: 'name the areas it is taken in under chosenAreas',
      marker: 'modules: [CON-07]',
      skip: 1,
    },
    {
      name: 'a department’s word that stands for nothing',
      file: 'search-words.yaml',
      change: ['finds: [OBS-02]', 'finds: [OBS-22]'],
      field: 'words[1].finds[0]',
      message: 'nothing has the code "OBS-22"',
      marker: 'OBS-22',
    },
    {
      name: 'a department’s word given twice, however it is written',
      file: 'search-words.yaml',
      change: ['says: [dating, dating scan,', 'says: [dating, Nuchal  Scan, dating scan,'],
      field: 'words[2].says[1]',
      message: '"Nuchal  Scan" is given a second time',
      marker: 'Nuchal  Scan',
    },
    {
      name: 'a department’s word that nobody can type',
      file: 'search-words.yaml',
      change: ['says: [growth,', 'says: ["?!", growth,'],
      field: 'words[3].says[0]',
      message: 'say it in letters or digits',
      marker: '"?!"',
    },
    {
      name: 'a department’s word that finds nothing',
      file: 'search-words.yaml',
      change: ['finds: [OBS-04]', 'finds: []'],
      field: 'words[3].finds',
      message: 'name at least one',
      marker: 'finds: []',
    },
  ])('$name', fault => {
    const { directory, text } = broken(fault)
    const problems = problemsIn(directory)
    const line = lineOf(text, fault)
    expect(problems).toContainEqual({ file: fault.file, line, field: fault.field, message: fault.message })
  })

  it('a ring of modules that wait for each other', () => {
    const directory = copied()
    edit(directory, 'modules/enhanced-core.yaml', [
      '      EDU-08: 0>1\n',
      '      EDU-08: 0>1\n    requires:\n      modules: [ENH-03]\n',
    ])
    const rings = problemsIn(directory).filter(({ message }) => message.startsWith('can never be begun'))
    expect(rings.map(({ field }) => field)).toContain('modules[1].requires.modules')
    expect(rings[0]?.message).toBe('can never be begun: it waits in a ring, by way of ENH-03')
  })

  it('a file that is no YAML', () => {
    const directory = copied()
    edit(directory, 'gates.yaml', ['  - code: G2\n', '  - code: [G2\n'])
    const [problem] = problemsIn(directory)
    expect(problem?.file).toBe('gates.yaml')
    expect(problem?.line).toBeGreaterThan(1)
  })

  it('a file that is missing', () => {
    const directory = copied()
    rmSync(join(directory, 'overlays.yaml'))
    expect(problemsIn(directory)).toEqual([
      { file: 'overlays.yaml', line: 1, field: '', message: 'the file is missing or cannot be read' },
    ])
  })

  it('several faults in several files come in one list', () => {
    const directory = copied()
    edit(directory, 'roles.yaml', ['    n: 31', '    n: 30'])
    edit(directory, 'modules/consultant.yaml', ['    minutes: 600\n', '    minutes: 610\n'])
    edit(directory, 'pathways.yaml', ['endRole: ROLE-SON-GEN', 'endRole: ROLE-SON-GENERAL'])
    expect(problemsIn(directory).map(({ file }) => file)).toEqual([
      'modules/consultant.yaml',
      'pathways.yaml',
      'roles.yaml',
    ])
    expect(() => loadReference(directory)).toThrow(
      /3 problems\.\n {2}modules\/consultant\.yaml:\d+: modules\[0\]\.minutes: 610/,
    )
  })
})
