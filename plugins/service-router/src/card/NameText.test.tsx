import { render } from '@testing-library/react';
import { NameText } from './NameText';

describe('NameText', () => {
  it.each(['localhost', 'aks-weu-internal.example.com', 'example.com.'])(
    'is %s to whoever reads or copies it',
    host => {
      const { container } = render(<NameText name={host} />);
      expect(container).toHaveTextContent(host);
    },
  );

  it('may be broken behind its dots', () => {
    const { container } = render(<NameText name="aks.example.com" />);
    expect(container.innerHTML).toBe('aks.<wbr>example.<wbr>com');
  });

  it('keeps an address whole', () => {
    const { container } = render(<NameText name="10.1.0.100" />);
    expect(container.innerHTML).toBe('10.1.0.100');
  });
});
