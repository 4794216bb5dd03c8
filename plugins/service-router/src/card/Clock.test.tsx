import { act, render, screen } from '@testing-library/react';
import { Clock, useNow } from './Clock';

const Now = () => <span>{useNow()}</span>;

describe('Clock', () => {
  beforeEach(() => jest.useFakeTimers({ now: 1_000_000 }));
  afterEach(() => jest.useRealTimers());

  it("tells the backend's time where the browser's clock is wrong", () => {
    render(
      <Clock ahead={60_000}>
        <Now />
      </Clock>,
    );
    expect(screen.getByText('1060000')).toBeInTheDocument();
  });

  it('moves every 2 s', () => {
    render(
      <Clock ahead={0}>
        <Now />
      </Clock>,
    );
    act(() => {
      jest.advanceTimersByTime(2_000);
    });
    expect(screen.getByText('1002000')).toBeInTheDocument();
  });
});
