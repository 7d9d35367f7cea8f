import { requestToken } from './actions';
import { AskButton } from './ask-button';

export default function Page() {
  return <AskButton ask={requestToken} />;
}
