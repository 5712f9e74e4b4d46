import { useState } from 'preact/hooks';
import { joinPublications } from '../../scenarios/official/join.ts';
import { kindOf, type KindName } from '../../scenarios/official/publications.ts';
import { openSheet, type Publication } from '../../scenarios/official/sheet.ts';
import { placeOfPcn, plain } from '../../scenarios/own/pcn-words.ts';
import { Refusal } from '../../scenarios/refusal.ts';
import { peopleOf } from '../../scenarios/schema/place.ts';
import type { Pcn, PcnTable } from '../../scenarios/schema/pcn-table.ts';
import { go } from '../state/address.ts';
import { writePlace } from '../state/own-place.ts';
import { ErrorNote } from './error-note.tsx';
import { counted, whole } from './words.ts';

const MOST_FOUND = 12;
type Files = Readonly<Partial<Record<KindName, Publication>>>;

/** The official publications, dropped or chosen: read here, sent nowhere; then any PCN of England is found by name or code. */
export function OfficialFiles() {
  const [files, setFiles] = useState<Files>({});
  const [table, setTable] = useState<PcnTable>();
  const [error, setError] = useState('');
  const [over, setOver] = useState(false);
  const take = async (list: FileList | null) => {
    setOver(false);
    try {
      const all = { ...files, ...(await told(list)) };
      setFiles(all);
      setError('');
      if (all.lists && all.members) setTable(joinPublications({ ...all, lists: all.lists, members: all.members }));
    } catch (slip) {
      setError((slip as Error).message);
    }
  };
  return (
    <div
      class={`drop ${over ? 'over' : ''}`}
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => (event.preventDefault(), void take(event.dataTransfer?.files ?? null))}
    >
      <h3>Or open the official files</h3>
      <p>
        Every Primary Care Network of England: drop <em>patients registered at a GP practice</em>,{' '}
        <em>practice to PCN mapping</em> and, if you have it, <em>practice deprivation</em>. They are read in this
        browser and sent nowhere.
      </p>
      <label for="official">Choose the files (CSV)</label>
      <div class="row">
        <input
          id="official"
          type="file"
          accept=".csv,text/csv"
          multiple
          onChange={(event) => void take(event.currentTarget.files)}
        />
      </div>
      <Opened files={files} />
      {error !== '' && <ErrorNote message={error} />}
      {table && <Search table={table} />}
    </div>
  );
}

/** Which publication each file is, told by its columns. Throws a Refusal for one that is none of them. */
async function told(list: FileList | null): Promise<Files> {
  const found: Partial<Record<KindName, Publication>> = {};
  for (const file of list ?? []) {
    const publication = { file: file.name, text: await file.text() };
    const kind = kindOf(openSheet(publication));
    if (kind === undefined)
      throw new Refusal(
        `${file.name}: found none of the three publications; expected patients registered at a GP practice, practice to PCN mapping, or practice deprivation`,
      );
    found[kind] = publication;
  }
  return found;
}

const KIND_WORDS: Readonly<Record<KindName, string>> = {
  lists: 'patients registered at a GP practice',
  members: 'practice to PCN mapping',
  deprivation: 'practice deprivation (may be left out)',
};

function Opened({ files }: { files: Files }) {
  if (Object.keys(files).length === 0) return null;
  return (
    <ul>
      {(Object.keys(KIND_WORDS) as KindName[]).map((kind) => (
        <li key={kind}>
          {KIND_WORDS[kind]}: {files[kind] ? <strong>{files[kind].file}</strong> : 'not yet'}
        </li>
      ))}
    </ul>
  );
}

function Search({ table }: { table: PcnTable }) {
  const [words, setWords] = useState('');
  const found = matches(words, table.pcns);
  const { pcns, practices, without_pcn: alone, imd_from_pcn: near, imd_from_nation: far } = table.account;
  return (
    <>
      <p role="status">
        {counted(pcns, 'PCN')} with {counted(practices, 'practice')}. {counted(alone.practices, 'practice')} belong to
        none; {whole(near.practices + far.practices)} have no score and take the mean of their PCN or of England.
      </p>
      <label for="pcn">Name or code of a PCN, or of one of its practices</label>
      <div class="row">
        <input id="pcn" type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </div>
      <ul class="found">
        {found.slice(0, MOST_FOUND).map((pcn) => (
          <li key={pcn.code}>
            <button
              type="button"
              class="small"
              onClick={() => go({ place: writePlace(placeOfPcn(pcn, table.account)) })}
            >
              {pcn.name} ({pcn.code}), {whole(peopleOf(pcn))} people
            </button>
          </li>
        ))}
      </ul>
      {words !== '' && <p role="status">{foundWords(found.length)}</p>}
    </>
  );
}

function foundWords(count: number): string {
  if (count === 0) return 'None found: try a part of the name.';
  return count > MOST_FOUND ? `${count} found, the first ${MOST_FOUND} shown.` : `${count} found.`;
}

/** PCNs whose code, name or practice has all the words in it. */
function matches(words: string, pcns: readonly Pcn[]): Pcn[] {
  const wanted = plain(words).split(' ').filter(Boolean);
  if (wanted.length === 0) return [];
  const text = ({ code, name, practices }: Pcn) =>
    plain([code, name, ...practices.flatMap((practice) => [practice.code, practice.name])].join(' '));
  return pcns.filter((pcn) => wanted.every((word) => text(pcn).includes(word)));
}
