// Everything that is loaded with the first text: the door for `import()`, and for a bundle of its own.
export { inspect } from './inspect'
export { toPageTree } from './page-tree'
export { parseMarkdown } from './parse'
export { renderTree } from './render'
export { pageText } from './text'
