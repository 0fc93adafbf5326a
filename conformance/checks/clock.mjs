/**
 * Make a clock that only pauses move.
 *
 * @param moved - Is called after each pause with its seconds.
 */
export function manualClock(moved = async () => {}) {
  const clock = {
    time: 0,
    pauses: [],
    now: () => clock.time,
    sleep: async (seconds) => {
      clock.pauses.push(seconds);
      clock.time += seconds;
      await moved(seconds);
    },
  };
  return clock;
}
