import { render, screen } from '@testing-library/react';
import { exactTime } from './ageOf';
import { TimedText } from './TimedText';

const first = '2026-03-01T12:00:00.000Z';
const second = '2026-03-01T12:01:00Z';

describe('TimedText', () => {
  it("tells every time in the reader's own way", () => {
    render(
      <p>
        <TimedText text={`It changed between ${first} and ${second}, so.`} />
      </p>,
    );
    expect(screen.getByRole('paragraph')).toHaveTextContent(
      `It changed between ${exactTime(first)} and ${exactTime(second)}, so.`,
    );
  });

  it('keeps the exact time for machines', () => {
    const { container } = render(<TimedText text={`At ${first}.`} />);
    expect(container.querySelector('time')).toHaveAttribute('dateTime', first);
  });

  it('leaves a sentence without a time as it is', () => {
    const { container } = render(<TimedText text="All is well." />);
    expect(container).toHaveTextContent('All is well.');
  });
});
