import type { Plugin } from 'rolldown';

export function boundMethods(): Plugin;

/** TypeScript of one module, with the methods of its classes bound. */
export function bind(code: string): string;
