import type { InputOptions } from 'rolldown';

export const FAST: Pick<InputOptions, 'plugins' | 'optimization'>;

/** One module and all it imports as a file of its own, bundled as what is shipped, once a process; gone when the process ends. */
export function bundled(input: string): Promise<URL>;
