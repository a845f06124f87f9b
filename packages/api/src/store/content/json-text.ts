import { hash } from 'node:crypto'

/**
 * JSON text of an object that is served as it is, without being read and written again.
 *
 * @example
 * JsonText.of({ id: 'first' }).and(JsonText.from<{ html: string }>('{"html":"<p>Words.</p>"}')).json // '{"id":"first","html":"<p>Words.</p>"}'
 */
export class JsonText<Value extends object> {
  /** Never there; it keeps the types of two texts apart. */
  declare readonly value?: Value
  readonly #members: string
  readonly #given: string | undefined
  #hash: string | undefined

  private constructor(members: string, identity?: string) {
    this.#members = members
    this.#given = identity
  }

  /**
   * Takes the text of an object that has at least one member, as every other here.
   *
   * @param identity Stands for the text, so that it need not be hashed: another text has another one.
   */
  static from<Value extends object>(json: string, identity?: string): JsonText<Value> {
    return new JsonText(json.slice(1, -1), identity)
  }

  /** Writes an object. */
  static of<Value extends object>(value: Value): JsonText<Value> {
    return JsonText.from(JSON.stringify(value))
  }

  /** An object whose only member is a list. */
  static list<Name extends string, Item extends object>(name: Name, items: readonly JsonText<Item>[]): JsonText<Record<Name, Item[]>> {
    return new JsonText(`"${name}":[${items.map(({ json }) => json).join()}]`)
  }

  get json(): string {
    return `{${this.#members}}`
  }

  /** Stands for the text: another text has another one. It is short, and all that a validator has to hash. */
  get identity(): string {
    if (this.#given !== undefined) return this.#given
    this.#hash ??= hash('sha256', this.#members, 'base64url')
    return this.#hash
  }

  /** One object of both, which have no member in common. */
  and<More extends object>(more: JsonText<More>): JsonText<Value & More> {
    const named = this.#given !== undefined || more.#given !== undefined
    return new JsonText(`${this.#members},${more.#members}`, named ? `${this.identity} ${more.identity}` : undefined)
  }
}
