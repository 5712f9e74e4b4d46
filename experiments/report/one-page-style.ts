/** The look of the one page where it stands by itself; on the page of the site its own style sheet has the same. */
export const ONE_PAGE_STYLE = `
:root { color-scheme: light; }
@page { size: A4; margin: 12mm 14mm; }
body { font: 15px/1.4 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 46rem; margin: 1.5rem auto; padding: 0 1rem; }
h1 { font-size: 1.5em; line-height: 1.2; margin: 0 0 .4rem; } h1 span { display: block; font-weight: 400; font-size: 1.15em; }
h2 { font-size: 1em; margin: .8rem 0 .2rem; } p { margin: .3rem 0; } ul, ol { margin: .2rem 0; padding-left: 1.2rem; } li { margin: .1rem 0; }
.board-facts { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; margin: .4rem 0; font-size: .9em; }
.board-facts dt { display: inline; font-weight: 600; } .board-facts dd { display: inline; margin: 0 0 0 .4rem; }
.board-answer { font-size: 1.1em; font-weight: 600; }
figure { margin: .6rem 0; } figcaption { font-size: .9em; color: #4a4a4a; } figcaption strong { display: block; color: #1a1a1a; }
svg { display: block; max-width: 100%; height: auto; font-family: system-ui, sans-serif; }
.board-columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: 0 2rem; }
.board-receipt { font-size: .8em; color: #4a4a4a; border-top: 1px solid #c9c9c9; padding-top: .4rem; overflow-wrap: anywhere; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 9.5pt; } figure { break-inside: avoid; } svg { width: auto; max-height: 62mm; margin: 0 auto; } }
`;
