declare const FORMWORK_VERSION: string;

/** The package's version, put in by the build. */
export const ENGINE_VERSION: string = typeof FORMWORK_VERSION === 'string' ? FORMWORK_VERSION : 'unbuilt';
