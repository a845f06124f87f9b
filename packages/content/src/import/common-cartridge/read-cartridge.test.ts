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

describe('a cartridge', () => {
  it('becomes chapters and sections with their links, images and quizzes, with types of both versions', async () => {
    const { format, write, issues } = await importFiles(files)
    expect(format).toBe('common-cartridge')
    const dir = await makeFolder()
    for (const [file, content] of write) {
      await mkdir(path.dirname(path.join(dir, file)), { recursive: true })
      await writeFile(path.join(dir, file), content)
    }
    const { bundle, issues: found } = await compile(dir)
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
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
    expect(issues.find(({ file }) => file === 'd.xml')).toMatchObject({ code: 'import.syntax', severity: 'warning' })
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
