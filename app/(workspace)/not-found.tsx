import { Failure } from '@/components/shell/failure';

export default function WorkspaceNotFound() {
  return (
    <Failure title="Not found">
      <p>This may have been moved, or you may not have access to it. The address may also be incomplete.</p>
      <p>If somebody sent you this link, ask them to add you to the exchange.</p>
    </Failure>
  );
}
