/** The end of a prompt. */
import { useRef } from '@inquirer/core';
import type { Reply } from './frame.ts';

interface Finish<T> {
  readonly isFinished: () => boolean;
  readonly finish: (reply: Reply<T>) => void;
}

/** Hands back the reply; what is typed behind it, before the prompt is taken away, is none. To be called once in each prompt. */
export function useFinish<T>(done: (reply: Reply<T>) => void): Finish<T> {
  const finished = useRef(false);
  return {
    isFinished: () => finished.current,
    finish: (reply) => {
      finished.current = true;
      done(reply);
    },
  };
}
