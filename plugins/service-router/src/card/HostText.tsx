import { Fragment } from 'react';

/** A host name, which goes on in the next line behind a dot where it does not fit. */
export function HostText({ host }: { host: string }) {
  const [first, ...rest] = host.split(/(?<=\.)/);
  return (
    <>
      {first}
      {rest.map((label, index) => (
        <Fragment key={index}>
          <wbr />
          {label}
        </Fragment>
      ))}
    </>
  );
}
