import { marginal } from './marginal.ts';

/** `ratio-child.ts <module URL> <exported function>`: prints the marginal seconds of that function in this process. */
const [module, name] = process.argv.slice(2);
const exported = (await import(module)) as Record<string, (years: number) => unknown>;
console.log(marginal(exported[name]));
