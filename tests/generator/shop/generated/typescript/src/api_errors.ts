/** The errors that an API adds to those of the runtime. An overlay may replace this file. */

import type { StatusErrorClass } from "./errors.js";

/** The classes of statuses, where they differ from the runtime's. */
export const BY_STATUS: Readonly<Record<number, StatusErrorClass>> = {};

/** The classes of error codes. */
export const BY_CODE: ReadonlyMap<string, StatusErrorClass> = new Map();

/** The check to make before a call is repeated that may have been accepted. */
export const LOOK_FIRST = "look whether it was done";
