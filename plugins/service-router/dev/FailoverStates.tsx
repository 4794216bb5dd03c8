import { useMemo } from 'react';
import { FailoverView } from '../src/failover/FailoverView';
import { failoverStatesAt } from '../src/fixtures/failoverStates';

/** Names of a page: few, so that the second one is seen. */
const SIZE = 5;

/** Where each state of the preview of a failover is shown, and what it is called. */
export function failoverStateLinks(): [href: string, label: string][] {
  return Object.keys(failoverStatesAt(Date.now())).map(name => [
    `/?failover=${name}`,
    `If a region goes down: ${name}`,
  ]);
}

/** The preview of a failover in one state. */
export function FailoverStates({ name }: { name: string }) {
  const states = useMemo(() => failoverStatesAt(Date.now()), []);
  const reading = states[name];
  return (
    reading && (
      <FailoverView
        reading={reading}
        size={name === 'second-page' ? SIZE : 100}
        onRetry={() => undefined}
        onChange={() => undefined}
      />
    )
  );
}
