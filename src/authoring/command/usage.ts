/** How the command is called. */
export const USAGE = `medgloss annotate [--jsonl] [FILE…]   mentions and cautions in text or HTML (standard input without a file)
medgloss pair [--jsonl] A B            the caution for two names; with --jsonl from standard input
medgloss show NAME                     the monograph as text
medgloss check [DIR…]                  problems of the data, or of a folder or a zip of pages
medgloss check DIR|ZIP --report FILE   the same, with the report that an import would give
medgloss coverage [--write]            what the data covers; with --write in data/README.md too
medgloss import DIR|ZIP -o PACK [--report FILE]
                                       makes a pack of somebody's pages; the report
                                       is Markdown for a FILE.md, else JSON
medgloss pack                          builds the knowledge pack

With --jsonl, standard output holds JSON and nothing else:
  annotate reads {"id","text"} a line, pair reads {"a","b"} a line.
`;

/** Exit codes: all well; something was wrong with the input; the call itself was wrong. */
export const EXIT = { well: 0, failed: 1, misused: 2 } as const;
