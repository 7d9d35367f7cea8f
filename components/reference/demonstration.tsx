import type { ErrorEntry } from '@/lib/domain/catalogue/errors/entry';
import { demoCasesOf } from '@/lib/domain/catalogue/reference-errors';
import { buttonClass } from '../ui/button-class';
import { Panel } from '../ui/panel';
import { playgroundWithApi, playgroundWithDemo, reproducePath } from './links';

/** The way from an entry into the tool: to the demo credential that ends in it, or to a request of one's own. */
export function Demonstration({ entry }: { readonly entry: ErrorEntry }) {
  const [demo] = demoCasesOf(entry);
  // These come from an API that was called with a token; no token request ends in them.
  if (entry.family === 'gateway' || entry.family === 'api') {
    return (
      <Panel title="In the playground">
        <div className="flex flex-col items-start gap-3">
          <p className="max-w-2xl">
            Generate an access token, then call the API with it from the playground: it shows request and
            answer, explains them, and compares what the token carries with what the service needs.
          </p>
          <a href={playgroundWithApi} className={buttonClass('secondary')}>
            Call an API in the playground
          </a>
        </div>
      </Panel>
    );
  }
  if (!demo) {
    return (
      <Panel title="In the playground">
        <div className="flex flex-col items-start gap-3">
          <p className="max-w-2xl">
            Send your token request from the playground: it shows request and answer, and explains the failure
            by what was sent as well. A command of somebody else is read, and sent again, under “Reproduce”.
          </p>
          <div className="flex flex-wrap gap-3">
            <a href="/" className={buttonClass('secondary')}>
              Open the playground
            </a>
            <a href={reproducePath} className={buttonClass('secondary')}>
              Reproduce a command
            </a>
          </div>
        </div>
      </Panel>
    );
  }
  return (
    <Panel title="See it happen">
      <div className="flex flex-col items-start gap-3">
        <p className="max-w-2xl">
          {demo.shows} The button opens the playground with the demo’s credential{' '}
          <strong className="font-medium">{demo.name}</strong>; generate an access token there, and the
          sandbox answers with this error. No account is needed for the demo.
        </p>
        <a href={playgroundWithDemo(demo.id)} className={buttonClass('secondary')}>
          Open it in the playground
        </a>
      </div>
    </Panel>
  );
}
