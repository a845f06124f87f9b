import { runSuite } from './suite'

// A page: whoever opened it calls this.
Object.assign(globalThis, { runSuite })
