/** Items that are handed over early, so that the first one does not wait for all of a flood. */
export const maxGathered = 128

/**
 * Collects the items of one turn of the event loop and handles them when the turn is over, or as soon as there are {@link maxGathered}.
 *
 * @param handle must not throw: the items behind would be lost.
 * @example
 * const write = gatherTurn((line: string) => stream.write(line))
 */
export function gatherTurn<Item>(handle: (item: Item) => void): (item: Item) => void {
  let waiting: Item[] = []
  const flush = (): void => {
    const gathered = waiting
    waiting = []
    for (const item of gathered) handle(item)
  }
  return (item) => {
    const count = waiting.push(item)
    if (count === maxGathered) flush()
    else if (count === 1) setImmediate(flush)
  }
}
