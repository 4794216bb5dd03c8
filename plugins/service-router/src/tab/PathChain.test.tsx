import { render, screen } from '@testing-library/react';
import { errorApiRef, translationApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import {
  inEnglish,
  PathStep,
  Phrase,
  say,
  told,
} from '@service-router/plugin-service-router-common';
import { Clock } from '../card/Clock';
import { PathChain } from './PathChain';

const place = say`endpoint ${'aks-weu'}, ${say`${62.5} % of answers`}`;

const stepAt = (at: string, words?: Phrase): PathStep => ({
  part: 'profile',
  state: 'holds',
  subject: 'shop',
  place: at,
  ...(words ? { named: { place: words } } : {}),
  ...told(say`It is healthy.`),
});

function show(step: PathStep, texts: Record<string, string> = {}) {
  const translation = Object.assign(mockApis.translation(), {
    getTranslation: () => ({
      ready: true,
      t: (key: string) => texts[key] ?? key,
    }),
  });
  render(
    <TestApiProvider
      apis={[
        [translationApiRef, translation],
        [errorApiRef, mockApis.error()],
      ]}
    >
      <Clock ahead={0} now={() => 0}>
        <PathChain path={[step]} label="The way" />
      </Clock>
    </TestApiProvider>,
  );
}

describe('PathChain', () => {
  it('says where a step is in the language of the page', () => {
    show(stepAt(inEnglish(place), place), {
      'endpoint {0}, {1}': 'Endpunkt {0}, {1}',
      '{0} % of answers': '{0} % der Antworten',
    });
    expect(
      screen.getByText('Endpunkt aks-weu, 62.5 % der Antworten'),
    ).toBeInTheDocument();
  });

  it('says it as it came where nothing tells what it was made from', () => {
    show(stepAt('West Europe'));
    expect(screen.getByText('West Europe')).toBeInTheDocument();
  });
});
