interface Answer {
  question: string;
  answer: string;
}

const ANSWERS: readonly Answer[] = [
  {
    question: 'What is a stage?',
    answer:
      'Where the work on an exchange stands, from intake to closed. The stages depend on the type of the exchange. An exchange moves one stage at a time.',
  },
  {
    question: 'What is a gate?',
    answer:
      'What a stage needs before it is entered: signed documents, dates, funds, figures. Open a stage on the rail to see what is met and what is missing. Each missing thing says where to put it right, and Why says what it rests on.',
  },
  {
    question: 'What holds whatever anybody does?',
    answer:
      'No exchange goes on while an answer about eligibility blocks it, and none goes on with a transfer before its signed agreement.',
  },
  {
    question: 'What if a property is sold before the papers are there?',
    answer:
      'The exchange is active at once, since its days run from the transfer, and it stays at the stage where its gates hold it. Its page and the at-risk queue say what is missing. Entering a closing moves the stage only as far as the gates are met.',
  },
  {
    question: 'What if two people move the same exchange?',
    answer:
      'The first one moves it. The other is told who did, where to and when, and nothing is overwritten.',
  },
  {
    question: 'How do I go back?',
    answer:
      'Under More: step back, put on hold, mark as failed, or cancel. Each asks why, and the reason is kept. An exchange that has ended is opened again by an admin.',
  },
];

export function StageHelp() {
  return (
    <dl className="divide-y divide-line">
      {ANSWERS.map(({ question, answer }) => (
        <div key={question} className="py-3 first:pt-0 last:pb-0">
          <dt className="font-semibold">{question}</dt>
          <dd className="mt-1 max-w-prose">{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
