/** The page's own look: system fonts, white, made to be printed. */
export const STYLE = `
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 46rem; margin: 2rem auto;
  padding: 0 1rem; }
h1 { font-size: 1.7rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin-top: 2.5rem; } h3 { font-size: 1.05rem; }
p.quiet, figcaption, caption, .note { color: #4a4a4a; }
figure { margin: 1.5rem 0; } svg { max-width: 100%; height: auto; font-family: system-ui, sans-serif; }
figcaption strong { color: #1a1a1a; display: block; }
.wide { overflow-x: auto; } .wide:focus-visible { outline: 3px solid #12436D; }
table { border-collapse: collapse; font-size: .9rem; margin: .5rem 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: .3rem 0; } th, td { padding: .25rem .7rem; border-bottom: 1px solid #ccc; }
thead th { text-align: right; vertical-align: bottom; } th:first-child { text-align: left; } td { text-align: right; }
th small { font-weight: normal; color: #4a4a4a; display: block; } tbody th { text-align: left; font-weight: 600; }
code { background: #f2f2f2; padding: .1rem .3rem; overflow-wrap: anywhere; } dt { font-weight: 600; } dd { margin: 0 0 .4rem; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } figure, table { break-inside: avoid; } }
`;
