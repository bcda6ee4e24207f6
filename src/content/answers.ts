/** Cards asked for ahead of need: one question in flight a name, the last answer kept. */
import type { CardModel } from '../knowledge/types.ts';

export interface Answers<Question> {
  /** The card for a question; asked once as long as the question stays the same. */
  get(question: Question): Promise<CardModel>;
  /** Forgets the answer, so that the next `get` asks again. */
  forget(): void;
}

/** Asks by `ask`; an answer of null counts as no answer. */
export function createAnswers<Question>(
  ask: (question: Question) => Promise<CardModel | null>,
): Answers<Question> {
  let last: { key: string; answer: Promise<CardModel> } | null = null;

  async function askFor(question: Question): Promise<CardModel> {
    const model = await ask(question);
    if (!model) throw new Error('Nothing is known of what was asked for.');
    return model;
  }

  return {
    get(question) {
      const key = JSON.stringify(question);
      if (last?.key === key) return last.answer;
      const answer = askFor(question);
      // An unanswered question is heard by whoever waits; here it only stops being kept.
      answer.catch(() => {
        if (last?.answer === answer) last = null;
      });
      last = { key, answer };
      return answer;
    },
    forget() {
      last = null;
    },
  };
}
