import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { RouteSearchResult } from './RouteSearchResult';

const route = {
  title: 'api.example.com',
  text: 'ServiceRoute payments/api.',
  location: '/catalog/default/component/api/routing',
  namespace: 'payments',
  name: 'api',
  overall: 'problem',
  sentence: 'Answering in 1 of 2 regions; North Europe is in conflict.',
  zones: ['weu answering', 'neu conflict'],
};

describe('RouteSearchResult', () => {
  it('leads from the host name to where the route is told of', async () => {
    await renderInTestApp(<RouteSearchResult result={route} />);
    const link = screen.getByRole('link', { name: 'api.example.com' });
    expect(link).toHaveAttribute(
      'href',
      '/catalog/default/component/api/routing',
    );
  });

  it('is reached by keyboard', async () => {
    await renderInTestApp(<RouteSearchResult result={route} />);
    await userEvent.tab();
    expect(screen.getByRole('link', { name: 'api.example.com' })).toHaveFocus();
  });

  it('says how the route stands, in words', async () => {
    await renderInTestApp(<RouteSearchResult result={route} />);
    expect(screen.getByText('Not working')).toBeInTheDocument();
    expect(screen.getByText(route.sentence)).toBeInTheDocument();
  });

  it('says in which regions it is in which state', async () => {
    await renderInTestApp(<RouteSearchResult result={route} />);
    expect(
      screen.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual(['payments/api', 'Answering: weu', 'Conflict: neu']);
  });

  it('marks what was searched for', async () => {
    await renderInTestApp(
      <RouteSearchResult
        result={route}
        highlight={{
          preTag: '<b1>',
          postTag: '</b1>',
          fields: { title: '<b1>api</b1>.example.com' },
        }}
      />,
    );
    expect(screen.getByText('api').tagName).toBe('MARK');
    expect(
      screen.getByRole('link', { name: 'api.example.com' }),
    ).toBeInTheDocument();
  });

  it('shows the text as it is where the marks in it are broken', async () => {
    await renderInTestApp(
      <RouteSearchResult
        result={route}
        highlight={{
          preTag: '<b1>',
          postTag: '</b1>',
          fields: { title: '<b1><b1</b1>>api</b1>.example.com' },
        }}
      />,
    );
    expect(
      screen.getByRole('link', { name: 'api.example.com' }).innerHTML,
    ).toBe('api.example.com');
  });

  it('draws nothing without a result', async () => {
    await renderInTestApp(
      <main>
        <RouteSearchResult />
      </main>,
    );
    expect(screen.getByRole('main')).toBeEmptyDOMElement();
  });
});
