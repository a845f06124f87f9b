import { hash } from 'node:crypto'

/**
 * JSON text of an object that is served as it is, without being read and written again.
 *
 * @example
 * JsonText.of({ id: 'first' }).and(new JsonText<{ html: string }>('{"html":"<p>Words.</p>"}', 'a1')).json // '{"id":"first","html":"<p>Words.</p>"}'
 */
export class JsonText<Value extends object> {
  constructor(
    readonly json: string,
    /** Stands for the text: another text has another one. It is short, and all that a validator has to hash. */
    readonly identity: string,
    /** Never there; it keeps the types of two texts apart. */
    readonly of?: Value,
  ) {}

  /** Writes an object. */
  static of<Value extends object>(value: Value): JsonText<Value> {
    const json = JSON.stringify(value)
    return new JsonText(json, hash('sha256', json, 'base64url'))
  }

  /** One object of both; each has at least one member, and they have none in common. */
  and<More extends object>(more: JsonText<More>): JsonText<Value & More> {
    return new JsonText(`${this.json.slice(0, -1)},${more.json.slice(1)}`, `${this.identity} ${more.identity}`)
  }
}
