import { useState } from 'preact/hooks';
import { useStrings } from '../../card/strings.ts';
import { chosenFiles, droppedFiles } from './chosen.ts';
import type { ChosenFile } from './orders.ts';

interface ChooseProps {
  chosen: (files: readonly ChosenFile[]) => void;
  failed: (error: unknown) => void;
}

/** Where pages come in: dropped, or chosen as files or as a folder. */
export function Choose({ chosen, failed }: ChooseProps) {
  const t = useStrings();
  const [over, setOver] = useState(false);

  function onChange(event: Event & { currentTarget: HTMLInputElement }): void {
    const input = event.currentTarget;
    const files = chosenFiles(input.files);
    // The same file chosen again is a choice too.
    input.value = '';
    if (files.length > 0) chosen(files);
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer) droppedFiles(event.dataTransfer).then(chosen, failed);
  }

  return (
    <div
      class={over ? 'packs-drop over' : 'packs-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={onDrop}
    >
      <p>{t('packsDrop')}</p>
      <div class="packs-ways">
        <label class="plain file">
          {t('packsChooseFiles')}
          <input type="file" multiple accept=".md,.markdown,.mdown,.zip" onChange={onChange} />
        </label>
        <label class="plain file">
          {t('packsChooseFolder')}
          <input type="file" {...{ webkitdirectory: true }} onChange={onChange} />
        </label>
      </div>
    </div>
  );
}
