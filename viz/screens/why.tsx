import { MAIN_MEASURES } from '../../experiments/analyse/main-measures.ts';
import { DifferingRules } from '../parts/differing-rules.tsx';
import { Equalised } from '../parts/equalised.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { OneAtATime } from '../parts/one-at-a-time.tsx';
import { PairChoice } from '../parts/run-status.tsx';
import type { Asked } from '../runs/asked.ts';
import { page } from '../state/address.ts';
import { inDrawingOrder } from '../state/drawing-order.ts';
import { comparedNames, question } from '../state/question.ts';
import { setView } from '../state/view.ts';
import { differingRules, formLookedAt, measureLookedAt } from '../state/why.ts';

/** Which rules differ, and what is left of the difference when they do not. */
export function Why() {
  const asked = question.value;
  const form = formLookedAt.value;
  if ('error' in asked) return <ErrorNote message={asked.error} />;
  if (form === undefined) return <p>Only one form is compared: there is no difference to explain.</p>;
  return <Explained asked={asked.asked} form={form} />;
}

function Explained({ asked, form }: { asked: Asked; form: string }) {
  const [reference] = comparedNames.value;
  const rules = differingRules(reference, form);
  const codes = rules.map(({ card }) => card.code).filter((code) => page.value.equalise.includes(code));
  return (
    <>
      <p class="lead">
        A form is its rules and nothing else. Make one equal and see how much of the difference between{' '}
        <strong>{form}</strong> and <strong>{reference}</strong> is left.
      </p>
      <Looking form={form} />
      <section aria-labelledby="left">
        <h2 id="left">What is left of it</h2>
        {codes.length > 0 ? (
          <Equalised key={codes.join()} asked={asked} form={form} codes={codes} />
        ) : (
          <p>Nothing is made equal yet: press “Make equal” at a rule below, or try each in turn.</p>
        )}
      </section>
      <section aria-labelledby="differ">
        <h2 id="differ">The rules that differ</h2>
        <DifferingRules reference={reference} form={form} rules={rules} />
      </section>
      {rules.length > 0 && (
        <section aria-labelledby="budget">
          <h2 id="budget">One rule at a time</h2>
          <OneAtATime key={`${form} ${asked.replications}`} asked={asked} form={form} rules={rules} />
        </section>
      )}
    </>
  );
}

/** Which form, by which measure. */
function Looking({ form }: { form: string }) {
  const [, ...others] = comparedNames.value;
  return (
    <div class="row no-print">
      <label class="inline">
        Form{' '}
        <select value={form} onChange={(event) => setView('form', event.currentTarget.value)}>
          {inDrawingOrder(others, page.value.order).map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="inline">
        Measure{' '}
        <select value={measureLookedAt().name} onChange={(event) => setView('measure', event.currentTarget.value)}>
          {MAIN_MEASURES.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <PairChoice />
    </div>
  );
}
