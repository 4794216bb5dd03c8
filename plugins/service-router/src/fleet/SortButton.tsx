import {
  RiArrowDownSLine,
  RiArrowUpSLine,
  RiExpandUpDownLine,
} from '@remixicon/react';
import styles from './SortButton.module.css';

/** How the rows are ordered by a column, and what orders them by it. */
export interface Sorting {
  order: 'ascending' | 'descending' | 'none';
  onSort: () => void;
}

const icons = {
  ascending: RiArrowUpSLine,
  descending: RiArrowDownSLine,
  none: RiExpandUpDownLine,
};

/** The title of a column that rows can be ordered by. */
export function SortButton({
  title,
  sorting: { order, onSort },
}: {
  title: string;
  sorting: Sorting;
}) {
  const Icon = icons[order];
  return (
    <button type="button" className={styles.button} onClick={onSort}>
      {title}
      <Icon aria-hidden className={styles.icon} />
    </button>
  );
}
