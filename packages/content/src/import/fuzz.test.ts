import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { compile } from '../compile/compile'
import { hasErrors } from '../issue'
import type { ImportFormatName } from './formats'
import { importBytes, importTree } from './import-course'
import { createReport } from './report'
import type { SourceTree } from './source/source-tree'

/** How many mutated sources are imported; `LECTERN_FUZZ=20000` takes half an hour. */
const runs = Number(process.env.LECTERN_FUZZ ?? 200)
/** The run to begin with, to repeat one that has failed. */
const first = Number(process.env.LECTERN_FUZZ_FROM ?? 0)
/** One of so many courses is compiled. */
const compiled = 9

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const page =
  '<h2>Dough</h2><p>See <b>the <i>pot</b></i>, \\(x^2\\) &amp; H<sub>2</sub>O <a href="https://example.org">here</a>.</p><table><tr><th>a<td colspan=2>b</table><pre><code>x < y</code></pre>'

const sources: [ImportFormatName, string][] = [
  [
    'gift',
    `// [id:rise] [tag:a]\n::Rise::[html]${page.replace(/[~=#{}:\\]/g, '\\$&')}{=dough#[markdown]*Yes* ~%50%steam ~stone####Look.}\n\n$CATEGORY: $course$/top/A/B\n\nA {=rises ~falls} b.\n\nT.{FALSE#no#yes}\n\nN {#\n=%100%3:0.5#a\n=%50%1..2}\n\nM {=a -> b\n=c -> b\n= -> d}\n\nS {=sour*dough =%50%gas}\n\nE {}\n\nD\n\nO {>2 ALL VERTICAL ABS SHOW none\nx\ny\n}\n`,
  ],
  ['aiken', 'What rises?\nA) Dough\nB. A <stone>\nANSWER: A\n\nWhat rests?\nA) Dough\nB) Flour\nANSWER: B\n'],
  [
    'moodle-xml',
    `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n<question type="category"><category><text>$course$/top/A</text></category><info format="html"><text>B</text></info></question>\n${[
      `<question type="multichoice"><name><text>Q</text></name><questiontext format="html"><text><![CDATA[${page}<img src="@@PLUGINFILE@@/a.png" alt="A">]]></text><file name="a.png" path="/" encoding="base64">${png}</file></questiontext><defaultgrade>2</defaultgrade><single>false</single><answer fraction="50" format="html"><text>a</text><feedback format="html"><text>f</text></feedback></answer><answer fraction="50"><text>b</text></answer><answer fraction="-50"><text>c</text></answer></question>`,
      '<question type="cloze"><name><text>C</text></name><questiontext format="html"><text><![CDATA[<ul><li>It {1:SA:=rises#yes~*#no}</li></ul><p>in {2:NM:=3:0.5~%50%4} h {1:MC:=a~b}</p>]]></text></questiontext></question>',
      `<question type="ddmarker"><name><text>M</text></name><questiontext><text>Where?</text></questiontext><file name="a.png" path="/" encoding="base64">${png}</file><drag><no>1</no><text>X</text><noofdrags>2</noofdrags></drag><drop><no>1</no><shape>circle</shape><coords>0,0;1</coords><choice>1</choice></drop><drop><no>2</no><shape>polygon</shape><coords>0,0;1,0;1,1</coords><choice>1</choice></drop></question>`,
      '<question type="numerical"><name><text>N</text></name><questiontext><text>How much?</text></questiontext><answer fraction="100"><text>1.5</text><tolerance>0.1</tolerance></answer><units><unit><multiplier>1</multiplier><unit_name>kg</unit_name></unit></units><unitgradingtype>1</unitgradingtype></question>',
      '<question type="matching"><questiontext><text>M</text></questiontext><subquestion><text>a</text><answer><text>b</text></answer></subquestion><subquestion><text>c</text><answer><text>d</text></answer></subquestion></question>',
      '<question type="ddwtos"><questiontext><text>A [[1]] and [[2]]</text></questiontext><dragbox><text>x</text><group>1</group></dragbox><dragbox><text>y</text><group>1</group><infinite/></dragbox></question>',
      '<question type="ordering"><questiontext><text>O</text></questiontext><answer fraction="1"><text>x</text></answer><answer fraction="2"><text>y</text></answer></question>',
    ].join('\n')}\n</quiz>\n`,
  ],
  [
    'qti',
    `<?xml version="1.0"?>\n<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a" title="A"><section ident="s">${[
      `<item ident="q1" title="Q"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.multiple_choice.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><material><mattext texttype="text/html"><![CDATA[${page}]]></mattext></material><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="a"><material><mattext>x</mattext></material></response_label><response_label ident="b"><material><mattext>y</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE"/></outcomes><respcondition continue="Yes"><conditionvar><other/></conditionvar><displayfeedback linkrefid="f"/></respcondition><respcondition continue="No"><conditionvar><varequal respident="r">a</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing><itemfeedback ident="f"><flow_mat><material><mattext>Look.</mattext></material></flow_mat></itemfeedback></item>`,
      '<item ident="q2"><presentation><material><mattext>It [one] and [two].</mattext></material><response_lid ident="response_one"><material><mattext>one</mattext></material><render_choice><response_label ident="1"><material><mattext>a</mattext></material></response_label><response_label ident="2"><material><mattext>b</mattext></material></response_label></render_choice></response_lid><response_lid ident="response_two"><material><mattext>two</mattext></material><render_choice><response_label ident="3"><material><mattext>c</mattext></material></response_label><response_label ident="4"><material><mattext>d</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar maxvalue="100" varname="SCORE"/></outcomes><respcondition><conditionvar><varequal respident="response_one">1</varequal></conditionvar><setvar action="Add">50</setvar></respcondition><respcondition><conditionvar><varequal respident="response_two">4</varequal></conditionvar><setvar action="Add">50</setvar></respcondition></resprocessing></item>',
      '<item ident="q3"><presentation><material><mattext>How much?</mattext></material><response_str ident="r"><render_fib fibtype="Decimal"/></response_str></presentation><resprocessing><outcomes><decvar varname="SCORE"/></outcomes><respcondition><conditionvar><or><varequal respident="r">2</varequal><and><vargt respident="r">1</vargt><varlte respident="r">3</varlte></and></or></conditionvar><setvar>2</setvar></respcondition></resprocessing></item>',
    ].join('\n')}</section></assessment></questestinterop>\n`,
  ],
  [
    'qti',
    `<assessmentItem identifier="i" title="I" adaptive="false"><responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier"><correctResponse><value>a</value></correctResponse><mapping defaultValue="-1" lowerBound="0"><mapEntry mapKey="a" mappedValue="2"/></mapping></responseDeclaration><outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/><itemBody><p>A <b>b</b> <img src="a.png" alt="A"/></p><choiceInteraction responseIdentifier="RESPONSE" maxChoices="0"><prompt>Which?</prompt><simpleChoice identifier="a">x</simpleChoice><simpleChoice identifier="b">y</simpleChoice></choiceInteraction></itemBody><responseProcessing template="http://www.imsglobal.org/question/qti_v2p2/rptemplates/map_response"/></assessmentItem>`,
  ],
  [
    'qti',
    '<qti-assessment-item identifier="i" title="I"><qti-response-declaration identifier="R" cardinality="single" base-type="float"/><qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/><qti-item-body><p>By <qti-text-entry-interaction response-identifier="R"/> h.</p></qti-item-body><qti-response-processing><qti-response-condition><qti-response-if><qti-equal tolerance-mode="absolute" tolerance="0.5"><qti-variable identifier="R"/><qti-base-value base-type="float">3</qti-base-value></qti-equal><qti-set-outcome-value identifier="SCORE"><qti-sum><qti-variable identifier="SCORE"/><qti-base-value base-type="float">2</qti-base-value></qti-sum></qti-set-outcome-value></qti-response-if></qti-response-condition></qti-response-processing></qti-assessment-item>',
  ],
  [
    'qti',
    `<?xml version="1.0"?>\n<qti-assessment-item identifier="a" title="A"><qti-response-declaration identifier="R" cardinality="multiple" base-type="identifier"><qti-correct-response><qti-value>A</qti-value></qti-correct-response><qti-mapping lower-bound="0" default-value="-1"><qti-map-entry map-key="A" mapped-value="2"/><qti-map-entry map-key="B" mapped-value="1"/></qti-mapping></qti-response-declaration><qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/><qti-item-body>${page.replace(/<td colspan=2>|<th>|<table>|<tr>|<\/table>/g, '')}<qti-choice-interaction response-identifier="R" max-choices="0"><qti-prompt>Which?</qti-prompt><qti-simple-choice identifier="A">a</qti-simple-choice><qti-simple-choice identifier="B">b</qti-simple-choice><qti-simple-choice identifier="C"><math><msup><mi>x</mi><mn>2</mn></msup></math></qti-simple-choice></qti-choice-interaction></qti-item-body><qti-response-processing><qti-set-outcome-value identifier="SCORE"><qti-sum><qti-map-response identifier="R"/></qti-sum></qti-set-outcome-value></qti-response-processing></qti-assessment-item>`,
  ],
  [
    'qti',
    `<assessmentItem identifier="b" title="B"><responseDeclaration identifier="R1" cardinality="single" baseType="string"><correctResponse><value>rises</value></correctResponse></responseDeclaration><responseDeclaration identifier="R2" cardinality="multiple" baseType="directedPair"><correctResponse><value>A G</value></correctResponse></responseDeclaration><outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/><itemBody><p>It <textEntryInteraction responseIdentifier="R1"/> well.</p><gapMatchInteraction responseIdentifier="R2"><gapText identifier="A" matchMax="1">a</gapText><gapText identifier="B" matchMax="1">b</gapText><p>A <gap identifier="G"/>.</p></gapMatchInteraction></itemBody><responseProcessing><responseCondition><responseIf><and><match><variable identifier="R1"/><correct identifier="R1"/></match><match><variable identifier="R2"/><correct identifier="R2"/></match></and><setOutcomeValue identifier="SCORE"><baseValue baseType="float">2</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing><modalFeedback outcomeIdentifier="F" identifier="x" showHide="show"><p>Look.</p></modalFeedback></assessmentItem>`,
  ],
  [
    'course-page',
    'Bread\n\nChapter 1: Dough\nFlour and water.\nSection 1.1: Kneading\nKnead it.\nChapter Quiz\n1. Why?\nCorrect Answer: Because\n',
  ],
]
const pieces =
  '{ } ~ = # #### :: -> %50% %-1e9% %% $CATEGORY: // [html] [markdown] \\ \\n \n \n\n \t < > & " \' <b> </b> <table> <td> <script> <li> <!-- --> <![CDATA[ ]]> <question type="essay"> </question> <text> </text> &#0; &x; {1:SA:= {1:NM:= } [[9]] {{gap-1}} \\( \\) $$ ` | @@PLUGINFILE@@/ data:image/png;base64, \u0000 \ufdd0 \ufeff \u202e 𝔘 é 1e999 -0 NaN 99999999999999999999 ANSWER: A) TRUE *'.split(
    ' ',
  )

/** Numbers that are the same in every run (Mulberry32). */
function createRandom(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) % below
  }
}

function mutate(text: string, random: (below: number) => number): Buffer {
  let mutated = text
  for (let count = 1 + random(6); count > 0; count--) {
    const at = random(mutated.length + 1)
    const piece = pieces[random(pieces.length)] as string
    const kind = random(6)
    if (kind === 0) mutated = mutated.slice(0, at) + mutated.slice(at + 1 + random(20))
    else if (kind === 1) mutated = mutated.slice(0, at) + mutated.slice(random(mutated.length + 1)).slice(0, 200) + mutated.slice(at)
    else if (kind === 2 && random(4) === 0) mutated = mutated.slice(0, at)
    else if (kind === 3) mutated = mutated.slice(0, at) + piece.repeat(1 + random(40)) + mutated.slice(at)
    else mutated = mutated.slice(0, at) + piece + mutated.slice(at)
  }
  const bytes = Buffer.from(mutated, random(12) === 0 ? 'utf16le' : random(12) === 0 ? 'latin1' : 'utf8')
  for (let count = random(8) === 0 ? 1 + random(4) : 0; count > 0; count--) if (bytes.length > 0) bytes[random(bytes.length)] = random(256)
  return bytes
}

async function expectCompiles(write: ReadonlyMap<string, string | Uint8Array>, about: string): Promise<void> {
  const dir = await mkdtemp(path.join(tmpdir(), 'lectern-fuzz-'))
  for (const [file, content] of write) {
    await mkdir(path.dirname(path.join(dir, file)), { recursive: true })
    await writeFile(path.join(dir, file), content)
  }
  const { bundle, issues: found } = await compile(dir)
  await rm(dir, { recursive: true })
  expect(bundle, `${about}\n${JSON.stringify(found.filter(({ severity }) => severity === 'error'))}`).toBeDefined()
}

/** Trees of files, of which one file is mutated. */
const olx: Record<string, string> = {
  'course.xml': '<course url_name="run" org="o" course="c"/>',
  'course/run.xml': '<course display_name="Bread"><chapter url_name="dough"/><wiki slug="w"/></course>',
  'chapter/dough.xml': '<chapter display_name="Dough"><sequential display_name="Mixing"><vertical url_name="bowl"/></sequential></chapter>',
  'vertical/bowl.xml': `<vertical display_name="Bowl"><html url_name="flour"/><video youtube="1.00:abc"/><problem weight="2"><p>Mix <optionresponse><optioninput options="('rye','salt')" correct="rye"/></optionresponse> and <stringresponse answer="a_or_b"><textline/></stringresponse></p></problem><problem><label>Which?</label><choiceresponse><checkboxgroup><choice correct="true">a<choicehint selected="true">b</choicehint></choice><choice correct="false">c</choice></checkboxgroup></choiceresponse><numericalresponse answer="[1,2]"><textline/></numericalresponse><solution>d</solution></problem><problem markdown="&gt;&gt;Which?||One.&lt;&lt;&#10;(x) a {{b:: c}}&#10;( ) d&#10;||e||&#10;---&#10;[[a, (b)]]&#10;---&#10;= [1, 2)&#10;or= 3 {{f}}&#10;[explanation]&#10;g&#10;[explanation]&#10;---&#10;s= |(a|b)c?"/><problem><imageresponse><p>Where?</p><imageinput src="/static/map.svg" width="200" height="100" alt="A" rectangle="(20,10)-(60,50)" regions="[[100,50],[200,50],[150,100]]"/></imageresponse></problem><problem><numericalresponse answer="2*(3+4)^2" partial_credit="list,close"><label>How many?</label><responseparam partial_answers="1"/><correcthint>h</correcthint><textline trailing_text="i"/></numericalresponse></problem><drag-and-drop-v2 question_text="Where?" data="{&quot;zones&quot;:[{&quot;uid&quot;:&quot;z&quot;,&quot;title&quot;:&quot;A&quot;},{&quot;uid&quot;:&quot;y&quot;,&quot;title&quot;:&quot;B&quot;}],&quot;items&quot;:[{&quot;displayName&quot;:&quot;a&quot;,&quot;zones&quot;:[&quot;z&quot;]},{&quot;displayName&quot;:&quot;b&quot;,&quot;zones&quot;:[&quot;y&quot;]}]}"/><library_content max_count="1"><problem><stringresponse answer="a"><textline/></stringresponse></problem><problem><stringresponse answer="b"><textline/></stringresponse></problem></library_content></vertical>`,
  'static/map.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"/>',
  'policies/run/policy.json': '{"course/run":{"language":"de"},"sequential/Mixing":{"graded":true,"max_attempts":3,"showanswer":"never"}}',
  'about/overview.html': page,
  'html/flour.xml': '<html filename="flour"/>',
  'html/flour.html': `${page}<a href="/jump_to_id/bowl">here</a><img src="/static/dot.png" alt="A">`,
}

const carpentries: Record<string, string> = {
  'config.yaml': 'title: Bread\nurl: https://example.org/bread\nepisodes:\n- 01-dough.md\n- 02-bake.md\n',
  'episodes/01-dough.md':
    '---\ntitle: Dough\n---\n\n::: questions\n\n- Why?\n\n:::\n\n::: objectives\n\n- Tell *when*\n\n:::\n\nSee [this](02-bake.md#oven). ![](fig/a.png){alt="A"}\n\n:::: challenge\n\n## Which?\n\n::: solution\n\n## So\n\n```bash\n::: hint\n```\n\n:::\n::::\n\n::: callout\n### Hot\n\n- a\n:::\n\n::: {.keypoints}\n- b\n:::\n',
  'episodes/02-bake.md': '---\ntitle: Baking\n---\n\n## Oven\n\n<div>Bake.</div>\n',
}
const mdbook: Record<string, string> = {
  'book.toml': '[book]\ntitle = "Bread"\nlanguage = "de"\nsrc = "src"\n',
  'src/SUMMARY.md': '# Summary\n\n[Preface](preface.md)\n\n# Dough\n\n- [Flour](flour.md)\n  - [Rye](rye.md)\n- [Later]()\n',
  'src/preface.md': '# Preface\n\nSee [rye](rye.md#grain).\n',
  'src/flour.md':
    '# Flour\n\n{{#include rye.md:part}}\n\n```rust,ignore\n{{#rustdoc_include code.rs:1:2}}\n```\n\n{{#quiz ../quizzes/flour.toml}}\n',
  'src/rye.md': '# Rye\n\n## Grain\n\nANCHOR: part\nA [line](flour.md).\nANCHOR_END: part\n',
  'src/code.rs': 'fn a() {}\n# fn b() {}\n',
  'quizzes/flour.toml':
    '[[questions]]\nid = "a"\ntype = "MultipleChoice"\nprompt.prompt = "Which?"\nprompt.distractors = ["b", "c"]\nanswer.answer = ["a", "d"]\ncontext = "So."\n\n[[questions]]\ntype = "ShortAnswer"\nprompt.prompt = "What?"\nanswer.answer = "rye"\nanswer.alternatives = ["barley"]\n',
}

const curriculum: Record<string, string> = {
  'README.md': '# Bread for beginners\n\nA short course.\n',
  '1-dough/1-flour/README.md': '# Flour\n\n[Quiz](https://example.org/quiz/1)\n\n![bag](images/a.png)\n\n[Next](../2-water/README.md)\n',
  '1-dough/1-flour/assignment.md': '# Weigh it\n\nWeigh it.\n',
  '1-dough/2-water/README.md': '# Water\n\n<table><tr><td>a</td></tr></table>\n\n[After](https://example.org/quiz/2)\n',
  'quiz-app/src/assets/translations/en.json':
    '[{"title":"Bread","quizzes":[{"id":1,"title":"Before","quiz":[{"questionText":"Which?","answerOptions":[{"answerText":"a","isCorrect":"true"},{"answerText":"b","isCorrect":"false"}]}]},{"id":2,"title":"After","quiz":[{"questionText":"Who?","answerOptions":[{"answerText":"c","isCorrect":"false"},{"answerText":"d","isCorrect":"true"}]}]}]}]',
}

const markdown: Record<string, string> = {
  'docs/_category_.json': '{"label":"Bread","position":1}',
  'docs/01-flour.md':
    '---\ntitle: Flour\nsidebar_position: 2\ndescription: Of grain\n---\n\n:::note[Mind]\nDry.\n:::\n\n- [ ] a\n- [x] b\n\n[Rye](../docs/rye.mdx)\n',
  'docs/rye.mdx':
    '---\nsidebar_position: 1\n---\nimport A from "./a"\n\n# Rye\n\n<Tabs><TabItem value="a">b</TabItem></Tabs>\n\n```{note}\nDark.\n```\n',
  '_toc.yml': 'format: jb-book\nroot: docs/rye\nparts:\n- caption: Dough\n  chapters:\n  - file: docs/01-flour\n',
}

const trees: [ImportFormatName, Record<string, string>][] = [
  ['olx', olx],
  ['carpentries', carpentries],
  ['mdbook', mdbook],
  ['curriculum', curriculum],
  ['markdown', markdown],
]

it(`imports ${runs} broken folders, or says what is wrong with them, and what it writes has no errors`, async () => {
  for (let run = first; run < runs; run++) {
    const random = createRandom(run)
    const [format, files] = trees[run % trees.length] as [ImportFormatName, Record<string, string>]
    const names = Object.keys(files)
    const broken = names[random(names.length)] as string
    const bytes = mutate(files[broken] as string, random)
    const about = `run ${run}, ${format}, ${broken}: ${JSON.stringify(bytes.toString())}`
    const tree: SourceTree = {
      name: format,
      kind: 'folder',
      files: names.toSorted(),
      read: async (file) => (file === broken ? bytes : file in files ? Buffer.from(files[file] as string) : undefined),
      close: async () => {},
    }
    const { write, issues } = await importTree(format, tree, createReport(format)).catch((error: Error) => {
      throw new Error(`${about}\n${error.stack}`)
    })
    if (hasErrors(issues)) expect(write.size, about).toBe(0)
    else if (run % compiled < 3) await expectCompiles(write, about)
  }
}, 3_600_000)

it(`imports ${runs} broken sources, or says what is wrong with them, and what it writes has no errors`, async () => {
  for (let run = first; run < runs; run++) {
    const random = createRandom(run)
    const [format, text] = sources[run % sources.length] as [ImportFormatName, string]
    const bytes = mutate(text, random)
    const about = `run ${run}: ${JSON.stringify(bytes.toString())}`
    const { write, issues, items } = await importBytes(format, bytes, createReport('bank'), undefined).catch((error: Error) => {
      throw new Error(`${about}\n${error.stack}`)
    })
    if (hasErrors(issues)) {
      expect(write.size, about).toBe(0)
      continue
    }
    expect(
      items.some(({ outcome }) => outcome !== 'left-out'),
      about,
    ).toBe(true)
    for (const { line, column, message, hint } of issues) expect(line > 0 && column > 0 && message !== '' && hint !== '', about).toBe(true)
    if (run % compiled !== 0) continue
    await expectCompiles(write, about)
  }
}, 3_600_000)
