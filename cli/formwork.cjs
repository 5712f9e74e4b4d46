#!/usr/bin/env node
/*
 * The command's first file. Help and version are answered here, before anything else is loaded; CommonJS because
 * Node starts it without its module loader, which would cost a tenth of the whole time.
 * Beside it after the build: help.json (version and texts) and cli.js (everything else).
 */
'use strict';
const { writeSync } = require('node:fs');
const { version, help } = require('./help.json');

/** Text asked for by these words, or undefined where the words ask for work. */
function textFor(words) {
  const [first, second] = words;
  if (words.length === 1 && (first === '--version' || first === '-V')) return `${version}\n`;
  const asks = (word) => word === '--help' || word === '-h';
  if (words.length === 0 || (words.length === 1 && (asks(first) || first === 'help'))) return help[''];
  if (words.length === 2 && first !== '' && asks(second) && Object.hasOwn(help, first)) return help[first];
  if (words.length === 2 && first === 'help' && second !== '' && Object.hasOwn(help, second)) return help[second];
  return undefined;
}

/** Writes without the cost of a stream; a reader that went away (`| head`) is no error. */
function print(text) {
  try {
    writeSync(1, text);
  } catch (error) {
    if (error.code === 'EAGAIN') process.stdout.write(text);
    else if (error.code !== 'EPIPE') throw error;
  }
}

const text = textFor(process.argv.slice(2));
if (text === undefined) void import('./cli.js');
else print(text.endsWith('\n') ? text : `${text}\n`);
