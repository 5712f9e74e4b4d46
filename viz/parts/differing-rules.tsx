import { RULE_CARDS } from '../../scenarios/engine-terms.ts';
import { valueText } from '../../scenarios/rule-differences.ts';
import { go, page } from '../state/address.ts';
import type { DifferingRule } from '../state/why.ts';
import './differing-rules.css';
import { GradeChip } from './grade.tsx';
import { counted } from './words.ts';

interface Props {
  readonly reference: string;
  readonly form: string;
  readonly rules: readonly DifferingRule[];
}

/** Every rule two forms do not share, each with a switch that makes it equal. */
export function DifferingRules({ reference, form, rules }: Props) {
  if (rules.length === 0) return <p>No rule differs between the two: they give the same result, to the last digit.</p>;
  return (
    <>
      <p>
        {counted(rules.length, 'rule')} of {RULE_CARDS.length} differ; the others are the same in both.{' '}
        <em>Defining</em> rules make the form what it is; <em>free</em> ones it could change and stay itself.
      </p>
      <Rules reference={reference} form={form} rules={rules} />
    </>
  );
}

function Rules({ reference, form, rules }: Props) {
  return (
    <table class="rules">
      <caption class="visually-hidden">
        Rules in which {form} differs from {reference}
      </caption>
      <thead>
        <tr>
          <th scope="col">rule</th>
          <th scope="col">{reference}</th>
          <th scope="col">{form}</th>
        </tr>
      </thead>
      {rules.map((rule) => (
        <Rule key={rule.card.code} rule={rule} />
      ))}
    </table>
  );
}

function Rule({ rule: { card, values, document } }: { rule: DifferingRule }) {
  const { code, title, params } = card;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          <div class="rule-head">
            <span>
              {code} · {title}
            </span>
            {document.standing && <span class={`chip chip-${document.standing}`}>{document.standing}</span>}
            {document.grade && <GradeChip grade={document.grade} />}
            <EqualSwitch code={code} title={title} />
          </div>
          {document.reason && (
            <details>
              <summary>Why it is so</summary>
              <p>
                {document.reason} <span class="quiet">{document.source}.</span>
              </p>
            </details>
          )}
        </th>
      </tr>
      {values.map(({ key, value, against }) => (
        <tr key={key}>
          <th scope="row">{params[key].title}</th>
          <td>{said(against)}</td>
          <td>{said(value)}</td>
        </tr>
      ))}
    </tbody>
  );
}

const said = (value: Parameters<typeof valueText>[0]): string => valueText(value).replaceAll('_', ' ');

function EqualSwitch({ code, title }: { code: string; title: string }) {
  const { equalise } = page.value;
  const on = equalise.includes(code);
  const next = on ? equalise.filter((one) => one !== code) : [...equalise, code];
  return (
    <button
      type="button"
      class="small"
      aria-pressed={on}
      aria-label={`Make equal: ${code} ${title}`}
      onClick={() => go({ equalise: next })}
    >
      Make equal
    </button>
  );
}
