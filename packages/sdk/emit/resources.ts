import { comment } from './comment'
import type { Method } from './document'
import { argumentNames, generics, importOf, optionsOf, resultOf, signature, typesOf } from './signature'

interface Node {
  children: Map<string, Node>
  methods: Method[]
}

/** `resources.gen.ts`: the tree of classes whose methods call the functions. */
export function emitResources(methods: Method[]): string {
  const root: Node = { children: new Map(), methods: [] }
  for (const method of methods) {
    let node = root
    for (const part of method.id.split('.').slice(0, -1)) {
      if (!node.children.has(part)) node.children.set(part, { children: new Map(), methods: [] })
      node = node.children.get(part)!
    }
    node.methods.push(method)
  }
  const tops = [...root.children.keys()]
  return [
    `import { Client, type ClientOptions, ${[...new Set(methods.map(optionsOf))]
      .sort()
      .map((name) => `type ${name}`)
      .join(', ')} } from './client'`,
    ...importOf(
      methods.map((one) => one.name),
      './functions.gen',
    ),
    "import type { Call, List } from './page'",
    ...(methods.some((one) => one.streams) ? ["import type { Stream } from './stream'"] : []),
    ...importOf(typesOf(methods), './types.gen', 'type '),
    '',
    ...[...root.children].flatMap(([name, child]) => classesOf(child, [name])),
    '/** The client with the tree of resources. */',
    'export class Resources extends Client {',
    ...tops.map((name) => `  /** The operations of \`${name}\`. */\n  readonly ${name}: ${className([name])}`),
    '',
    '  constructor(options: ClientOptions = {}) {',
    '    super(options)',
    ...tops.map((name) => `    this.${name} = new ${className([name])}(this)`),
    '  }',
    '}',
    '',
  ].join('\n')
}

/** The classes of a resource and of those below it, the lowest first. */
function classesOf(node: Node, names: string[]): string[] {
  const children = [...node.children.keys()]
  const lines = [
    '/**',
    ` * The operations of \`${names.join('.')}\`.`,
    ' *',
    ' * @example',
    ` * const ${names.at(-1)} = new Lectern().${names.join('.')}`,
    ' */',
    `export class ${className(names)} {`,
    '  readonly #lectern: Client',
    ...children.map(
      (name) => `  /** The operations of \`${[...names, name].join('.')}\`. */\n  readonly ${name}: ${className([...names, name])}`,
    ),
    '',
    '  constructor(lectern: Client) {',
    '    this.#lectern = lectern',
    ...children.map((name) => `    this.${name} = new ${className([...names, name])}(lectern)`),
    '  }',
    ...node.methods.flatMap((method) => [
      '',
      comment(method, '  ', `lectern.${method.id}(`),
      `  ${method.id.split('.').at(-1)}${generics(method)}(${signature(method, [])}): ${resultOf(method)} {`,
      `    return ${method.name}(this.#lectern, ${argumentNames(method).join(', ')})`,
      '  }',
    ]),
    '}',
    '',
  ]
  return [...[...node.children].flatMap(([name, child]) => classesOf(child, [...names, name])), lines.join('\n')]
}

function className(names: string[]): string {
  return `${names.map((name) => name[0]!.toUpperCase() + name.slice(1)).join('')}Resource`
}
