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

/**
 * Make a clock that goes to the end of the shortest pause once all that runs has come to one.
 *
 * @param moved - Is called before a pause ends, with the seconds that passed.
 * @param isBusy - Tells whether something runs that is no pause, such as a request.
 */
export function eventClock(moved = async () => {}, isBusy = () => false) {
  const sleepers = [];
  let isMoving = false;
  const clock = {
    time: 0,
    now: () => clock.time,
    sleep: (seconds, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = { end: clock.time + seconds, resolve };
        sleepers.push(sleeper);
        signal?.addEventListener("abort", () => {
          const place = sleepers.indexOf(sleeper);
          if (place >= 0) sleepers.splice(place, 1);
          reject(signal.reason);
        });
        setImmediate(move);
      }),
  };
  const move = async () => {
    if (isMoving || sleepers.length === 0) return;
    if (isBusy()) return void setTimeout(move, 1);
    isMoving = true;
    const next = sleepers.reduce((best, each) => (best.end <= each.end ? best : each));
    const passed = next.end - clock.time;
    clock.time = next.end;
    await moved(passed);
    sleepers.splice(sleepers.indexOf(next), 1);
    next.resolve();
    isMoving = false;
    setImmediate(move);
  };
  return clock;
}
