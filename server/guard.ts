import { createHash, timingSafeEqual } from 'node:crypto';
import { hostname, networkInterfaces } from 'node:os';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problems.ts';
import { quote } from '../scenarios/refusal.ts';

/** Whether nobody but this machine can reach the address. */
export function loopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Names under which a request may reach a server that listens at `host`. Others are a page's attempt to be taken for it. */
export function hostNames(host: string): ReadonlySet<string> {
  const own = ['localhost', '127.0.0.1', '::1', host.toLowerCase()];
  if (loopback(host)) return new Set(own);
  const addresses = Object.values(networkInterfaces()).flatMap((each) => (each ?? []).map(({ address }) => address));
  return new Set([...own, hostname().toLowerCase(), ...addresses]);
}

/** `name`, `name:port`, `[v6]` or `[v6]:port`, in small letters without the port; undefined where it is none of them. */
function nameIn(header: string | undefined): string | undefined {
  const [, v6, name] = /^(?:\[([0-9a-f:.]+)\]|([^:[\]/@\s]+))(?::\d{1,5})?$/i.exec(header ?? '') ?? [];
  return (v6 ?? name)?.toLowerCase();
}

export interface Guarded {
  readonly hosts: ReadonlySet<string>;
  readonly token: string | undefined;
}

/** A hook before anything is read: whom the request is addressed to, where it comes from, and whether it may. */
export function guard({ hosts, token }: Guarded) {
  const expected = token === undefined ? undefined : digest(token);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { host, authorization } = request.headers;
    const name = nameIn(host);
    if (name === undefined || !hosts.has(name)) {
      throw new Problem(
        'wrong_host',
        `found host ${quote(host ?? '')}, expected the address the server was started with`,
      );
    }
    if (!['GET', 'HEAD'].includes(request.method)) refuseOtherOrigins(request);
    if (expected === undefined || carries(authorization, expected)) return;
    // A browser asks for it once and then sends it with everything, event streams too.
    void reply.header('www-authenticate', 'Basic realm="formwork", charset="UTF-8"');
    throw new Problem(
      'unauthorized',
      'expected "Authorization: Bearer TOKEN", or any user name with the token as password',
    );
  };
}

/** Another site's page may send a request, but not hide that it did. */
function refuseOtherOrigins({ headers }: FastifyRequest): void {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  const own = origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
  const near = site === undefined || site === 'same-origin' || site === 'none';
  if (own && near) return;
  throw new Problem('cross_origin', `found origin ${quote(origin ?? String(site))}, expected the server’s own`);
}

function carries(authorization: string | undefined, expected: Buffer): boolean {
  const [, scheme = '', word = ''] = /^(bearer|basic) ([\w.~+/=-]{1,4096})$/i.exec(authorization ?? '') ?? [];
  const basic = scheme.toLowerCase() === 'basic';
  const given = basic
    ? Buffer.from(word, 'base64')
        .toString('utf8')
        .replace(/^[^:]*:/, '')
    : word;
  return timingSafeEqual(digest(given), expected);
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
