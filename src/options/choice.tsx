import { useId } from 'preact/hooks';
import type { ComponentChild } from 'preact';

export interface ChoiceProps<T extends string | number> {
  legend: string;
  /** Each value with its label, in the order shown. */
  options: readonly { value: T; label: ComponentChild; hint?: string }[];
  value: T;
  choose: (value: T) => void;
}

/** One of several, as radio buttons. */
export function Choice<T extends string | number>(props: ChoiceProps<T>) {
  const { legend, options, value, choose } = props;
  const name = useId();
  return (
    <fieldset class="choice-set">
      <legend>{legend}</legend>
      {options.map((it) => (
        <label key={it.value} class="pick">
          <input
            type="radio"
            name={name}
            checked={it.value === value}
            onChange={() => {
              choose(it.value);
            }}
          />
          <span>
            {it.label}
            {it.hint !== undefined && <span class="quiet hint">{it.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface SwitchProps {
  label: ComponentChild;
  on: boolean;
  /** It can't be turned off. */
  fixed?: boolean;
  set: (on: boolean) => void;
}

/** A box that is ticked or not. */
export function Tick({ label, on, fixed, set }: SwitchProps) {
  return (
    <label class="pick">
      <input
        type="checkbox"
        checked={on}
        disabled={fixed}
        onChange={(event) => {
          set(event.currentTarget.checked);
        }}
      />
      <span>{label}</span>
    </label>
  );
}
