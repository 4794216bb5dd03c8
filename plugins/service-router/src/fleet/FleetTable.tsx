/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   WebKit takes the roles of a table away when it is laid out as blocks, so they are written out. */
import { ReactNode } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import { SortButton, Sorting } from './SortButton';
import styles from './FleetTable.module.css';

/** A column of a table, and what a row says in it. */
export interface Column<T> {
  id: string;
  title: string;
  /** The rows can be put in order by it. */
  sorting?: Sorting;
  /** Undefined where there is nothing to say. */
  cell: (row: T) => ReactNode | undefined;
}

/** A row each; where there is little room, a block each. The first column names the row. */
export function FleetTable<T>({
  caption,
  columns,
  rows,
  keyOf,
  isOld = false,
}: {
  caption: string;
  columns: [Column<T>, ...Column<T>[]];
  rows: T[];
  keyOf: (row: T) => string;
  /** Other rows are on their way. */
  isOld?: boolean;
}) {
  const [head, ...others] = columns;
  return (
    <div className={styles.room}>
      <table className={styles.table} role="table" aria-busy={isOld}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ id, title, sorting }) => (
              <th
                key={id}
                role="columnheader"
                scope="col"
                aria-sort={sorting?.order}
              >
                {sorting ? (
                  <SortButton title={title} sorting={sorting} />
                ) : (
                  title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(row => (
            <tr key={keyOf(row)} role="row">
              <th role="rowheader" scope="row">
                {head.cell(row)}
              </th>
              {others.map(({ id, title, cell }) => {
                const said = cell(row);
                return (
                  <td
                    key={id}
                    role="cell"
                    data-label={title}
                    data-empty={said === undefined || undefined}
                  >
                    <div className={styles.cell}>{said ?? '–'}</div>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
