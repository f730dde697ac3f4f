/** Draws a prompt anew when the terminal changes its size. */
import { useEffect, useState } from '@inquirer/core';

/** To be called once in each prompt. */
export function useResize(): void {
  const [, setSize] = useState(sizeNow());
  useEffect(() => {
    const redraw = (): void => setSize(sizeNow());
    process.stderr.on('resize', redraw);
    return () => {
      process.stderr.off('resize', redraw);
    };
  }, []);
}

function sizeNow(): string {
  return `${process.stderr.columns} ${process.stderr.rows}`;
}
