import { addressOf } from '../state/address.ts';

/** One sentence, three doors. */
export function Question() {
  return (
    <>
      <p class="lead">
        The same synthetic people, with the same luck, live under different ways of organising their care. What becomes
        of their needs?
      </p>
      <p class="notice">
        <strong>Synthetic people. A thinking aid, not a forecast.</strong> There is no place here for records of
        patients: the page makes up its people from published figures and takes none of yours.
      </p>
      <ul class="doors">
        <Door
          title="Try my place"
          href={addressOf({ screen: 'place' })}
          about="Ten minutes. Pick a Primary Care Network or describe your own, say what you expect, and see."
        >
          Choose a place
        </Door>
        <Door
          title="Teach with it"
          href={addressOf({ screen: 'commit' })}
          about="A room commits to a guess before it looks, then argues about why. Works with the wifi off."
        >
          Start with a guess
        </Door>
        <Door
          title="Run experiments"
          href={addressOf({ screen: 'evidence' })}
          about="Every number has a unit, a source and a grade. Every figure has the command that makes it again."
        >
          See the evidence
        </Door>
      </ul>
      <section aria-labelledby="forms">
        <h2 id="forms">Forms, not heroes</h2>
        <p>
          A hierarchy that is managed by performance, a network of peers, something between: each is written from its
          own best advocates, as rules and nothing else. No form is given a bonus. What comes out apart comes out of the
          rules, or it does not come out.
        </p>
      </section>
    </>
  );
}

function Door({ title, about, href, children }: { title: string; about: string; href: string; children: string }) {
  return (
    <li class="door">
      <h2>{title}</h2>
      <p>{about}</p>
      <a class="button" href={href}>
        {children}
      </a>
    </li>
  );
}
