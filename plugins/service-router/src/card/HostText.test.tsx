import { render } from '@testing-library/react';
import { HostText } from './HostText';

describe('HostText', () => {
  it.each(['localhost', 'aks-weu-internal.example.com', 'example.com.'])(
    'is %s to whoever reads or copies it',
    host => {
      const { container } = render(<HostText host={host} />);
      expect(container).toHaveTextContent(host);
    },
  );

  it('may be broken behind its dots', () => {
    const { container } = render(<HostText host="aks.example.com" />);
    expect(container.innerHTML).toBe('aks.<wbr>example.<wbr>com');
  });
});
