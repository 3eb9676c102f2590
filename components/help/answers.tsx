import { Counsel } from '@/components/ui/counsel';

export interface Answer {
  question: string;
  answer: string;
  source: string;
  counsel?: boolean;
}

/** Questions with their answers, each with its source. */
export function Answers({ answers }: { answers: readonly Answer[] }) {
  return (
    <dl className="divide-y divide-line">
      {answers.map(({ question, answer, source, counsel }) => (
        <div key={question} className="py-3 first:pt-0 last:pb-0">
          <dt className="font-semibold">{question}</dt>
          <dd className="mt-1 max-w-prose">
            {answer}
            <span className="mt-1 block text-sm text-muted">{source}</span>
            {counsel && <Counsel />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
