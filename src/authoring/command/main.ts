/** The `medgloss` command. */
import { annotate } from './annotate.ts';
import { readCall, type Call } from './call.ts';
import { check, pack } from './check.ts';
import { coverage } from './coverage.ts';
import { importFrom } from './import.ts';
import { pair, pairLines } from './pair.ts';
import { show } from './show.ts';
import { tell } from './streams.ts';
import { EXIT, USAGE } from './usage.ts';

/** Does what was asked and returns the exit code. */
async function run(call: Call | null): Promise<number> {
  switch (call?.name) {
    case 'annotate':
      return annotate(call.files, call.jsonl);
    case 'pair':
      return pair(call.a, call.b);
    case 'pair-lines':
      return pairLines();
    case 'show':
      return show(call.subject);
    case 'check':
      return check(call.folders, call.report);
    case 'coverage':
      return coverage(call.write);
    case 'import':
      return importFrom(call.from, call.out, call.report);
    case 'pack':
      return pack();
    case 'help':
      process.stdout.write(USAGE);
      return EXIT.well;
    case undefined:
      process.stderr.write(USAGE);
      return EXIT.misused;
  }
}

process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  // Whoever read our output has closed it ("| head"): nothing is left to do.
  if (fault.code === 'EPIPE') process.exit(EXIT.well);
  throw fault;
});

process.exitCode = await run(readCall(process.argv.slice(2))).catch((fault: unknown) => {
  tell(fault instanceof Error ? fault.message : String(fault));
  return EXIT.failed;
});
