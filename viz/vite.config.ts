import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const { version } = JSON.parse(readFileSync(here('../package.json'), 'utf8')) as { version: string };

/**
 * A page that also opens from a folder: browsers load no modules from files, so the one script is a classic one, deferred.
 * The answers made ahead are a script of their own beside it, since files cannot be fetched either.
 */
function fromFolder(): Plugin {
  return {
    name: 'from-folder',
    enforce: 'post',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'answers.js', source: `globalThis.FORMWORK_ANSWERS=${answers()};\n` });
    },
    transformIndexHtml: (html) =>
      html
        .replaceAll(' crossorigin', '')
        .replace(
          /<script type="module" src="([^"]+)"><\/script>/,
          '<script defer src="$1"></script>\n    <script defer src="./answers.js"></script>',
        ),
  };
}

/** Every answer made ahead, by the name of its file. */
function answers(): string {
  const folder = here('answers');
  const names = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const entries = names.map((file) => [file.slice(0, -'.json'.length), readFileSync(`${folder}/${file}`, 'utf8')]);
  return `{${entries.map(([name, text]) => `${JSON.stringify(name)}:${text.trim()}`).join(',')}}`;
}

export default defineConfig({
  root: here('.'),
  base: './',
  logLevel: 'warn',
  define: { FORMWORK_VERSION: JSON.stringify(version) },
  plugins: [fromFolder()],
  worker: { format: 'iife' },
  build: {
    outDir: here('../dist/page'),
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: { output: { format: 'iife', entryFileNames: 'page.js', assetFileNames: 'page[extname]' } },
  },
});
