import { createHash } from 'node:crypto'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Writes into the service worker which files make up the reader, so that it keeps all of them, and only those, for offline use. */
function listFilesInWorker(): Plugin {
  return {
    name: 'list files in worker',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = Object.values(bundle).find(({ fileName }) => fileName === 'worker.js')
      if (worker?.type !== 'chunk') throw new Error('The build has no worker.js.')
      const files = Object.values(bundle).filter((file) => file !== worker)
      const hash = createHash('sha256')
      for (const file of files.sort((a, b) => (a.fileName < b.fileName ? -1 : 1)))
        hash.update(file.type === 'chunk' ? file.code : file.source).update(file.fileName)
      const names = files.map(({ fileName }) => fileName).filter((name) => name !== 'index.html')
      const written = {
        LECTERN_FILES: [...names, 'icon.svg', 'manifest.webmanifest'].join(' '),
        LECTERN_VERSION: hash.digest('hex').slice(0, 12),
      }
      for (const [name, value] of Object.entries(written)) {
        if (!worker.code.includes(name)) throw new Error(`The worker has lost ${name}.`)
        worker.code = worker.code.replace(name, value)
      }
    },
  }
}

export default defineConfig({
  // Another path is `vite build --base=/courses/`.
  base: '/reader/',
  plugins: [react(), listFilesInWorker()],
  build: {
    target: 'es2022',
    // Inlined as a data: URL, a file would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { index: 'index.html', worker: 'src/offline/worker.ts' },
      output: {
        entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
        // What a section needs is one file, so that its text is there after as few requests as possible.
        codeSplitting: { groups: [{ name: 'reader', tags: ['$initial'], test: /^(?!.*\bworker\.ts)/ }] },
      },
    },
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8787', '/reader/sign-in': 'http://127.0.0.1:8787' } },
})
