import type { AnswerKey, RenderedKey } from '@lectern/content'
import type { Session } from '../engines/engine'
import type { ReleaseRef } from '../store'
import { findImageSizes } from './image-sizes'
import { type NodeKind, renderKey, renderNode } from './nodes'

/** Renders what only an earlier version of the renderer has rendered. */
export interface StaleRenderings {
  node(of: ReleaseRef, kind: NodeKind, body: string): Promise<unknown>
  key(of: ReleaseRef, body: string): Promise<RenderedKey>
}

/**
 * Renders for the reader who waits, and has the rest of the release rendered and stored once.
 *
 * @param renderRelease renders and stores what a release lacks.
 */
export function createStaleRenderings(session: Session, renderRelease: (course: string, number: number) => Promise<void>): StaleRenderings {
  const rendered = new Set<string>()
  const meet = ({ course, number }: ReleaseRef): void => {
    const name = `${course} ${number}`
    if (rendered.has(name)) return
    rendered.add(name)
    // Nobody waits for it: when it fails, the next reader starts it again.
    renderRelease(course, number).catch(() => rendered.delete(name))
  }
  return {
    node: async (of, kind, body) => {
      meet(of)
      return renderNode({ course: of.course, imageSize: await findImageSizes(session, [body]) }, kind, body)
    },
    key: async (of, body) => {
      meet(of)
      return renderKey({ course: of.course, imageSize: await findImageSizes(session, [body]) }, JSON.parse(body) as AnswerKey)
    },
  }
}
