import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { frameAt, leadOf, secondsAt, type ClipSource, type ClipTime } from './clip.ts'

interface ClipParts {
  sources(): readonly ClipSource[]
  times(): readonly ClipTime[]
  loops(): boolean
}

/** Further apart than this, in seconds, a clip that plays beside another is put where the other is. */
const driftAllowed = 0.1

const unknownTime: ClipTime = { frames: 1, framesPerSecond: 25 }

/** Which frame is shown, of one clip or of several as one. */
function useFrames({ sources, times }: ClipParts) {
  const seconds = shallowRef(0)
  const lead = computed(() => leadOf(times()))
  const time = computed(() => times()[lead.value] ?? unknownTime)

  function show(at: number): void {
    seconds.value = at
    for (const source of sources()) source.show(at)
  }

  /** While they play: what plays by itself goes on, unless it drifted; what does not is shown what is due. */
  function follow(at: number): void {
    seconds.value = at
    sources().forEach((source, index) => {
      const own = source.position()
      const hasDrifted = own !== null && index !== lead.value && Math.abs(own - at) > driftAllowed
      if (own === null || hasDrifted) source.show(at)
    })
  }

  return {
    seconds,
    frame: computed(() => frameAt(seconds.value, time.value)),
    frames: computed(() => time.value.frames),
    end: computed(() => time.value.frames / time.value.framesPerSecond),
    leadPosition: () => sources()[lead.value]?.position() ?? null,
    show,
    follow,
    toFrame: (next: number) => show(secondsAt(Math.min(time.value.frames - 1, Math.max(0, next)), time.value)),
  }
}

type Frames = ReturnType<typeof useFrames>

/** Playing from where it stands to the end, and from the start again where it loops. */
function usePlaying({ sources, loops }: ClipParts, { seconds, frame, frames, end, leadPosition, ...shown }: Frames) {
  const isPlaying = shallowRef(false)
  const isLooping = shallowRef(loops())
  const speed = shallowRef(1)
  let drawing = 0
  let drawnAt = 0

  function pause(): void {
    if (!isPlaying.value) return
    isPlaying.value = false
    cancelAnimationFrame(drawing)
    for (const source of sources()) source.pause()
    shown.toFrame(frame.value)
  }

  function begin(at: number): void {
    shown.show(at)
    for (const source of sources()) source.play(speed.value)
  }

  function play(): void {
    isPlaying.value = true
    begin(frame.value >= frames.value - 1 ? 0 : seconds.value)
    drawnAt = performance.now()
    drawing = requestAnimationFrame(draw)
  }

  function draw(now: number): void {
    if (!isPlaying.value) return
    const passed = ((now - drawnAt) / 1000) * speed.value
    drawnAt = now
    const at = leadPosition() ?? seconds.value + Math.max(0, passed)
    const hasEnded = at >= end.value - 0.01
    shown.follow(hasEnded ? end.value : at)
    if (hasEnded && !isLooping.value) return pause()
    if (hasEnded) begin(0)
    drawing = requestAnimationFrame(draw)
  }

  watch(speed, now => {
    if (isPlaying.value) for (const source of sources()) source.play(now)
  })
  onScopeDispose(() => cancelAnimationFrame(drawing))
  return { isPlaying, isLooping, speed, play, pause }
}

/** One clip, or several as one: playing, stepping, looping. Nothing plays before somebody says so. */
export function useClip(parts: ClipParts) {
  const shown = useFrames(parts)
  const { frame, frames } = shown
  const { isPlaying, isLooping, speed, play, pause } = usePlaying(parts, shown)

  function seek(next: number): void {
    pause()
    shown.toFrame(next)
  }

  return {
    isPlaying,
    isLooping,
    speed,
    frame,
    frames,
    toggle: () => (isPlaying.value ? pause() : play()),
    step: (by: number) => seek(frame.value + by),
    seek,
  }
}

export type Clip = ReturnType<typeof useClip>

/** Space plays and stops, arrows or comma and dot go by one frame, Home and End to the first and last. */
export function handleClipKey(clip: Clip, event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const { target } = event
  const isSlider = target instanceof HTMLInputElement && target.type === 'range'
  const isControl = target instanceof HTMLElement && target.matches('button, select, input')
  const keys: Readonly<Record<string, () => void>> = {
    ',': () => clip.step(-1),
    '.': () => clip.step(1),
    ...(isControl ? {} : { ' ': clip.toggle }),
    ...(isSlider || (isControl && target.matches('select'))
      ? {}
      : {
          ArrowLeft: () => clip.step(-1),
          ArrowRight: () => clip.step(1),
          Home: () => clip.seek(0),
          End: () => clip.seek(clip.frames.value - 1),
        }),
  }
  const action = keys[event.key]
  if (!action) return
  event.preventDefault()
  action()
}
