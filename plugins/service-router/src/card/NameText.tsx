import { Fragment } from 'react';

/** A host name, which goes on in the next line behind a dot where it does not fit; numbers stay whole. */
export function NameText({ name }: { name: string }) {
  const [first, ...rest] = name.split(/(?<=\.)(?=[a-z])/i);
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
