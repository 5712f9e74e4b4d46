import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { galleryPage } from './gallery/gallery-page.ts';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const { version } = JSON.parse(readFileSync(here('../package.json'), 'utf8')) as { version: string };

/**
 * A page that also opens from a folder: browsers load no modules from files, so the one script is a classic one, deferred.
 * The answers made ahead are a script of their own before it, since files cannot be fetched either; so is whether a server is there.
 */
function fromFolder(): Plugin {
  return {
    name: 'from-folder',
    enforce: 'post',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'answers.js', source: `globalThis.FORMWORK_ANSWERS=${answers()};\n` });
      this.emitFile({
        type: 'asset',
        fileName: 'server.js',
        source: '// A formwork server behind the page puts its own words here.\n',
      });
      this.emitFile({ type: 'asset', fileName: 'gallery.html', source: galleryPage() });
    },
    transformIndexHtml: (html) =>
      html
        .replaceAll(' crossorigin', '')
        .replace(
          /<script type="module" src="([^"]+)"><\/script>/,
          ['./server.js', './answers.js', '$1'].map((file) => `<script defer src="${file}"></script>`).join('\n    '),
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
