// One file for any page: <script type="module" src="lectern-quiz.js"></script>
import { build } from 'esbuild'

await build({
  entryPoints: ['src/lectern-quiz.ts'],
  outfile: 'dist/lectern-quiz.js',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  loader: { '.css': 'text' },
})
