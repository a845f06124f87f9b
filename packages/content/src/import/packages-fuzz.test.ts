import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { compile } from '../compile/compile'
import { writePackage } from '../export/package'
import { hasErrors } from '../issue'
import type { ImportFormatName } from './formats'
import { importTree } from './import-course'
import { createReport } from './report'
import { openPackage } from './source/package'

/** How many broken packages are imported; `LECTERN_FUZZ=6000` takes some minutes. */
const runs = Number(process.env.LECTERN_FUZZ ?? 60)
/** One of so many courses is compiled. */
const compiled = 5

const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const qti12 = (items: string) =>
  `<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="q" title="Rise"><qtimetadata><qtimetadatafield><fieldlabel>cc_maxattempts</fieldlabel><fieldentry>2</fieldentry></qtimetadatafield></qtimetadata><section ident="s">${items}</section></assessment></questestinterop>`
const choice =
  '<item ident="i" title="Which"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.multiple_choice.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><material><mattext texttype="text/html">&lt;p&gt;&lt;img src="$IMS-CC-FILEBASE$/dot.png" alt="A dot"&gt; Which? &lt;a href="$WIKI_REFERENCE$/pages/b"&gt;b&lt;/a&gt;&lt;/p&gt;</mattext></material><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="a"><material><mattext>x</mattext></material></response_label><response_label ident="b"><material><mattext>y</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE"/></outcomes><respcondition continue="No"><conditionvar><varequal respident="r">a</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item>'
const essay =
  '<item ident="e" title="Why"><presentation><material><mattext>Why?</mattext></material><response_str ident="r"><render_fib/></response_str></presentation></item>'

const cartridge: Record<string, string | Uint8Array> = {
  'imsmanifest.xml': `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1" xmlns:l="http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest" xmlns:x="http://www.imsglobal.org/xsd/imsccv1p3/imscp_extensionv1p2">
<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.3.0</schemaversion><l:lom><l:general><l:title><l:string>Bread</l:string></l:title></l:general></l:lom></metadata>
<organizations><organization identifier="o" structure="rooted-hierarchy"><item identifier="root">
<item identifier="f"><title>Dough</title><item identifier="i1" identifierref="p1"><title>Page a</title></item><item identifier="i2" identifierref="q"><title>Rise</title></item><item identifier="i3"><title>More</title><item identifier="i4" identifierref="w"><title>A shop</title></item></item><item identifier="i5" identifierref="t"><title>A tool</title></item></item>
<item identifier="g"><title>Oven</title><item identifier="i6" identifierref="d"><title>Talk</title></item><item identifier="i7" identifierref="as"><title>Bake</title></item><item identifier="i8" identifierref="gone"><title>Gone</title></item></item>
</item></organization></organizations>
<resources>
<resource identifier="p1" type="webcontent" href="wiki_content/a.html"><file href="wiki_content/a.html"/><dependency identifierref="img"/></resource>
<resource identifier="p2" type="webcontent" href="wiki_content/b.html"><file href="wiki_content/b.html"/></resource>
<resource identifier="img" type="webcontent" href="web_resources/dot.png"><file href="web_resources/dot.png"/></resource>
<resource identifier="w" type="imswl_xmlv1p1"><file href="w.xml"/></resource>
<resource identifier="t" type="imsbasiclti_xmlv1p0"><file href="t.xml"/></resource>
<resource identifier="d" type="imsdt_xmlv1p3"><file href="d.xml"/></resource>
<resource identifier="as" type="assignment_xmlv1p0" href="as/assignment.xml"><file href="as/assignment.xml"/></resource>
<resource identifier="as_fallback" type="webcontent"><x:variant identifier="v" identifierref="as"/><file href="as/page.html"/></resource>
<resource identifier="q" type="imsqti_xmlv1p2/imscc_xmlv1p1/assessment"><file href="q/assessment.xml"/></resource>
</resources></manifest>`,
  'wiki_content/a.html':
    '<html><head><title>A</title></head><body><p>See <a href="$WIKI_REFERENCE$/pages/b">b</a>, <a href="$CANVAS_OBJECT_REFERENCE$/quizzes/q">a quiz</a>, <a href="../d.xml">this</a>. <img src="%24IMS-CC-FILEBASE%24/dot.png?x=1" alt="A dot"></p><iframe src="https://video.example.com/1"></iframe><table><tr><td colspan=2>b</table></body></html>',
  'wiki_content/b.html': '<html><body><h2>B</h2><a href="a.html#x">a</a><pre><code>x < y</code></pre></body></html>',
  'web_resources/dot.png': dot,
  'w.xml': '<webLink><title>Shop [1]</title><url href="https://example.com/a?b=1&amp;c=2"/></webLink>',
  't.xml': '<c xmlns:b="urn:b"><b:title>A tool</b:title><b:launch_url>https://tool.example.com/launch</b:launch_url></c>',
  'd.xml':
    '<topic><title>Talk</title><text texttype="text/html">&lt;p&gt;What do you bake?&lt;/p&gt;</text><attachments><attachment href="$IMS-CC-FILEBASE$/dot.png"/></attachments></topic>',
  'as/assignment.xml': '<assignment><title>Bake</title><text texttype="text/html">Bake a loaf.</text></assignment>',
  'as/page.html': '<p>Bake a loaf.</p>',
  'q/assessment.xml': qti12(essay),
  'non_cc_assessments/q.xml.qti': qti12(choice + essay),
  'course_settings/module_meta.xml':
    '<modules><module identifier="g"><items><item identifier="i8"><content_type>ContextExternalTool</content_type><title>Gone</title><url>https://tool.example.com/x</url></item></items></module></modules>',
}

const qti: Record<string, string | Uint8Array> = {
  'imsmanifest.xml': `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><metadata><schema>IMS Content</schema><schemaversion>1.1.3</schemaversion></metadata><organizations/><resources>
<resource identifier="t" type="imsqti_test_xmlv2p1" href="test.xml"><file href="test.xml"/><dependency identifierref="i"/><dependency identifierref="j"/></resource>
<resource identifier="i" type="imsqti_item_xmlv2p1" href="items/i.xml"><file href="items/i.xml"/><file href="items/dot.png"/></resource>
<resource identifier="j" type="imsqti_item_xmlv2p1" href="items/j.xml"><file href="items/j.xml"/></resource>
</resources></manifest>`,
  'test.xml':
    '<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="t" title="Rise"><testPart identifier="p" navigationMode="linear" submissionMode="individual"><assessmentSection identifier="s" title="S" visible="true"><assessmentItemRef identifier="i" href="items/i.xml"/><assessmentItemRef identifier="j" href="items/j.xml"/></assessmentSection></testPart></assessmentTest>',
  'items/i.xml':
    '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="I" adaptive="false"><responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier"><correctResponse><value>a</value></correctResponse><mapping defaultValue="-1" lowerBound="0"><mapEntry mapKey="a" mappedValue="2"/></mapping></responseDeclaration><outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/><itemBody><p>A <b>b</b> <img src="dot.png" alt="A"/></p><choiceInteraction responseIdentifier="RESPONSE" maxChoices="0"><prompt>Which?</prompt><simpleChoice identifier="a">x</simpleChoice><simpleChoice identifier="b">y</simpleChoice></choiceInteraction></itemBody><responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/></assessmentItem>',
  'items/j.xml':
    '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="j" title="J" adaptive="false"><responseDeclaration identifier="RESPONSE" cardinality="ordered" baseType="identifier"><correctResponse><value>b</value><value>a</value></correctResponse></responseDeclaration><outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/><itemBody><orderInteraction responseIdentifier="RESPONSE"><prompt>In which order?</prompt><simpleChoice identifier="a">x</simpleChoice><simpleChoice identifier="b">y</simpleChoice></orderInteraction></itemBody><responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/></assessmentItem>',
  'items/dot.png': dot,
}

const packages: [ImportFormatName, Record<string, string | Uint8Array>][] = [
  ['common-cartridge', cartridge],
  ['qti', qti],
]

function createRandom(seed: number): (below: number) => number {
  let state = seed * 2 + 1
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return Math.floor((state / 2_147_483_647) * below)
  }
}

type Random = ReturnType<typeof createRandom>

/** Pieces that the formats give a meaning. */
const pieces =
  '<|>|"|/|&|&amp;|<item>|</item>|identifierref="|href="../../x"|href=""|<file href="q"/>|i|p1|%|$IMS-CC-FILEBASE$/|\0|é|<![CDATA[|]]>|<!--'.split(
    '|',
  )

/** Takes parts out of bytes, repeats them, puts others in, and changes single ones. */
function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let text = Buffer.from(bytes).toString('latin1')
  for (let count = 1 + random(3); count > 0; count--) {
    const at = random(text.length)
    const length = random(random(4) === 0 ? 400 : 12)
    const kind = random(5)
    if (kind === 0) text = text.slice(0, at) + text.slice(at + length)
    else if (kind === 1) text = text.slice(0, at) + text.slice(at, at + length) + text.slice(at)
    else if (kind === 2) text = text.slice(0, at) + (pieces[random(pieces.length)] as string) + text.slice(at)
    else if (kind === 3) text = text.slice(0, at) + String.fromCharCode(random(256)) + text.slice(at + 1)
    else if (random(4) === 0) text = text.slice(0, at)
  }
  return Buffer.from(text, 'latin1')
}

/** Breaks a package: the bytes of members, or which there are and what they are called. */
async function breakPackage(members: Record<string, string | Uint8Array>, random: Random): Promise<Uint8Array> {
  const files = new Map(Object.entries(members).map(([name, content]) => [name, Buffer.from(content as string)] as [string, Uint8Array]))
  for (let count = 1 + random(2); count > 0; count--) {
    const names = [...files.keys()]
    const name = random(3) === 0 ? 'imsmanifest.xml' : (names[random(names.length)] as string)
    const other = names[random(names.length)] as string
    const content = files.get(name)
    if (!content) continue
    const kind = random(8)
    if (kind < 4) files.set(name, mutateBytes(content, random))
    else if (kind === 4) files.delete(name)
    else if (kind === 5) files.set(name, files.get(other) as Uint8Array)
    else {
      files.delete(name)
      files.set(kind === 6 ? `${name.slice(0, random(name.length))}x${name.slice(-3)}` : `sub/${name}`, content)
    }
  }
  const parts: Uint8Array[] = []
  for await (const part of writePackage([...files].map(([name, content]) => ({ name, content })))) parts.push(part)
  const whole = Buffer.concat(parts)
  return random(10) === 0 ? mutateBytes(whole, random) : whole
}

async function expectCompiles(write: ReadonlyMap<string, string | Uint8Array>, about: string): Promise<void> {
  const dir = await mkdtemp(path.join(tmpdir(), 'lectern-fuzz-'))
  for (const [file, content] of write) {
    await mkdir(path.dirname(path.join(dir, file)), { recursive: true })
    await writeFile(path.join(dir, file), content)
  }
  const { bundle, issues } = await compile(dir)
  await rm(dir, { recursive: true })
  expect(bundle, `${about}\n${JSON.stringify(issues.filter(({ severity }) => severity === 'error'))}`).toBeDefined()
}

it(`imports ${runs} broken packages, or says what is wrong with them, and what it writes has no errors`, async () => {
  let imported = 0
  for (let run = 0; run < runs; run++) {
    const random = createRandom(run + 1)
    const [format, members] = packages[run % packages.length] as (typeof packages)[number]
    const bytes = await breakPackage(members, random)
    const about = `run ${run}, ${format}`
    const report = createReport('bread.zip')
    const tree = await openPackage(bytes, 'bread.zip', report)
    const { write, issues, items } = tree
      ? await importTree(format, tree, report).catch((error: Error) => {
          throw new Error(`${about}\n${error.stack}`)
        })
      : { write: new Map<string, string>(), issues: [...report.issues], items: [] }
    await tree?.close()
    for (const { file, line, column, message, hint } of issues)
      expect(file !== '' && line > 0 && column > 0 && message !== '' && hint !== '', `${about}: ${message}`).toBe(true)
    if (hasErrors(issues)) {
      expect(write.size, about).toBe(0)
      continue
    }
    imported += 1
    expect(
      items.some(({ outcome }) => outcome !== 'left-out'),
      about,
    ).toBe(true)
    if (run % compiled < 2) await expectCompiles(write, about)
  }
  expect(imported).toBeGreaterThan(runs / 10)
}, 3_600_000)
