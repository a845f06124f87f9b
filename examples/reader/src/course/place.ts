/** Under which key the section is kept that was last read in a course. */
export const placeOf = (course: string): string => `lectern:reader:place:${course}`
