/** Mechanisms of the model description, and what switching one off means. Later ones join the list as they are built. */
export const MECHANISMS: Readonly<Record<string, string>> = {
  M1: 'needs re-light one another (off: coupling form none)',
  M2: 'practice minutes are scarce (off: whoever asks is seen that day)',
  M6: 'measuring has consequences and costs minutes (off: no reporting minutes, no pull to a target)',
  M7: 'asking depends on the person and the wait (off: everyone asks alike, whatever the wait)',
};
