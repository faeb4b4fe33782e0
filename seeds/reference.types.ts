import type { ModuleContent } from '../api/domain/blocks/block.ts'
import type { FormContent } from '../api/domain/observations/form.ts'
import type {
  AreaCode,
  Capability,
  CapabilityCode,
  EvidenceClass,
  EvidenceRequirement,
  GateCode,
  LevelColumn,
  PillarCode,
  Rating,
} from '../api/domain/capability/types.ts'
import type { Module, Pathway, RoleProfile } from '../api/domain/planning/types.ts'
import type { SearchWord } from '../api/domain/search/types.ts'

/**
 * The reference data as published: everything the tables keep, role rules already resolved, in the order it is shown.
 * Where the domain has a type for a thing, this extends it with what people read.
 */
export interface ReferenceData {
  readonly framework: ReferenceFramework
  readonly ratingScale: readonly RatingAnchor[]
  readonly levels: readonly ReferenceLevel[]
  readonly pillars: readonly Named<PillarCode>[]
  readonly areas: readonly ReferenceArea[]
  /** What a rise to 1 or 2 asks for, whatever the evidence class. */
  readonly supportedRequirements: readonly EvidenceRequirement[]
  readonly evidenceClasses: readonly ReferenceEvidenceClass[]
  readonly capabilities: readonly ReferenceCapability[]
  readonly roles: readonly ReferenceRole[]
  readonly overlays: readonly ReferenceRole[]
  readonly gates: readonly ReferenceGate[]
  readonly modules: readonly ReferenceModule[]
  readonly pathways: readonly ReferencePathway[]
  /** What departments say, for searching alone: nothing is decided by it. */
  readonly searchWords: readonly SearchWord[]
  readonly observationForms: readonly ReferenceObservationForm[]
  /** Kinds of examination, in the order in which departments look for them. */
  readonly examinations: readonly ReferenceExamination[]
  /** What lessons cite. */
  readonly guidelines: readonly ReferenceGuideline[]
  /** What modules are learnt from, of those that are written in full. */
  readonly lessons: readonly ReferenceLesson[]
}

interface ReferenceGuideline {
  readonly code: string
  readonly title: string
  readonly publisher: string
  readonly year: number
  /** Where it can be read; null = not on a public page. */
  readonly url: string | null
  readonly supersededBy?: string | undefined
  /** A calendar day. */
  readonly supersededOn?: string | undefined
}

interface ReferenceLesson {
  readonly module: string
  /** What changed, for those who are on the version before. */
  readonly changeNote: string
  readonly content: ModuleContent
}

interface ReferenceExamination {
  readonly code: string
  /** As departments say it. */
  readonly title: string
  readonly area: AreaCode
  /** Capabilities of areas it counts for, 1 or more. */
  readonly countsFor: readonly CapabilityCode[]
}

interface ReferenceArea extends Named<AreaCode> {
  /** Why no module leads there, on purpose; absent = not on purpose. */
  readonly leftEmpty?: string | undefined
}

interface Named<Code extends string> {
  readonly code: Code
  readonly name: string
}

interface ReferenceFramework {
  readonly code: string
  readonly title: string
  readonly version: string
  /** A calendar day, '2026-11-23'. */
  readonly publishedOn: string
  /** What Soundings does not confer; stands on every pathway and export. */
  readonly boundaryStatement: string
  /** How someone before their award is treated. */
  readonly traineeNote: string
}

interface RatingAnchor {
  readonly value: Rating
  readonly label: string
  /** What is true of someone at this value. */
  readonly anchor: string
  /** The same in one line, to stand beside a choice. */
  readonly shortAnchor: string
  /** Rough equivalents in other scales; documentation. */
  readonly equivalents: string
}

interface ReferenceLevel {
  readonly code: string
  readonly name: string
  /** Column of expected ratings it is read against; null = the assistant role. */
  readonly column: LevelColumn | null
  readonly academicLevel: string
  /** Documentation only: never shown beside a level, never evidence for pay. */
  readonly usualPayBand: string
}

/** Requirements of a class that differ for a few capabilities. */
interface EvidenceException {
  readonly capabilities: readonly CapabilityCode[]
  readonly to3: readonly EvidenceRequirement[]
  readonly note: string
}

export interface ReferenceEvidenceClass extends EvidenceClass {
  /** What the class covers, in one line. */
  readonly covers: string
  /** When it is reviewed, in words. */
  readonly reviewText: string
  readonly exceptions: readonly EvidenceException[]
}

export interface ReferenceCapability extends Capability {
  /** National documents it can be read beside; no claim of alignment. */
  readonly reference: string
  /** What 1, 2, 3 and 4 look like for this capability, in this order. */
  readonly descriptors: readonly RatingDescriptor[]
  readonly evidenceExample: string
}

interface RatingDescriptor {
  readonly value: Rating
  readonly text: string
}

/** An item a department may replace by a record in another, and when. */
interface Replaceable {
  readonly capability: CapabilityCode
  readonly by: CapabilityCode
  readonly note: string
}

export interface ReferenceRole extends RoleProfile {
  readonly summary: string
  readonly replaceable: readonly Replaceable[]
}

interface ReferenceGate extends Named<GateCode> {
  /** What meets it. */
  readonly asks: string
  readonly askWhom: string
  /** Lawful ways on while it is not met. */
  readonly waysOn: readonly string[]
  /** A request to send, with [places to fill in]. */
  readonly requestDraft: string
  readonly isPerArea: boolean
  readonly isPerMedicine: boolean
}

interface ModulePart {
  readonly title: string
  readonly minutes: number
  readonly text: string
}

export interface ReferenceModule extends Module {
  /** Modules it is another way to, all or part of; empty = it is none but its own. */
  readonly alternativeTo: readonly string[]
  readonly summary: string
  /** What finishing counts for, stated before one starts. */
  readonly outcome: string
  readonly parts: readonly ModulePart[]
  readonly sources: readonly string[]
}

export interface ReferencePathway extends Pathway {
  readonly summary: string
  /** Gates asked at the first stage. */
  readonly gates: readonly GateCode[]
  readonly months: { readonly from: number; readonly to: number }
  /** What the hours shown beside it leave out. */
  readonly hoursExclude: string
  /** Areas the pathway takes for granted beside its start role, at a column of expected ratings. */
  readonly startAreas: readonly { readonly area: AreaCode; readonly column: LevelColumn }[]
}

interface ReferenceObservationForm {
  readonly code: string
  readonly version: number
  readonly content: FormContent
}
