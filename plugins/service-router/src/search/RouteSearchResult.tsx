import { ReactElement } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ResultHighlight } from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import { Link } from '@backstage/ui';
import { StateMark } from '../card/StateMark';
import { toneOfOverall } from '../card/tones';
import { useSentences } from '../language/useSentences';
import { serviceRouterTranslationRef } from '../translation';
import { regionsByState, SearchedRoute, toldOf } from './SearchedRoute';
import styles from './RouteSearchResult.module.css';

/** @public */
export interface RouteSearchResultProps {
  /** The document that was found; its fields are those of the search module of Service Router. */
  result?: { title: string; text: string; location: string };
  /** What of it was searched for. */
  highlight?: ResultHighlight;
  icon?: ReactElement;
}

/** A route that search has found: its host name, which leads to where it is told of, how it stands, and where. */
export function RouteSearchResult({
  result,
  highlight,
  icon,
}: RouteSearchResultProps) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { told } = useSentences();
  if (!result) {
    return null;
  }
  const { title, location, namespace, name, overall, zones, ...found } =
    result as SearchedRoute & typeof result;
  const sentence = told(toldOf(found)).sentence;
  const marked = (field: string, text: string) =>
    highlight && isMarkedIn(highlight, field, text) ? (
      <HighlightedSearchResultText
        text={highlight.fields[field]}
        preTag={highlight.preTag}
        postTag={highlight.postTag}
      />
    ) : (
      text
    );
  return (
    <div className={styles.result}>
      {icon && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <div className={styles.about}>
        <p className={styles.heading}>
          <Link href={location} className={styles.host}>
            {marked('title', title)}
          </Link>
          <StateMark
            tone={toneOfOverall[overall]}
            word={t(`overall.${overall}`)}
          />
        </p>
        <p>
          {sentence === found.sentence
            ? marked('sentence', sentence)
            : sentence}
        </p>
        <ul className={styles.facts}>
          <li>
            {namespace}/{name}
          </li>
          {regionsByState(zones).map(([state, regions]) => (
            <li key={state}>
              {t(`zoneState.${state}`)}: {regions.join(', ')}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/**
 * The search engine of the demo puts marks into marks where several words that were searched for are found at one place: what is
 * left without them is then not the text.
 */
function isMarkedIn(
  { fields, preTag, postTag }: ResultHighlight,
  field: string,
  text: string,
): boolean {
  return fields[field]?.replaceAll(preTag, '').replaceAll(postTag, '') === text;
}
