import { useRef } from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { Landing, LandingGround, RetryButton } from '.';

const apis = [mockApis.translation(), mockApis.error()] as const;

function Page({ hasFailed }: { hasFailed: boolean }) {
  return (
    <TestApiProvider apis={apis}>
      <LandingGround label="Routes">
        <Titled>
          {hasFailed ? <RetryButton onRetry={() => {}} /> : <p>All routes</p>}
        </Titled>
        <a href="#next">Next</a>
      </LandingGround>
    </TestApiProvider>
  );
}

/** A part with a heading that stays, in one that has none. */
function Titled({ children }: { children: JSX.Element }) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        Of this region
      </h2>
      <Landing at={heading}>{children}</Landing>
    </>
  );
}

const retry = () => screen.getByRole('button', { name: 'Try again' });

describe('RetryButton', () => {
  it('leaves the keyboard at the heading of what was asked for', async () => {
    const { rerender } = render(<Page hasFailed />);
    await userEvent.tab();
    expect(retry()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    rerender(<Page hasFailed={false} />);
    expect(screen.getByRole('heading')).toHaveFocus();
  });

  it('goes on from there to what comes next', async () => {
    const { rerender } = render(<Page hasFailed />);
    await userEvent.tab();
    rerender(<Page hasFailed={false} />);
    await userEvent.tab();
    expect(screen.getByRole('link', { name: 'Next' })).toHaveFocus();
  });

  it('takes the keyboard from nowhere else', async () => {
    const { rerender } = render(<Page hasFailed />);
    screen.getByRole('link', { name: 'Next' }).focus();
    rerender(<Page hasFailed={false} />);
    expect(screen.getByRole('link', { name: 'Next' })).toHaveFocus();
  });

  it('keeps the keyboard where trying again fails again', async () => {
    const { rerender } = render(<Page hasFailed />);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    rerender(<Page hasFailed />);
    expect(retry()).toHaveFocus();
  });
});

describe('LandingGround', () => {
  it('is landed on where no heading stays', async () => {
    const of = (hasFailed: boolean) => (
      <TestApiProvider apis={apis}>
        <LandingGround label="Routes">
          {hasFailed ? <RetryButton onRetry={() => {}} /> : <p>All routes</p>}
        </LandingGround>
      </TestApiProvider>
    );
    const { rerender } = render(of(true));
    await userEvent.tab();
    rerender(of(false));
    expect(screen.getByRole('group', { name: 'Routes' })).toHaveFocus();
  });
});
