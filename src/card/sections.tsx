import type { Section } from '../knowledge/types.ts';
import { glanceOf } from './glance.ts';
import { Lines, LineText } from './lines.tsx';

/** The sections of a monograph in their order, each one glance long until it is opened. */
export function SectionSummaries({ sections }: { sections: Section[] }) {
  return (
    <div class="sections" lang="en">
      {sections
        .filter((it) => it.key !== 'disclaimer')
        .map((it) => (
          <SectionSummary key={it.label} section={it} />
        ))}
    </div>
  );
}

function SectionSummary({ section }: { section: Section }) {
  const { text, emergencies } = glanceOf(section);
  return (
    <section>
      <details>
        <summary>
          <h3>{section.label}</h3> <span class="glance">{text}</span>
        </summary>
        <div class="full">
          <Lines lines={section.lines} />
        </div>
      </details>
      {emergencies[0] && (
        <div class="emergencies">
          <LineText line={{ ...emergencies[0], text: '' }} />
          <ul>
            {emergencies.map((it) => (
              <li key={it.text}>{it.text}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** The text of the disclaimer section, or null where a page has none. */
export function disclaimerOf(sections: Section[]): string | null {
  const own = sections.find((it) => it.key === 'disclaimer');
  return own === undefined ? null : own.lines.map((it) => it.text).join(' ');
}
