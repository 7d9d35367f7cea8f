import { Panel } from '@/components/ui/panel';
import type { RequestComparison } from '@/lib/domain/command/compare-requests';
import { RequestTable } from './request-table';
import { countText, pastedSides } from './texts';

/** Two pasted requests part by part; what differs stands first. */
export function RequestDifference({ comparison }: { readonly comparison: RequestComparison }) {
  const { rows, isOtherOrder } = comparison;
  const order = isOtherOrder ? ' The parameters are in another order, which no token endpoint looks at.' : '';
  return (
    <Panel title="Difference" description={countText(rows.map(({ change }) => change)) + order}>
      <RequestTable
        caption="The two requests, part by part"
        rows={rows}
        headers={{ left: 'Left', right: 'Right' }}
        sides={pastedSides}
      />
    </Panel>
  );
}
