import { type IssueCode, issueCodes, lintLimits } from '@lectern/content'
import { type GetPromptResult, type Prompt, ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server'
import type { Call } from '../http/call-as'
import { problemOf } from './resources'

type Given = Readonly<Record<string, string | undefined>>

/** A prompt for authors. */
interface AuthorPrompt extends Prompt {
  write(given: Given, call: Call): Promise<string>
}

const argument = (name: string, description: string, required = false) => ({ name, description, required })
const course = argument('course', 'Id of the course.')

/** The rules of `lectern check --strict` behind these codes, as a list. */
const rules = (...codes: IssueCode[]): string => codes.map((code) => `- ${issueCodes[code].meaning} ${issueCodes[code].remedy}`).join('\n')

const { sectionWords, grade } = lintLimits
const sectionRules = `- A section has ${sectionWords.least} to ${sectionWords.most} words of English; other languages need more or fewer.
- Its Flesch-Kincaid grade is at most ${grade.beginner.section} for beginners, ${grade.intermediate.section} for intermediate and ${grade.advanced.section} for advanced readers.
${rules('section.uncovered', 'sentence.repeated')}
- Markdown is what GitHub renders. The title is in the front matter, so headings begin at \`##\`. Links to other sections name their files.`

const choiceRules = rules(
  'choice.feedback-missing',
  'choice.absolute-word',
  'choice.longest-is-key',
  'choice.shortest-is-key',
  'choice.echoes-prompt',
  'choice.same-position',
)
const questionRules = `${rules('question.section-missing', 'question.explanation-missing', 'question.gives-away-answer')}
${choiceRules}`

/** The prompts, by name. */
export const prompts: readonly AuthorPrompt[] = [
  {
    name: 'write_section',
    title: 'Write a section',
    description: 'Writes a section of a course to the rules that `lectern check --strict` checks.',
    arguments: [
      argument('topic', 'What the section teaches.', true),
      { ...course, description: 'Id of the course that it is for.' },
      argument('level', '`beginner`, `intermediate` or `advanced`.'),
    ],
    async write({ topic, course: id, level = 'beginner' }, call) {
      const outline =
        id === undefined
          ? ''
          : `\n\nIt belongs to this course. Repeat nothing that another section teaches; link to it instead.\n\n${await readText(call, `/v1/courses/${encodeURIComponent(id)}/outline.md`)}`
      return `Write a section for ${level} readers about: ${topic}

Answer with one Markdown file: front matter with \`title\` and \`summary\` (one sentence), then the text. Begin with a situation or a question that the reader knows, teach one idea, and show it in an example.

Rules:
${sectionRules}${outline}`
    },
  },
  {
    name: 'write_distractors',
    title: 'Write distractors',
    description: 'Writes wrong choices for a question that learners who have not understood would pick, each with its feedback.',
    arguments: [
      argument('question', 'The prompt of the question.', true),
      argument('answer', 'The right choice.', true),
      argument('count', 'How many wrong choices; 3 by default.'),
    ],
    async write({ question, answer, count = '3' }) {
      return `Question: ${question}
Right choice: ${answer}

Write ${count} wrong choices. Each stands for a misunderstanding that learners really have: name it first, then write the choice that somebody with it would pick. All choices have the form, the length and the degree of detail of the right one. None is right under some reading, and none is absurd.

Answer with YAML, as in \`quiz.yaml\`: a list of choices with \`id\` (short and without meaning), \`text\` and \`feedback\`. The feedback says to the learner what is wrong, and does not tell the right choice.

Rules:
${choiceRules}`
    },
  },
  {
    name: 'review_quiz',
    title: 'Review a quiz',
    description: 'Reviews the questions of a practice quiz as learners see them: ambiguous prompts, weak distractors, hints at the answer.',
    arguments: [{ ...course, required: true }, argument('quiz', 'Id of the quiz.', true)],
    async write({ course: id = '', quiz: name = '' }, call) {
      const quiz = await readText(call, `/v1/courses/${encodeURIComponent(id)}/quizzes/${encodeURIComponent(name)}`)
      return `Review this quiz of the course "${id}". Read the section that each question names (\`section\`) with the tool \`read_section\` first. Take each question without its answer and try it yourself.

For each question say, in order of weight: whether its prompt has more than one reading; whether the section teaches what it asks; which wrong choices nobody would pick, and a better one; what gives the answer away. Say nothing of a question that is good. Change no id.

Rules:
${questionRules}

The quiz:

\`\`\`json
${quiz}
\`\`\``
    },
  },
]

/** Writes a prompt. */
export async function getPrompt(call: Call, name: string, given: Given = {}): Promise<GetPromptResult> {
  const prompt = prompts.find((each) => each.name === name)
  const known = prompts.map((each) => each.name).join(', ')
  if (!prompt) throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no prompt ${name}; there are ${known}.`)
  const missing = (prompt.arguments ?? []).filter((each) => each.required && !given[each.name]).map((each) => each.name)
  if (missing.length > 0) throw new ProtocolError(ProtocolErrorCode.InvalidParams, `The prompt ${name} needs ${missing.join(' and ')}.`)
  const text = await prompt.write(given, call)
  return { description: prompt.description, messages: [{ role: 'user', content: { type: 'text', text } }] }
}

async function readText(call: Call, path: string): Promise<string> {
  const response = await call(path)
  if (!response.ok) throw await problemOf(response)
  return response.text()
}
