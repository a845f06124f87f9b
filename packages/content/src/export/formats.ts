import type { ExportFormat } from './model'

/** Every format. A new format is a folder and an entry here; its code is loaded when it is used. */
export const exportFormats = {
  gift: {
    title: 'questions in GIFT, without files',
    ending: '.gift',
    mediaType: 'text/plain; charset=utf-8',
    containsKeys: true,
    async *write(source, report) {
      const { writeGiftFile } = await import('./gift/write-gift')
      yield* writeGiftFile(source, report)
    },
  },
  'moodle-xml': {
    title: 'questions in Moodle XML, with their files',
    ending: '.xml',
    mediaType: 'application/xml',
    containsKeys: true,
    async *write(source, report) {
      const { writeMoodleXmlFile } = await import('./moodle-xml/write-moodle-xml')
      yield* writeMoodleXmlFile(source, report)
    },
  },
  'common-cartridge': {
    title: 'a course as a Common Cartridge, with pages, files and quizzes',
    ending: '.imscc',
    mediaType: 'application/zip',
    containsKeys: true,
    options: ['thin', 'origin'],
    versions: ['1.1', '1.3'],
    async *write(source, report, options) {
      const { writeCartridge } = await import('./common-cartridge/write-cartridge')
      yield* writeCartridge(source, report, options)
    },
  },
  scorm: {
    title: 'a SCORM 1.2 package: a page for each section and quiz',
    ending: '.zip',
    mediaType: 'application/zip',
    containsKeys: false,
    options: ['withKeys', 'origin'],
    versions: ['1.2'],
    async *write(source, report, options) {
      const { writeScormPackage } = await import('./scorm/write-scorm')
      yield* writeScormPackage(source, report, options)
    },
  },
  qti: {
    title: 'quizzes as a package of QTI',
    ending: '.zip',
    mediaType: 'application/zip',
    containsKeys: true,
    versions: ['3.0', '2.2'],
    async *write(source, report, options) {
      const { writeQtiPackage } = await import('./qti/write-qti')
      yield* writeQtiPackage(source, report, options)
    },
  },
} as const satisfies Record<string, ExportFormat>

export type ExportFormatName = keyof typeof exportFormats
