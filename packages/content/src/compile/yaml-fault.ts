import type { YAMLError } from 'yaml'
import { quote } from './schema-fault'

/** Says what is wrong with text that is not YAML, and how to mend it. `line` is the line with the fault. */
export function describeSyntaxError({ code, message }: YAMLError, line: string): { message: string; hint: string } {
  const { before, value } = splitLine(line)
  const quoted = `\`${before.trimStart()}${quote(value)}\``
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:\s/.test(value)
        ? { message: 'A text with ": " looks like a member.', hint: `Put it in quotes: ${quoted}.` }
        : { message: 'The line is indented further than the one above.', hint: 'Indent it like its neighbours.' }
    case 'BAD_SCALAR_START':
      return { message: `A text cannot start with ${value[0]}.`, hint: `Put it in quotes: ${quoted}.` }
    case 'TAB_AS_INDENT':
      return { message: 'The line is indented with a tab.', hint: 'Indent with spaces.' }
    case 'BAD_DQ_ESCAPE':
      return { message: 'A backslash in double quotes starts an escape sequence, and this one is unknown.', hint: 'Use single quotes.' }
    case 'MULTIPLE_DOCS':
      return { message: 'The file has a second document.', hint: 'Remove the line "---".' }
    case 'BAD_INDENT':
      return { message: 'A bracket is not closed, or a line is indented differently.', hint: 'Close the bracket, or align the line.' }
    case 'NON_STRING_KEY':
      return { message: 'A member has no name that is text.', hint: `A text that starts with { or [ needs quotes: ${quoted}.` }
    case 'UNEXPECTED_TOKEN':
      if (/scalar at node end/.test(message))
        return { message: 'A text goes on where YAML has ended it.', hint: `Put all of it in quotes: ${quoted}.` }
      if (/^[|>]/.test(value)) return { message: `Text stands beside ${value[0]}.`, hint: 'Start the text on the next line, indented.' }
      if (/block-seq-ind/.test(message))
        return { message: 'A list starts beside its name.', hint: 'Start the list on the next line, or put a text in quotes.' }
      break
    case 'MISSING_CHAR':
      if (/quote/.test(message)) return { message: 'A quotation mark is not closed.', hint: 'Close it, or double it within the text.' }
      if (/^\s*(- )?[\w-]+:\S/.test(line)) return { message: 'There is no space after the colon.', hint: 'Put a space after it.' }
      if (/map value/.test(message))
        return {
          message: 'The line is no member.',
          hint: 'Write "name: value", or indent it further than the member whose text it continues.',
        }
      break
    default:
  }
  return { message: `This is not YAML: ${message}.`, hint: 'Correct it here.' }
}

/** Splits `- title: text` before the text. */
function splitLine(line: string): { before: string; value: string } {
  const [, before = '', value = ''] = /^(\s*(?:- +)*(?:[\w-]+: +)?)(.*)$/.exec(line) ?? []
  return { before, value: value.trimEnd() }
}
