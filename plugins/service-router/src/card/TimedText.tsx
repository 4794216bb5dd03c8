import { useExactTime } from '../language/useExactTime';

/** RFC 3339, as the backend writes it into sentences. */
const TIME = /(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)/;

/** A sentence of the backend, with the times in it told in the reader's language and time zone. */
export function TimedText({ text }: { text: string }) {
  const exactTime = useExactTime();
  return (
    <>
      {text.split(TIME).map((part, index) =>
        // What the expression captures stands at every other place.
        index % 2 === 1 ? (
          <time key={index} dateTime={part}>
            {exactTime(part)}
          </time>
        ) : (
          part
        ),
      )}
    </>
  );
}
