import { ReactNode, useId, useRef } from 'react';
import { Card, CardBody, CardHeader, Skeleton } from '@backstage/ui';
import { RefreshNotice } from '../card/RefreshNotice';
import { Landing } from '../landing';
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
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section aria-labelledby={titleId}>
      <Card>
        <CardHeader>
          <h2 ref={heading} id={titleId} tabIndex={-1} className={styles.title}>
            {title}
          </h2>
        </CardHeader>
        <CardBody>
          <Landing at={heading}>
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
          </Landing>
        </CardBody>
      </Card>
    </section>
  );
}
