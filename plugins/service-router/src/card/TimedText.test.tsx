import { ReactElement } from 'react';
import { render, screen } from '@testing-library/react';
import { appLanguageApiRef } from '@backstage/frontend-plugin-api';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { exactTimeIn } from '../language/exactTimeIn';
import { TimedText } from './TimedText';

const first = '2026-03-01T12:00:00.000Z';
const second = '2026-03-01T12:01:00Z';

function show(text: ReactElement, language = 'en') {
  return render(
    <TestApiProvider
      apis={[[appLanguageApiRef, { getLanguage: () => ({ language }) }]]}
    >
      <p>{text}</p>
    </TestApiProvider>,
  );
}

describe('TimedText', () => {
  it.each(['en', 'nl'])('tells every time in the words of %s', language => {
    const exactTime = exactTimeIn(language);
    show(
      <TimedText text={`It changed between ${first} and ${second}, so.`} />,
      language,
    );
    expect(screen.getByRole('paragraph')).toHaveTextContent(
      `It changed between ${exactTime(first)} and ${exactTime(second)}, so.`,
    );
  });

  it('keeps the exact time for machines', () => {
    const { container } = show(<TimedText text={`At ${first}.`} />);
    expect(container.querySelector('time')).toHaveAttribute('dateTime', first);
  });

  it('leaves a sentence without a time as it is', () => {
    const { container } = show(<TimedText text="All is well." />);
    expect(container).toHaveTextContent('All is well.');
  });
});
