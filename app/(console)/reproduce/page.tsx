import type { Metadata } from 'next';
import { Reproduce } from '@/components/reproduce/reproduce';
import { PageHeader } from '@/components/shell/page-header';
import { env } from '@/lib/server/env';
import { requireActor } from '@/lib/server/web/session';
import { enterCredential, forgetToken, generateToken, showDemoSecret } from '../actions';
import { callApi } from '../api-probe/actions';
import { probeScopes } from '../scope-search/actions';

export const metadata: Metadata = { title: 'Reproduce' };

/** A customer's command, read and sent again; it is read in the browser, and only “Reproduce” sends anything. */
export default async function ReproducePage() {
  await requireActor();
  const { origin, origins } = env();
  return (
    <>
      <PageHeader
        title="Reproduce"
        description="Paste the command that a customer used to ask for a token. It is read and never run: see what is wrong with it, send it from here, and compare."
      />
      <Reproduce
        origin={origin}
        origins={origins}
        actions={{ enterCredential, generateToken, forgetToken, showDemoSecret }}
        probeScopes={probeScopes}
        callApi={callApi}
      />
    </>
  );
}
