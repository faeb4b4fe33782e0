import { askedForThree } from '../../domain/capability/requirements.ts'
import { shortName } from '../../domain/capability/short-name.ts'
import type { EvidenceClass as EvidenceClassRules, EvidenceException } from '../../domain/capability/types.ts'
import type { ChoiceGroup } from '../../domain/planning/types.ts'
import { byCode, groupBy, known } from '../../platform/collections.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { Capability, EvidenceClass, EvidenceRequirement, RatingDescriptor } from './capability.types.ts'
import type { Framework, RatingAnchor } from './framework.types.ts'
import type { Area, FrameworkLevel, Pillar } from './level.types.ts'
import type { RoleItem, RoleProfile } from './role-profile.types.ts'

interface Published {
  framework: {
    code: string
    title: string
    version: string
    published_on: string
    boundary_statement: string
    content_hash: string
  }
  levels: FrameworkLevel[]
  pillars: Pillar[]
  areas: Area[]
  anchors: RatingAnchor[]
  classes: {
    code: EvidenceClassRules['code']
    name: string
    to3: EvidenceRequirement[]
    to4: EvidenceRequirement[]
    exceptions: EvidenceException[]
    review: string
    months: number | null
    lapses: boolean
  }[]
  capabilities: {
    code: string
    pillar: string
    area: string | null
    statement: string
    reference: string
    class: string
    expected: Record<string, number>
    descriptors: RatingDescriptor[] | null
    example: string | null
  }[]
  roles: {
    code: string
    title: string
    level: string | null
    overlay: boolean
    areas: string[]
    choices: ChoiceGroup[]
  }[]
  items: { role: string; capability: string; rating: number }[]
  lines: { role: string; code: string; title: string; capabilities: string[] }[]
}

const statement = `select json_build_object(
  'framework', (select to_json(f) from frameworks f order by published_on desc limit 1),
  'levels', (select json_agg(json_build_object('code', code, 'name', name, 'column', rating_column,
      'academicLevel', academic_level) order by position) from framework_levels),
  'pillars', (select json_agg(json_build_object('code', code, 'name', name) order by position) from pillars),
  'areas', (select json_agg(json_build_object('code', code, 'name', name, 'leftEmpty', left_empty) order by position) from areas),
  'anchors', (select json_agg(json_build_object('value', value, 'label', label, 'anchor', anchor) order by value)
      from rating_anchors),
  'classes', (select json_agg(json_build_object('code', code, 'name', name, 'to3', to_3, 'to4', to_4, 'exceptions', exceptions,
      'review', review_text, 'months', review_months, 'lapses', lapses) order by position) from evidence_classes),
  'capabilities', (select json_agg(json_build_object('code', code, 'pillar', pillar_code, 'area', area_code,
      'statement', statement, 'reference', reference, 'class', evidence_class_code, 'expected', expected,
      'descriptors', descriptors, 'example', evidence_example)
      order by position) from capabilities),
  'roles', (select json_agg(json_build_object('code', code, 'title', title, 'level', level_code,
      'overlay', is_overlay, 'areas', area_codes, 'choices', choices) order by position) from role_profiles),
  'items', (select json_agg(json_build_object('role', role_profile_code, 'capability', capability_code,
      'rating', rating) order by c.position) from role_profile_items i join capabilities c on c.code = i.capability_code),
  'lines', (select json_agg(json_build_object('role', role_profile_code, 'code', code, 'title', title,
      'capabilities', capability_codes) order by position) from scope_lines)
) as published`

export interface FrameworkContent {
  readonly framework: Framework
  /** The classes as decisions read them, with exceptions and review rules. */
  readonly evidenceClasses: ReadonlyMap<string, EvidenceClassRules>
}

/** The whole published framework in one statement, linked so that every field of the API can be read without another. */
export async function readFramework(tx: Transaction): Promise<FrameworkContent> {
  const [row] = await tx.execute<{ published: Published }[]>(statement)
  if (!row?.published.framework) throw new Error('No framework is published in this database: seed it first')
  const published = row.published
  return {
    framework: linkFramework(published),
    evidenceClasses: new Map(
      published.classes.map(({ code, name, to3, to4, exceptions, months, lapses }) => [
        code,
        { code, name, to3, to4, exceptions, review: { months, lapses } },
      ]),
    ),
  }
}

function linkFramework(published: Published): Framework {
  const areas = byCode(published.areas)
  const levels = byCode(published.levels)
  const capabilities = linkCapabilities(published, areas)
  const roles = linkRoles(published, { areas, levels, capabilities })
  const { code, title, version, published_on, boundary_statement, content_hash } = published.framework
  return {
    code,
    title,
    version,
    publishedOn: published_on,
    boundaryStatement: boundary_statement,
    contentHash: content_hash,
    levels: published.levels,
    pillars: published.pillars,
    areas: published.areas,
    ratingScale: published.anchors,
    capabilities,
    roleProfiles: byCode(roles.filter(role => !role.isOverlay).map(role => role.profile)),
    overlays: roles.filter(role => role.isOverlay).map(role => role.profile),
  }
}

function linkCapabilities(published: Published, areas: Map<string, Area>): Map<string, Capability> {
  const pillars = byCode(published.pillars)
  const classes = byCode(published.classes)
  return new Map(
    published.capabilities.map(row => [
      row.code,
      {
        code: row.code,
        statement: row.statement,
        shortName: shortName(row.statement),
        reference: row.reference,
        pillar: known(pillars, row.pillar),
        area: row.area === null ? null : known(areas, row.area),
        evidenceClass: evidenceClassOf(row.code, known(classes, row.class)),
        expected: Object.entries(row.expected).map(([column, rating]) => ({ column, rating })),
        descriptors: row.descriptors,
        evidenceExample: row.example,
      },
    ]),
  )
}

/** The class as it stands for one capability, exceptions taken in. */
function evidenceClassOf(capability: string, published: Published['classes'][number]): EvidenceClass {
  const { code, name, to4, review } = published
  return { code, name, to3: [...askedForThree(published, capability)], to4, review }
}

interface Links {
  areas: Map<string, Area>
  levels: Map<string, FrameworkLevel>
  capabilities: Map<string, Capability>
}

function linkRoles(published: Published, links: Links): { isOverlay: boolean; profile: RoleProfile }[] {
  const items = groupBy(published.items, item => item.role)
  const lines = groupBy(published.lines ?? [], line => line.role)
  const toItem = (entry: { capability: string; rating: number }): RoleItem => ({
    capability: known(links.capabilities, entry.capability),
    rating: entry.rating,
  })
  return published.roles.map(role => ({
    isOverlay: role.overlay,
    profile: {
      code: role.code,
      title: role.title,
      level: role.level === null ? null : known(links.levels, role.level),
      areas: role.areas.map(code => known(links.areas, code)),
      items: (items.get(role.code) ?? []).map(toItem),
      choices: role.choices.map(({ code, atLeast, capabilities }) => ({
        code,
        atLeast,
        items: capabilities.map(toItem),
      })),
      scopeLines: (lines.get(role.code) ?? []).map(({ code, title, capabilities }) => ({
        code,
        title,
        capabilities: capabilities.map(capability => known(links.capabilities, capability)),
      })),
    },
  }))
}
