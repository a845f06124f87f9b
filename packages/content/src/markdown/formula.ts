import temml from 'temml'

/** Style that Temml writes and that cannot do more than place and colour a part of a formula. */
const safeStyle =
  /^(color|background-color|padding(-\w+)?|border(-\w+)?|margin(-\w+)?|text-align|vertical-align|width|height|font-size):[^;:"'<>\\/&]*$/

/** The result of rendering a formula: MathML, or what is wrong with it. */
export type Formula = { mathML: string } | { error: string }

/** Renders a formula in LaTeX to MathML that current browsers show without a script. */
export function renderFormula(latex: string, { display }: { display: boolean }): Formula {
  try {
    const mathML = temml.renderToString(latex, { displayMode: display, throwOnError: true, trust: false, maxSize: [50, 50] })
    return {
      mathML: mathML.replace(/ style="([^"]*)"/g, (_, style: string) => {
        const kept = style.split(';').filter((declaration) => safeStyle.test(declaration.trim()))
        return kept.length === 0 ? '' : ` style="${kept.join(';')}"`
      }),
    }
  } catch (error) {
    const message = (error as Error).message.replace(/^(KaTeX|Temml) parse error: /i, '')
    return { error: message.split(/ at (?:position|end of input)/)[0]?.trim() || 'The formula cannot be read' }
  }
}
