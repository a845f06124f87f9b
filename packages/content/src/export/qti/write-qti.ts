import { x } from 'xastscript'
import { lostSettings } from '../lost-settings'
import type { ExportOptions, ExportReport, ExportSource } from '../model'
import { shortTitle, toMoodleHtml } from '../moodle/html'
import { type PackageFile, writePackage } from '../package'
import { writeXml } from '../write-xml'
import { lostElements, type Node, type QtiVersion, vocabularyOf } from './vocabulary'
import { writeItem } from './write-item'

/** What differs between the versions besides the spelling of names. */
const versions = {
  '3.0': {
    item: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
    manifest: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
    schema: ['QTI Package', '3.0.0'],
    type: (kind: 'item' | 'test') => `imsqti_${kind}_xmlv3p0`,
  },
  '2.2': {
    item: 'http://www.imsglobal.org/xsd/imsqti_v2p2',
    manifest: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    schema: ['QTIv2.2 Package', '1.0.0'],
    type: (kind: 'item' | 'test') => `imsqti_${kind}_xmlv2p2`,
  },
} as const satisfies Record<QtiVersion, unknown>

interface Resource {
  id: string
  type: string
  href: string
  files: string[]
  dependencies: string[]
}

/** Writes the quizzes of a course as a package of QTI: an item for each question, a test for each quiz, and the files that they show. */
export async function* writeQtiPackage(source: ExportSource, report: ExportReport, options: ExportOptions): AsyncGenerator<Uint8Array> {
  yield* writePackage(writeFiles(source, report, (options.version ?? '3.0') as QtiVersion))
}

async function* writeFiles({ bundle, readAsset }: ExportSource, report: ExportReport, version: QtiVersion): AsyncGenerator<PackageFile> {
  const { item: namespace, manifest, schema, type } = versions[version]
  const q = vocabularyOf(version)
  const resources: Resource[] = []
  const assets = new Map<string, string>()
  for (const quiz of bundle.quizzes) {
    const lost = lostSettings(quiz)
    if (lost.length > 0)
      report.note(quiz.id, 'export.member-lost', `Settings of the quiz were left out: ${lost.join(', ')}.`, 'Set them there.')
    const written: string[] = []
    for (const [index, question] of quiz.questions.entries()) {
      const key = quiz.keys[index]
      if (!key) continue
      const note = (code: Parameters<ExportReport['note']>[1], message: string, hint: string) =>
        report.note(question.id, code, message, hint)
      const files = new Set<string>()
      const html = (markdown: string): string => {
        const { html: converted } = toMoodleHtml(markdown, {
          takesFiles: true,
          report: () =>
            note('export.link-lost', 'A link to a section was left out; its words were kept.', 'Link to the page by its address.'),
          fileUrl(name, hash) {
            const file = `assets/${name}`
            assets.set(file, hash)
            files.add(file)
            return `../${file}`
          },
        })
        const lost = lostElements(converted)
        if (lost.length > 0)
          note(
            'export.member-lost',
            `Formatting that QTI has no element for was left out: ${lost.map((each) => `<${each}>`).join(', ')}.`,
            'Use emphasis in its place.',
          )
        return converted
      }
      const feedbackBody = (content: (Node | string)[]) => (version === '3.0' ? [q('content-body', {}, content)] : content)
      const members = writeItem(question, key, { q, feedbackBody, html, note })
      if (!members) {
        report.leftOut()
        continue
      }
      const losses = [
        ...(question.section === undefined ? [] : ['the section']),
        ...(question.variantOf === undefined ? [] : ['variantOf']),
      ]
      if (losses.length > 0) note('export.member-lost', `Left out: ${losses.join(', ')}.`, 'Nothing has to be done.')
      report.exported()
      const root = q(
        'assessment-item',
        { xmlns: namespace, identifier: question.id, title: shortTitle(question.prompt), adaptive: 'false', 'time-dependent': 'false' },
        members,
      )
      const href = `items/${question.id}.xml`
      yield { name: href, content: writeXml(root) }
      resources.push({ id: `item-${question.id}`, type: type('item'), href, files: [...files].sort(), dependencies: [] })
      written.push(question.id)
    }
    if (written.length === 0) continue
    const test = q('assessment-test', { xmlns: namespace, identifier: quiz.id, title: quiz.title }, [
      q('test-part', { identifier: 'part', 'navigation-mode': 'nonlinear', 'submission-mode': 'simultaneous' }, [
        q('assessment-section', { identifier: 'section', title: quiz.title, visible: 'true' }, [
          ...written.map((id) => q('assessment-item-ref', { identifier: `ref-${id}`, href: `../items/${id}.xml` })),
        ]),
      ]),
    ])
    const href = `tests/${quiz.id}.xml`
    yield { name: href, content: writeXml(test) }
    resources.push({ id: `test-${quiz.id}`, type: type('test'), href, files: [], dependencies: written.map((id) => `item-${id}`) })
  }
  for (const [file, hash] of [...assets].sort(([a], [b]) => (a < b ? -1 : 1))) yield { name: file, content: await readAsset(hash) }
  const [name, number] = schema
  yield {
    name: 'imsmanifest.xml',
    content: writeXml(
      x('manifest', { xmlns: manifest, identifier: `lectern-${bundle.course.id}` }, [
        x('metadata', [x('schema', name), x('schemaversion', number)]),
        x('organizations'),
        x(
          'resources',
          resources.map(({ id, type: own, href, files, dependencies }) =>
            x('resource', { identifier: id, type: own, href }, [
              x('file', { href }),
              ...files.map((file) => x('file', { href: file })),
              ...dependencies.map((each) => x('dependency', { identifierref: each })),
            ]),
          ),
        ),
      ]),
    ),
  }
}
