/** How many wait together: the first waits for no more than that many others. */
export const atOnce = 128

/**
 * Gathers what comes in one turn of the event loop and hands it over when the turn is over, one after the other; at most
 * {@link atOnce} wait.
 *
 * @param handle Must not throw: what is behind in the same turn would be lost.
 * @returns takes what is to be handed over.
 * @example
 * const write = gatherTurn((line: string) => stream.write(line))
 */
export function gatherTurn<Item>(handle: (item: Item) => void): (item: Item) => void {
  let waiting: Item[] = []
  const handOver = (): void => {
    const gathered = waiting
    waiting = []
    for (const item of gathered) handle(item)
  }
  return (item) => {
    const count = waiting.push(item)
    if (count === atOnce) handOver()
    else if (count === 1) setImmediate(handOver)
  }
}
