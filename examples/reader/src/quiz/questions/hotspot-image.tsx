import type { HotspotQuestion, Region } from '@lectern/sdk/functions'
import type { ReactNode } from 'react'
import { serviceUrl } from '../../app/base-url'

interface HotspotImageProps {
  question: HotspotQuestion
  alt: string
  regions?: readonly Region[]
  stateOf?: (regionId: string) => 'chosen' | 'pointed' | undefined
  onPress?: (regionId: string) => void
  /** What lies over it. */
  children?: ReactNode
}

/** The image of a question, with the outlines of regions. */
export function HotspotImage({ question, alt, regions = [], stateOf, onPress, children }: HotspotImageProps) {
  const { src, width, height } = question.image
  return (
    <div className="hotspot-image">
      <img src={serviceUrl.replace(/\/$/, '') + src} alt={alt} width={width} height={height} />
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {regions.map(({ id, shape }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: for who can point at the image; the list is for everybody
          <g key={id} className="region" data-state={stateOf?.(id)} data-pressable={onPress !== undefined} onClick={() => onPress?.(id)}>
            <Outline shape={shape} width={width} height={height} className="edge" />
            <Outline shape={shape} width={width} height={height} className="line" />
          </g>
        ))}
      </svg>
      {children}
    </div>
  )
}

interface OutlineProps {
  shape: Region['shape']
  width: number
  height: number
  className: string
}

function Outline({ shape, width, height, className }: OutlineProps) {
  switch (shape.type) {
    case 'ellipse':
      return (
        <ellipse className={className} cx={shape.x * width} cy={shape.y * height} rx={shape.radiusX * width} ry={shape.radiusY * height} />
      )
    case 'rectangle':
      return (
        <rect className={className} x={shape.x * width} y={shape.y * height} width={shape.width * width} height={shape.height * height} />
      )
    case 'polygon':
      return <polygon className={className} points={shape.corners.map(({ x, y }) => `${x * width},${y * height}`).join(' ')} />
    default:
      // A shape that is newer than this reader: its region is in the list.
      return null
  }
}
