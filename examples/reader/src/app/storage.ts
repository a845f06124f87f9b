/** The part of `localStorage` that the reader uses. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** False where the browser keeps nothing, as in a frame of another site whose storage is blocked. The page is then all the memory there is. */
export let isKept = true

function open(find: () => Storage): KeyValueStorage {
  try {
    const storage = find()
    storage.setItem('lectern:reader:try', '')
    storage.removeItem('lectern:reader:try')
    return storage
  } catch {
    isKept = false
    const kept = new Map<string, string>()
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    }
  }
}

/** What all tabs share and a restart of the browser survives. */
export const localStore = open(() => localStorage)
/** What belongs to this tab. */
export const tabStore = open(() => sessionStorage)

/** Reads JSON; undefined where there is nothing, or nothing that can be read. */
export function readJson<T>(storage: KeyValueStorage, key: string): T | undefined {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Writes JSON; removes the key for undefined. */
export function writeJson(storage: KeyValueStorage, key: string, value: unknown): void {
  if (value === undefined) storage.removeItem(key)
  else writeText(storage, key, JSON.stringify(value))
}

/** Writes a text. A full storage is no reason to stop reading. */
export function writeText(storage: KeyValueStorage, key: string, text: string): void {
  try {
    storage.setItem(key, text)
  } catch {
    isKept = false
  }
}
