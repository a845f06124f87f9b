/** How the catalogue is asked for when nothing narrows it down. */
export const catalogueParams = { limit: 24 } as const
