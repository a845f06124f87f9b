import { observable } from './observable'
import { localStore, writeText } from './storage'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const key = 'lectern:reader:theme'
const kept = localStore.getItem(key)

/** The colours of the page: those of the system (`auto`), unless the reader chose others. */
export const theme = observable<Theme>(themes.find((each) => each === kept) ?? 'auto')

function apply(): void {
  const chosen = theme.get()
  if (chosen === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
}

/** Applies the chosen theme now and whenever it changes. */
export function followTheme(): void {
  apply()
  theme.subscribe(() => {
    writeText(localStore, key, theme.get())
    apply()
  })
}
