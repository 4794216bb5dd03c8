import { useEffect, useRef, useState } from 'react';
import { SearchField } from '@backstage/ui';

/** Milliseconds after the last letter until it is searched for. */
const PAUSE = 250;

/** Searched for shortly after it was typed; what the address says counts where that changes by itself. */
export function SearchText({
  text,
  label,
  placeholder,
  className,
  onSearch,
}: {
  text: string;
  label: string;
  placeholder: string;
  className?: string;
  onSearch: (text: string) => void;
}) {
  const [typed, setTyped] = useState(text);
  const told = useRef(text);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => {
    if (text !== told.current) {
      clearTimeout(timer.current);
      told.current = text;
      setTyped(text);
    }
  }, [text]);
  useEffect(() => () => clearTimeout(timer.current), []);
  // What else is asked for may change while a word waits to be searched for.
  const search = useRef(onSearch);
  search.current = onSearch;
  const tell = (value: string) => {
    clearTimeout(timer.current);
    if (value !== told.current) {
      told.current = value;
      search.current(value);
    }
  };
  return (
    <SearchField
      size="small"
      className={className}
      label={label}
      placeholder={placeholder}
      maxLength={300}
      value={typed}
      onChange={value => {
        setTyped(value);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => tell(value), PAUSE);
      }}
      onSubmit={tell}
    />
  );
}
