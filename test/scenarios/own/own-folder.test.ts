import path from 'node:path';
import { expect, test } from 'vitest';
import { ownFolder } from '../../../scenarios/own/own-folder.ts';

const home = path.resolve('/somebody');
const shared = path.join(home, '.local', 'share', 'formwork');

test.each([
  ['FORMWORK_DATA goes before all', { FORMWORK_DATA: '/a', XDG_DATA_HOME: '/b', LOCALAPPDATA: 'C' }, 'linux', path.resolve('/a')],
  ['a relative one is read from here', { FORMWORK_DATA: 'a' }, 'linux', path.resolve('a')],
  ['an empty one is none', { FORMWORK_DATA: '' }, 'linux', shared],
  ['XDG_DATA_HOME', { XDG_DATA_HOME: '/b' }, 'linux', path.join('/b', 'formwork')],
  ['a relative XDG_DATA_HOME is ignored', { XDG_DATA_HOME: 'b' }, 'darwin', shared],
  ['nothing set', {}, 'linux', shared],
  ['Windows', { LOCALAPPDATA: 'C', XDG_DATA_HOME: '/b' }, 'win32', path.join('C', 'formwork')],
  ['Windows, nothing set', {}, 'win32', path.join(home, 'AppData', 'Local', 'formwork')],
])('%s', (_, env, platform, folder) => expect(ownFolder(env, platform, home)).toBe(folder)); // prettier-ignore
