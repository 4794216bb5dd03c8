import { ReactNode, useId } from 'react';
import { Card, CardBody, CardHeader, Skeleton } from '@backstage/ui';
import { RefreshNotice } from '../card/RefreshNotice';
import { Part } from './fleetState';
import styles from './Section.module.css';

/** One subject of the page; where it could not be read again, it says so above what was read before. */
export function Section<T>({
  title,
  part: { value, readAt, failure },
  onRetry,
  children,
}: {
  title: string;
  /** By the backend's clock. */
  part: Part<T>;
  onRetry: () => void;
  children: (value: T) => ReactNode;
}) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <Card>
        <CardHeader>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
        </CardHeader>
        <CardBody>
          <div className={styles.body}>
            {failure && (
              <RefreshNotice
                failure={failure}
                readAt={
                  readAt === undefined
                    ? undefined
                    : new Date(readAt).toISOString()
                }
                onRetry={onRetry}
              />
            )}
            {value === undefined && !failure && (
              <Skeleton width="100%" height={160} />
            )}
            {value !== undefined && children(value)}
          </div>
        </CardBody>
      </Card>
    </section>
  );
}
