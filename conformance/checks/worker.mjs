// The program as a test of a worker.

import { story } from "./runtimes.mjs";

export default {
  async test(_, env) {
    console.log(JSON.stringify(await story(env)));
  },
};
