/** Work that goes on while the next tables are computed. */
export interface BackgroundWork {
  /** Takes a piece of work, whose failure is told by the next call of `room` or `done`. */
  add(work: Promise<unknown>): void;
  /** Waits until few enough pieces are under way. @throws what the first piece that failed threw */
  room(): Promise<void>;
  /** Waits until all is done. @throws as `room` */
  done(): Promise<void>;
  /** Waits until nothing is under way any more, however it ends. */
  ended(): Promise<void>;
}

/** @param most pieces under way beside one that is computed: each keeps its table in memory */
export function backgroundWork(most: number): BackgroundWork {
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const check = (): void => {
    if (failures.length > 0) throw failures[0];
  };
  const until = async (count: number): Promise<void> => {
    check();
    while (underWay.size > count) {
      await Promise.race(underWay);
      check();
    }
  };
  return {
    add(work) {
      const watched: Promise<void> = work.then(
        () => void underWay.delete(watched),
        (error: unknown) => {
          underWay.delete(watched);
          failures.push(error);
        },
      );
      underWay.add(watched);
    },
    room: () => until(most - 1),
    done: () => until(0),
    async ended() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
