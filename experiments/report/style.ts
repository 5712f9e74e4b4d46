/** The page's own look: system fonts, white, made to be printed. */
export const STYLE = `
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 52rem; margin: 2rem auto;
  padding: 0 1rem; }
h1 { font-size: 1.7rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin-top: 2.5rem; } h3 { font-size: 1.05rem; }
p.quiet, figcaption, .note { color: #4a4a4a; } .note { font-size: .9rem; margin: .3rem 0 1.5rem; }
p.limits { border-left: 4px solid #1a1a1a; padding-left: .8rem; } p.lead { font-size: 1.1rem; font-weight: 600; }
ul { padding-left: 1.2rem; } li { margin: .3rem 0; }
figure { margin: 1.5rem 0 .5rem; } svg { display: block; min-width: 40rem; max-width: 100%; height: auto;
  font-family: system-ui, sans-serif; }
figcaption strong { color: #1a1a1a; display: block; }
.wide { overflow-x: auto; } .wide:focus-visible { outline: 3px solid #12436D; }
table { border-collapse: collapse; font-size: .9rem; margin: .5rem 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: .3rem 0; font-weight: 600; }
th, td { padding: .25rem .6rem; border-bottom: 1px solid #ccc; } td { text-align: right; white-space: nowrap; }
thead th { text-align: right; vertical-align: bottom; max-width: 8rem; }
th small { font-weight: normal; color: #4a4a4a; display: block; }
tbody th { text-align: left; font-weight: 600; padding-left: 0; position: sticky; left: 0; background: #fff; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dt { font-weight: 600; } dd { margin: 0; }
code { background: #f2f2f2; padding: .1rem .3rem; overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } figure, table { break-inside: avoid; }
  svg { min-width: 0; } }
`;
