import { describe, expect, it } from 'vitest'
import { matchesMediaType, mediaTypeOf } from './media-type'

const hex = (...parts: string[]) => Buffer.from(parts.join('').replaceAll(' ', ''), 'hex')
const text = (content: string) => Buffer.from(content)
const page = (codec: Buffer) => Buffer.concat([text('OggS'), Buffer.alloc(24), codec, Buffer.alloc(16)])
const brand = (name: string) => Buffer.concat([hex('00000018'), text(`ftyp${name}`), Buffer.alloc(12)])
const ebml = (type: string) =>
  Buffer.concat([
    hex('1a45dfa3', (0x83 + type.length).toString(16), '4282', (0x80 + type.length).toString(16)),
    text(type),
    Buffer.alloc(16),
  ])
const riff = (type: string) => Buffer.concat([text('RIFF'), hex('24000000'), text(`${type}fmt `), Buffer.alloc(20)])

describe('a file', () => {
  it.each([
    ['lesson.webm', 'with the signature of WebM', ebml('webm'), 'video/webm'],
    ['lesson.mp4', 'of the brand isom', brand('isom'), 'video/mp4'],
    ['talk.m4a', 'of the brand M4A', brand('M4A '), 'audio/mp4'],
    ['talk.m4a', 'of a brand that may have pictures', brand('isom'), 'audio/mp4'],
    ['talk.ogg', 'in Vorbis', page(text('\x01vorbis')), 'audio/ogg'],
    ['talk.ogg', 'in Opus', page(text('OpusHead')), 'audio/ogg'],
    ['talk.wav', 'with the signature of WAVE', riff('WAVE'), 'audio/wav'],
    ['TALK.WAV', 'with a name in capitals', riff('WAVE'), 'audio/wav'],
    ['lesson.vtt', 'of captions', text('WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n'), 'text/vtt; charset=utf-8'],
    ['lesson.vtt', 'with a title', text('WEBVTT Lesson one\n'), 'text/vtt; charset=utf-8'],
    ['lesson.vtt', 'without captions', text('WEBVTT'), 'text/vtt; charset=utf-8'],
    ['lesson.vtt', 'with Windows line ends', text('WEBVTT\r\n\r\n'), 'text/vtt; charset=utf-8'],
    ['lesson.vtt', 'with a byte order mark', text('\uFEFFWEBVTT\n'), 'text/vtt; charset=utf-8'],
  ])('called %s %s is an asset', async (name, _what, bytes, mediaType) => {
    expect(mediaTypeOf(name)).toBe(mediaType)
    expect(await matchesMediaType(bytes, mediaType)).toBe(true)
  })

  it.each([
    ['lesson.webm', 'with the signature of Matroska', ebml('matroska')],
    ['lesson.webm', 'of the brand isom', brand('isom')],
    ['lesson.mp4', 'of a brand without pictures', brand('M4A ')],
    ['talk.m4a', 'of another container', page(text('\x01vorbis'))],
    ['talk.m4a', 'of a picture in the same container', brand('avif')],
    ['talk.ogg', 'with pictures', page(hex('80 74 68 65 6f 72 61'))],
    ['talk.ogg', 'of text', text('OggS is not all of it')],
    ['talk.wav', 'of another RIFF type', riff('AVI ')],
    ['lesson.vtt', 'of other captions', text('1\n00:00:00,000 --> 00:00:02,000\nHello\n')],
    ['lesson.vtt', 'that begins with a longer word', text('WEBVTTX\n')],
    ['lesson.vtt', 'that begins with an empty line', text('\nWEBVTT\n')],
    ['lesson.vtt', 'that is not UTF-8', Buffer.concat([text('WEBVTT\n'), hex('ff')])],
    ['lesson.vtt', 'with a NUL character', text('WEBVTT\n\0')],
    ['lesson.vtt', 'that is empty', text('')],
  ])('called %s %s is refused', async (name, _what, bytes) => {
    expect(await matchesMediaType(bytes, mediaTypeOf(name) as string)).toBe(false)
  })

  it.each(['lesson.mkv', 'lesson.srt', 'lesson', 'webm'])('called %s cannot be an asset', (name) => {
    expect(mediaTypeOf(name)).toBeUndefined()
  })
})
