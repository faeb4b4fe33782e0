/**
 * A stored image, clip or file, by the id of its media.
 *
 * @format uuid
 */
export type MediaId = string

/** A place on an image: fractions of its width and height from the upper left corner, so that no size is assumed. */
export interface Point {
  /**
   * @minimum 0
   * @maximum 1
   */
  x: number
  /**
   * @minimum 0
   * @maximum 1
   */
  y: number
}

/** A round area: its centre, and half its width and height as fractions of the image's. */
export interface Ellipse {
  shape: 'ELLIPSE'
  centre: Point
  /**
   * @exclusiveMinimum 0
   * @maximum 1
   */
  radiusX: number
  /**
   * @exclusiveMinimum 0
   * @maximum 1
   */
  radiusY: number
}

/** An area by its corners, in order. */
export interface Polygon {
  shape: 'POLYGON'
  /**
   * @minItems 3
   * @maxItems 200
   */
  points: Point[]
}

/** @discriminator shape */
export type Region = Ellipse | Polygon

/**
 * Words drawn on or said of an image; plain.
 *
 * @minLength 1
 * @maxLength 200
 */
export type Label = string

export interface ArrowMark {
  shape: 'ARROW'
  from: Point
  /** Where it points. */
  to: Point
  label: Label
}

export interface CaliperMark {
  shape: 'CALIPER'
  from: Point
  to: Point
  /** With its unit: "CBD 4.1 mm". */
  label: Label
}

export interface RegionMark {
  shape: 'REGION'
  region: Region
  label: Label
}

/** @discriminator shape */
export type Annotation = ArrowMark | CaliperMark | RegionMark

/** What can be laid over an image and taken away again. The labels of its marks are its text twin. */
export interface AnnotationLayer {
  name: Label
  /**
   * @minItems 1
   * @maxItems 40
   */
  marks: Annotation[]
}

export interface ImageFigure {
  figure: 'IMAGE'
  media: MediaId
  /**
   * What it shows, for somebody who cannot see it; in a question, without giving the answer away. Required before publishing.
   *
   * @maxLength 1000
   */
  alt: string
  /**
   * Shown under it. Required before publishing.
   *
   * @maxLength 500
   */
  caption: string
  /** @maxItems 10 */
  layers: AnnotationLayer[]
}

/** A video or a stack of frames. */
export interface ClipFigure {
  figure: 'CLIP'
  media: MediaId
  /**
   * What happens in it, for somebody who cannot see it. Required before publishing.
   *
   * @maxLength 1000
   */
  alt: string
  /**
   * Shown under it. Required before publishing.
   *
   * @maxLength 500
   */
  caption: string
  /** Whether it starts again at its end. */
  loops: boolean
}

/** @discriminator figure */
export type Figure = ImageFigure | ClipFigure
