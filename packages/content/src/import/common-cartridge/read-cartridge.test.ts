import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { compile } from '../../compile/compile'
import { type PackageFile, writePackage } from '../../export/package'
import { importBytes, importCourse } from '../import-course'
import { createReport } from '../report'

const made: string[] = []
afterEach(async () => {
  for (const dir of made.splice(0)) await rm(dir, { recursive: true })
})
async function makeFolder(): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'lectern-cartridge-'))
  made.push(dir)
  return dir
}

const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const page = (title: string, body: string) => `<html><head><title>${title}</title></head><body>${body}</body></html>`
const quiz = `<questestinterop><assessment ident="q" title="Rise"><qtimetadata><qtimetadatafield><fieldlabel>cc_maxattempts</fieldlabel><fieldentry>2</fieldentry></qtimetadatafield></qtimetadata><section ident="s"><item ident="i" title="Why"><presentation><material><mattext texttype="text/html">&lt;p&gt;&lt;img src="$IMS-CC-FILEBASE$/dot.png" alt="A dot"&gt; Why?&lt;/p&gt;</mattext></material><response_str ident="r"><render_fib/></response_str></presentation></item></section></assessment></questestinterop>`
const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1" xmlns:l="http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest">
<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.3.0</schemaversion><l:lom><l:general><l:title><l:string>Bread</l:string></l:title></l:general></l:lom></metadata>
<organizations><organization identifier="o" structure="rooted-hierarchy"><item identifier="root">
<item identifier="f"><title>Dough</title>
<item identifier="i1" identifierref="p1"><title>Kneading</title></item>
<item identifier="i2"><title>More</title><item identifier="i3" identifierref="w"><title>A shop</title></item><item identifier="i4" identifierref="t"><title>A tool</title></item></item>
<item identifier="i5" identifierref="d"><title>Talk</title></item>
<item identifier="i6" identifierref="gone"><title>Gone</title></item>
<item identifier="i7" identifierref="q"><title>Rise</title></item>
</item></item></organization></organizations>
<resources>
<resource identifier="p1" type="webcontent" href="wiki_content/kneading.html"><file href="wiki_content/kneading.html"/></resource>
<resource identifier="p2" type="webcontent" href="wiki_content/resting.html"><file href="wiki_content/resting.html"/></resource>
<resource identifier="img" type="webcontent" href="web_resources/dot.png"><file href="web_resources/dot.png"/></resource>
<resource identifier="w" type="imswl_xmlv1p1"><file href="w.xml"/></resource>
<resource identifier="t" type="imsbasiclti_xmlv1p0"><file href="t.xml"/></resource>
<resource identifier="d" type="imsdt_xmlv1p3"><file href="d.xml"/></resource>
<resource identifier="q" type="imsqti_xmlv1p2/imscc_xmlv1p1/assessment"><file href="q/assessment.xml"/></resource>
</resources></manifest>`
const files: PackageFile[] = [
  { name: 'imsmanifest.xml', content: manifest },
  {
    name: 'wiki_content/kneading.html',
    content: page(
      'Kneading',
      '<p>Then <a href="$WIKI_REFERENCE$/pages/resting">rest</a>. <img src="%24IMS-CC-FILEBASE%24/dot.png?canvas_download=1" alt="A dot"></p>',
    ),
  },
  { name: 'wiki_content/resting.html', content: page('Resting', '<p>Wait, <a href="kneading.html">then knead</a>.</p>') },
  { name: 'web_resources/dot.png', content: dot },
  { name: 'w.xml', content: '<webLink><title>Shop [1]</title><url href="https://example.com/a?b=1&amp;c=2"/></webLink>' },
  {
    name: 't.xml',
    content: '<c xmlns:b="urn:b"><b:title>A tool</b:title><b:launch_url>https://tool.example.com/launch</b:launch_url></c>',
  },
  { name: 'd.xml', content: '<topic><title>Talk</title><text texttype="text/html">&lt;p&gt;What do you bake?&lt;/p&gt;</text></topic>' },
  { name: 'q/assessment.xml', content: quiz },
  { name: 'course_settings/course_settings.xml', content: '<course/>' },
]

async function importFiles(list: readonly PackageFile[]) {
  const pieces: Uint8Array[] = []
  for await (const piece of writePackage(list)) pieces.push(piece)
  const dir = await makeFolder()
  const file = path.join(dir, 'bread.imscc')
  await writeFile(file, Buffer.concat(pieces))
  return importCourse('auto', file)
}

/** Compiles course files, which have no errors. */
async function compileFiles(files: ReadonlyMap<string, string | Uint8Array>) {
  const dir = await makeFolder()
  for (const [file, content] of files) {
    await mkdir(path.dirname(path.join(dir, file)), { recursive: true })
    await writeFile(path.join(dir, file), content)
  }
  const { bundle, issues } = await compile(dir)
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  return bundle
}

describe('a cartridge', () => {
  it('becomes chapters and sections with their links, images and quizzes, with types of both versions', async () => {
    const { format, write, issues } = await importFiles(files)
    expect(format).toBe('common-cartridge')
    const bundle = await compileFiles(write)
    expect(bundle?.course.title).toBe('Bread')
    expect(bundle?.chapters.map(({ title, sections }) => [title, ...sections.map((section) => section.title)])).toEqual([
      ['Dough', 'Kneading', 'A shop', 'A tool', 'Talk'],
      ['More', 'Resting'],
    ])
    const [kneading, shop, tool, talk] = bundle?.chapters[0]?.sections ?? []
    expect(kneading?.markdown).toContain('[rest](lectern:section/resting)')
    expect(kneading?.markdown).toContain('![A dot](lectern:asset/')
    expect(shop?.markdown).toContain('https://example.com/a?b=1&c=2')
    expect(tool?.markdown).toContain('https://tool.example.com/launch')
    expect(talk?.markdown.trim()).toBe('What do you bake?')
    expect(bundle?.quizzes).toMatchObject([{ title: 'Rise', maxAttempts: 2, placement: { chapterId: 'dough' } }])
    expect(bundle?.assets).toHaveLength(1)
    expect(issues.map(({ code }) => code).sort()).toEqual([
      'import.file-lost',
      'import.layout-changed',
      'import.member-lost',
      'import.text-kept',
      'import.text-kept',
    ])
  })

  it('loses only the part that is broken', async () => {
    const broken = files.map((file) => (file.name === 'd.xml' ? { ...file, content: '<topic><text>' } : file))
    const { write, issues } = await importFiles(broken)
    expect(write.size).toBeGreaterThan(0)
    expect(issues.find(({ file, code }) => file === 'd.xml' && code === 'import.syntax')).toMatchObject({ severity: 'warning' })
  })

  it('keeps what Canvas adds: tools of modules, attachments, assignments with their pages, links to modules and quizzes', async () => {
    const more = files.map((file): PackageFile => {
      if (file.name === 'imsmanifest.xml')
        return {
          ...file,
          content: manifest
            .replace('<item identifier="i5"', '<item identifier="h"><title>A heading</title></item><item identifier="i5"')
            .replace(
              '</resources>',
              `<resource identifier="a" type="assignment_xmlv1p0" href="a/assignment.xml"><file href="a/assignment.xml"/></resource>
<resource identifier="a_fallback" type="webcontent"><x:variant xmlns:x="urn:x" identifier="v" identifierref="a"/><file href="a/page.html"/></resource>
<resource identifier="b" type="associatedcontent/imscc_xmlv1p1/learning-application-resource" href="non_cc_assessments/b.xml.qti"><file href="non_cc_assessments/b.xml.qti"/></resource>
</resources>`,
            ),
        }
      if (file.name !== 'd.xml') return file
      const links = ['modules/i2', 'quizzes/q', 'modules/other', 'assignments/a'].map(
        (to, index) => `<a href="$CANVAS_OBJECT_REFERENCE$/${to}">${'wxyz'[index]}</a>`,
      )
      const frame = '<iframe src="//video.example.com/1" title="A film"></iframe>'
      const text = `<p>${links.join(', ')}</p>${frame}`.replaceAll('<', '&lt;')
      return {
        ...file,
        content: `<topic><title>Talk</title><text texttype="text/html">${text}</text><attachments><attachment href="$IMS-CC-FILEBASE$/dot.png"/></attachments></topic>`,
      }
    })
    const { write, issues, items } = await importFiles([
      ...more,
      {
        name: 'course_settings/module_meta.xml',
        content:
          '<modules><module identifier="f"><items><item identifier="i6"><content_type>ContextExternalTool</content_type><title>Gone</title><url>https://tool.example.com/lesson</url></item></items></module></modules>',
      },
      { name: 'a/assignment.xml', content: '<assignment><title>Bake</title><text texttype="text/html">Bake a loaf.</text></assignment>' },
      { name: 'a/page.html', content: page('Bake', 'Bake a loaf.') },
      { name: 'non_cc_assessments/b.xml.qti', content: quiz.replace(/<(\/?)assessment/g, '<$1objectbank').replace('"Rise"', '"A bank"') },
    ])
    const bundle = await compileFiles(write)
    expect(bundle?.chapters.map(({ title, sections }) => [title, ...sections.map((section) => section.title)])).toEqual([
      ['Dough', 'Kneading', 'A shop', 'A tool', 'Talk', 'Gone'],
      ['More', 'Resting', 'Bake'],
      ['A bank'],
    ])
    const [, , , talk, gone] = bundle?.chapters[0]?.sections ?? []
    expect(talk?.markdown).toContain('[w](lectern:section/kneading), [x](lectern:section/kneading), y, [z](lectern:section/bake)')
    expect(talk?.markdown).toContain('[A film](https://video.example.com/1)')
    expect(talk?.markdown).toContain('[dot.png](<lectern:asset/')
    expect(gone?.markdown).toContain('https://tool.example.com/lesson')
    expect(items.filter(({ outcome }) => outcome === 'left-out').map(({ name }) => name)).toEqual(['A heading'])
    expect(issues.find(({ code }) => code === 'import.link-lost')?.file).toBe('d.xml')
  })

  it('is refused when none of its entries can be imported', async () => {
    const { write, issues } = await importFiles([
      {
        name: 'imsmanifest.xml',
        content:
          '<manifest><organizations><organization><item><item identifier="f"><title>F</title><item identifier="i" identifierref="r"><title>I</title></item></item></item></organization></organizations></manifest>',
      },
    ])
    expect(write.size).toBe(0)
    expect(issues.map(({ code }) => code).sort()).toEqual(['import.empty-section', 'import.file-lost', 'import.nothing'])
  })

  it.each<[string, PackageFile[], RegExp]>([
    ['has no manifest', [{ name: 'a.html', content: 'a' }], /no imsmanifest\.xml/],
    ['has a manifest that is cut off', [{ name: 'imsmanifest.xml', content: manifest.slice(0, 900) }], /ends within/],
    ['names another document', [{ name: 'imsmanifest.xml', content: '<quiz/>' }], /starts with <quiz>/],
  ])('is refused when it %s', async (_what, list, message) => {
    const { write, issues } = await importFiles(list)
    expect(write.size).toBe(0)
    expect(issues.some((issue) => issue.severity === 'error' && message.test(issue.message))).toBe(true)
  })

  it('is a package or a folder, and no other file', async () => {
    const { issues } = await importBytes('common-cartridge', Buffer.from('a'), createReport('a.imscc'))
    expect(issues).toMatchObject([{ code: 'import.syntax' }])
  })
})
