import { catalogueCheckedOn } from '@/lib/domain/catalogue/reference-dates';
import { superScopesOf } from '@/lib/domain/catalogue/reference-services';
import { getServiceScopes } from '@/lib/domain/catalogue/services';
import type { ServiceEntry } from '@/lib/domain/catalogue/services/service';
import { buttonClass } from '../ui/button-class';
import { CodeBlock } from '../ui/code-block';
import { DescriptionList } from '../ui/description-list';
import { Panel } from '../ui/panel';
import { CodeList } from './code-list';
import { EntryLink } from './entry-link';
import { errorPath, playgroundWithApi, playgroundWithScopes, scopesPath, searchPath } from './links';
import { profileNeedLabels, profileNeedTexts } from './profile-need';
import { ReferencePage } from './reference-page';
import { SourceNote } from './source-note';
import { SuperScopeList } from './super-scope-list';

/** One service of the scope catalogue: what to ask for, as it goes into a request, and what else the credential needs. */
export function ServicePage({ service }: { readonly service: ServiceEntry }) {
  const scopes = getServiceScopes(service);
  const superScopes = superScopesOf(service);
  return (
    <ReferencePage
      part="scopes"
      isEntry
      title={`Scopes of ${service.name}`}
      description={
        scopes.length > 0
          ? `What an OAuth server-to-server credential asks for to call ${service.name}.`
          : `${service.name} is called without an OAuth server-to-server credential.`
      }
      actions={
        scopes.length > 0 ? (
          <a href={playgroundWithScopes(scopes)} className={buttonClass('primary')}>
            Open the playground with these scopes
          </a>
        ) : (
          <a href={playgroundWithApi} className={buttonClass('primary')}>
            Call an API in the playground
          </a>
        )
      }
    >
      <p className="-mt-4">
        <EntryLink href={scopesPath}>All services</EntryLink>
      </p>
      {scopes.length > 0 ? (
        <Panel
          title="Scopes to ask for"
          description="Joined with commas, as Adobe documents it; the base scopes are included."
        >
          <CodeBlock text={scopes.join(',')} label="Scopes" noun="scopes" wrap />
        </Panel>
      ) : (
        <Panel title="No scopes">
          <div className="flex max-w-2xl flex-col gap-2">
            <p>{service.note}</p>
            <p>
              The playground can call it all the same: enter its address under “Call an API” and your API key
              under “Headers”, where the token can be left out.
            </p>
          </div>
        </Panel>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Panel title="About this service">
          <DescriptionList items={facts(service)} />
        </Panel>
        <Panel title={`Product profile: ${profileNeedLabels[service.productProfile].toLowerCase()}`}>
          <div className="flex max-w-2xl flex-col gap-2">
            <p>{profileNeedTexts[service.productProfile]}</p>
            {scopes.length > 0 && (
              <p>
                Where the service was never added to the credential, the request ends in:{' '}
                <EntryLink href={errorPath('adobe-invalid-scope')}>
                  A requested scope is not on this credential
                </EntryLink>
                .
              </p>
            )}
          </div>
        </Panel>
        {superScopes.length > 0 && (
          <Panel title="Scopes that stand for others" description="The token lists these in their place.">
            <SuperScopeList superScopes={superScopes} />
          </Panel>
        )}
      </div>
      <SourceNote source={service.source} checkedOn={catalogueCheckedOn.scopes} />
    </ReferencePage>
  );
}

function facts({ scopes, alsoSeen, sdkCode, note, base }: ServiceEntry) {
  const link = (scope: string) => searchPath(scopesPath, scope);
  return [
    ...(base.length > 0 ? [{ term: 'Base scopes', description: <CodeList codes={base} /> }] : []),
    ...(scopes.length > 0
      ? [{ term: 'Own scopes', description: <CodeList codes={scopes} href={link} /> }]
      : [{ term: 'Own scopes', description: 'none known' }]),
    ...(alsoSeen.length > 0
      ? [{ term: 'Also seen', description: <CodeList codes={alsoSeen} href={link} /> }]
      : []),
    { term: 'SDK code', description: sdkCode ? <code>{sdkCode}</code> : 'not public' },
    ...(note && base.length > 0 ? [{ term: 'Note', description: note }] : []),
  ];
}
