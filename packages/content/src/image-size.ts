import { imageSize } from 'image-size'

/** The size of an image in pixels. */
export interface ImageSize {
  width: number
  height: number
}

/** The size that an image is shown in. Undefined when the bytes are no image or name no size. */
export function readImageSize(bytes: Uint8Array): ImageSize | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    if (!(width > 0 && height > 0)) return undefined
    // Orientations from 5 on are turned by a quarter (EXIF).
    const [across, down] = orientation >= 5 ? [height, width] : [width, height]
    return { width: Math.round(across), height: Math.round(down) }
  } catch {
    return undefined
  }
}
