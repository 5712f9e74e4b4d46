import { parseAst } from 'rolldown/parseAst';

/**
 * Writes the methods of the engine's classes as arrow functions that belong to one object: `m() {}` becomes `m = () => {}`. Nothing
 * computes otherwise, but the compiler then knows `this` and every array that hangs on it as a constant, and a read takes three
 * instructions instead of eight (docs/decisions/0023-bound-methods.md). The source keeps its plain classes; the tests run the
 * source, and one compares what both compute.
 *
 * Left alone: classes that extend another or are extended, since an arrow function is no part of a prototype, and those of which
 * a run makes many.
 */
export function boundMethods() {
  return {
    name: 'bound-methods',
    transform(code, id) {
      if (!/\/engine\/(kernel|model)\//.test(id)) return null;
      const bound = bind(code);
      return bound === code ? null : { code: bound, map: null };
    },
  };
}

/** @param code TypeScript of one module @returns the same with its methods bound */
export function bind(code) {
  const program = parseAst(code, { lang: 'ts' });
  const edits = classesOf(program).flatMap((each) => each.body.body.filter(isPlainMethod).flatMap(editsOf));
  return edits.toSorted((one, other) => other.at - one.at).reduce(insert, code);
}

const classesOf = ({ body }) =>
  body
    .map((statement) => statement.declaration ?? statement)
    .filter(({ type, superClass, abstract }) => type === 'ClassDeclaration' && !superClass && !abstract);

const isPlainMethod = ({ type, kind, computed, value, ...rest }) =>
  type === 'MethodDefinition' &&
  kind === 'method' &&
  !rest.static &&
  !computed &&
  !value.generator &&
  !value.async &&
  value.body &&
  !value.typeParameters;

const editsOf = ({ key, value }) => [
  { at: key.end, text: ' = ' },
  { at: value.body.start, text: '=> ' },
  { at: value.body.end, text: ';' },
];

const insert = (code, { at, text }) => code.slice(0, at) + text + code.slice(at);
