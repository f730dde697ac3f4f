/** Draws a prompt anew when the terminal changes its size. */
import { useEffect, useState } from '@inquirer/core';

/** To be called once in each prompt. */
export function useResize(): void {
  const [, setColumns] = useState(process.stderr.columns);
  useEffect(() => {
    const redraw = (): void => setColumns(process.stderr.columns);
    process.stderr.on('resize', redraw);
    return () => {
      process.stderr.off('resize', redraw);
    };
  }, []);
}
