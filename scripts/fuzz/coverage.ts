/** Which blocks of our code ran, by V8's own precise coverage. */
import { Session, type Profiler } from 'node:inspector/promises';

export interface Coverage {
  /** The blocks that ran since the last call. */
  take(): Promise<Set<string>>;
  stop(): void;
}

/** Starts counting the blocks of files under `src/`, and of what checks messages for us. */
export async function startCoverage(): Promise<Coverage> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

  function* ran(scripts: Profiler.ScriptCoverage[]): Generator<string> {
    for (const { url, functions } of scripts) {
      if (!/\/src\/|\/valibot\//.test(url)) continue;
      for (const { ranges } of functions) {
        for (const { startOffset, endOffset, count } of ranges) {
          if (count > 0) yield `${url}:${startOffset}-${endOffset}`;
        }
      }
    }
  }

  return {
    async take() {
      const { result } = await session.post('Profiler.takePreciseCoverage');
      return new Set(ran(result));
    },
    stop: () => {
      session.disconnect();
    },
  };
}
