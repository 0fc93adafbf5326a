"""How does Redis keep a ledger? A hash for each job, sorted sets of ids, and one script that moves.

Every change is one run of the script, so that nobody sees half of it. It takes the time of the
server. All names of a key have the same hash tag: a cluster keeps them on one node.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from importlib import import_module
from itertools import islice
from typing import Any, Final, Unpack

from beatapi import ConfigurationError

from .jobs import STATES, Job, State
from .ledger import (
    KEEPS_TRIES,
    NOTIFY,
    RATE_SECONDS,
    SLOTS,
    STEPS,
    Arrow,
    Changes,
    Entry,
    LedgerError,
    Summary,
    settled,
)

EVENTS: Final = 20_000
"""The number of webhook events that are kept."""

CONNECT_SECONDS: Final = 5
ANSWER_SECONDS: Final = 30
"""The longest wait for an answer: another script, such as one that adds many jobs, comes first."""

ROWS: Final = 500
"""The number of jobs that are read at once."""

OLDEST: Final = (6, 2)
"""The first version of Redis with the commands of the ledger; Valkey has them all."""

_WORKER_SECONDS: Final = 86_400
"""The time for which a worker that is silent is remembered."""


def _lua(names: Sequence[str]) -> str:
    return "{" + ", ".join(f"'{each}'" for each in names) + "}"


SCRIPT: Final = (
    f"local STATES, SLOTS, ENDED = {_lua(STATES)}, {_lua(SLOTS)}, {_lua(NOTIFY.sources)}\n"
    f"local WORKER_SECONDS, RATE_SECONDS = {_WORKER_SECONDS}, {RATE_SECONDS}\n"
    + """
local base, now = KEYS[1], ARGV[2]
if now == '' then
  local time = redis.call('TIME')
  now = string.format('%d.%06d', time[1], time[2])
end
local moment = tonumber(now)

local function has(names, name)
  for _, each in ipairs(names) do
    if each == name then return true end
  end
  return false
end

local function hash(id) return base .. 'job:' .. id end
local function tally(group) return base .. 'tally:' .. group end
local function open(group) return base .. 'open:' .. group end
local function ended(group) return base .. 'ended:' .. group end
local function members(batch) return base .. 'batch:' .. batch end
local function set(name) return base .. name end
local function beat(worker) redis.call('ZADD', set('workers'), now, worker) end

local function belongs(is_member, name, score, id)
  if is_member then
    redis.call('ZADD', set(name), score, id)
  else
    redis.call('ZREM', set(name), id)
  end
end

-- A job counts in the group of each of its batches, and in the group '' of all jobs.
local function groups(id)
  local names = cjson.decode(redis.call('HGET', hash(id), 'batches') or '[]')
  names[#names + 1] = ''
  return names
end

local function count(group, id, state, number, at)
  redis.call('HINCRBY', tally(group), state, 1)
  if has(ENDED, state) then
    redis.call('ZREM', open(group), id)
    redis.call('ZADD', ended(group), at, id)
    redis.call('ZREMRANGEBYSCORE', ended(group), '-inf', moment - RATE_SECONDS)
  else
    redis.call('ZADD', open(group), number, id)
    redis.call('ZREM', ended(group), id)
  end
end

local function spend(group, amount)
  if amount ~= 0 then
    redis.call('HINCRBYFLOAT', tally(group), 'settled', string.format('%.17g', amount))
  end
end

local function settled(id) return tonumber(redis.call('HGET', hash(id), 'settled') or 0) end

-- Put a job into the sets of its state, claim and step.
local function sort(id, before)
  local job = redis.call('HMGET', hash(id),
    'state', 'number', 'claim', 'notified', 'notifies', 'slot_until')
  local state, number, free = job[1], job[2], not job[3]
  if before and before ~= state then
    redis.call('ZREM', set('state:' .. before), id)
    for _, group in ipairs(groups(id)) do
      redis.call('HINCRBY', tally(group), before, -1)
      count(group, id, state, number, now)
    end
  end
  redis.call('ZADD', set('state:' .. state), number, id)
  local notify = has(ENDED, state) and job[5] and not job[4]
  belongs(free and state == 'ready', 'waits:ready', number, id)
  belongs(free and state == 'admitted', 'waits:admitted', number, id)
  belongs(free and notify, 'waits:notify', number, id)
  belongs(not free, 'claimed', number, id)
  belongs(state == 'unknown', 'slots', job[6] or 0, id)
end

local function is_due(id)
  return tonumber(redis.call('HGET', hash(id), 'not_before') or 0) <= moment
end

local function claim(id, token, worker)
  redis.call('HSET', hash(id), 'claim', token, 'worker', worker)
  redis.call('HINCRBY', hash(id), 'tries', 1)
  beat(worker)
end

local function first_due(name)
  for start = 0, redis.call('ZCARD', set(name)), 100 do
    for _, id in ipairs(redis.call('ZRANGE', set(name), start, start + 99)) do
      if is_due(id) then return id end
    end
  end
end

local run = {}

function run.now() return now end

function run.add(batch)
  local new, joined = 0, false
  for place = 4, #ARGV, 3 do
    local id, job, notifies = ARGV[place], ARGV[place + 1], ARGV[place + 2]
    if redis.call('EXISTS', hash(id)) == 0 then
      local number = redis.call('INCR', set('number'))
      redis.call('HSET', hash(id), 'job', job, 'number', number, 'state', 'queued',
        'added_at', now, 'changed_at', now)
      if notifies == '1' then redis.call('HSET', hash(id), 'notifies', '1') end
      redis.call('ZADD', set('all'), number, id)
      count('', id, 'queued', number, now)
      sort(id)
      new = new + 1
    end
    local known = redis.call('HMGET', hash(id), 'number', 'state', 'changed_at', 'batches')
    local number = known[1]
    if redis.call('ZADD', members(batch), 'NX', number, id) == 1 then
      local batches = cjson.decode(known[4] or '[]')
      batches[#batches + 1] = batch
      redis.call('HSET', hash(id), 'batches', cjson.encode(batches))
      count(batch, id, known[2], number, known[3])
      spend(batch, settled(id))
      joined = true
    end
  end
  if joined then redis.call('ZADD', set('batches'), now, batch) end
  return new
end

function run.entries()
  local rows = {}
  for place = 3, #ARGV do
    rows[#rows + 1] = redis.call('HGETALL', hash(ARGV[place]))
  end
  return rows
end

function run.counts(batch)
  local rows = redis.call('HMGET', tally(batch), unpack(STATES))
  for place = 1, #STATES do rows[place] = tonumber(rows[place] or 0) end
  return rows
end

function run.summary(batch)
  local since = '(' .. string.format('%.6f', moment - RATE_SECONDS)
  local oldest = redis.call('ZRANGE', open(batch), 0, 0)[1]
  local first = redis.call(
    'ZRANGEBYSCORE', ended(batch), since, '+inf', 'WITHSCORES', 'LIMIT', 0, 1)[2]
  return {
    run.counts(batch),
    oldest and redis.call('HGET', hash(oldest), 'added_at') or '',
    redis.call('ZCOUNT', ended(batch), since, '+inf'),
    first or '',
    redis.call('HGET', tally(batch), 'settled') or '0'
  }
end

function run.running()
  local rows = {}
  for _, id in ipairs(redis.call('ZRANGE', set('state:running'), 0, -1)) do
    local task = redis.call('HGET', hash(id), 'task_id')
    if task then rows[#rows + 1] = {task, id} end
  end
  return rows
end

function run.batches()
  local rows = {}
  for _, batch in ipairs(redis.call('ZRANGE', set('batches'), 0, -1)) do
    rows[#rows + 1] = {
      batch, redis.call('ZSCORE', set('batches'), batch), redis.call('ZCARD', members(batch))
    }
  end
  return rows
end

function run.move(id, sources, target, kind, keeps_tries, token, worker)
  local job = redis.call('HMGET', hash(id), 'state', 'claim')
  local state, owner = job[1], job[2] or ''
  if not state or not string.find(',' .. sources .. ',', ',' .. state .. ',', 1, true) then
    return false
  end
  if kind == 'takes' then
    if owner ~= '' or not is_due(id) then return false end
    claim(id, token, worker)
  elseif kind == 'free' then
    if owner ~= '' then return false end
  elseif kind ~= 'any' and (owner == '' or owner ~= token) then
    return false
  end
  if kind ~= 'takes' and target ~= '' then
    redis.call('HSET', hash(id), 'state', target, 'changed_at', now)
    redis.call('HDEL', hash(id), 'notified')
    if keeps_tries == '' then redis.call('HDEL', hash(id), 'tries') end
    if kind ~= 'needs' then redis.call('HDEL', hash(id), 'claim', 'worker', 'sent_at') end
  end
  local before = settled(id)
  for place = 10, #ARGV, 2 do
    if ARGV[place + 1] == '' then
      redis.call('HDEL', hash(id), ARGV[place])
    else
      redis.call('HSET', hash(id), ARGV[place], ARGV[place + 1])
    end
  end
  local spent = settled(id) - before
  for _, group in ipairs(groups(id)) do spend(group, spent) end
  sort(id, state)
  return redis.call('HGETALL', hash(id))
end

function run.take(token, worker)
  local id = first_due('waits:ready') or first_due('waits:admitted')
  if not id then return false end
  claim(id, token, worker)
  sort(id)
  return redis.call('HGETALL', hash(id))
end

function run.admit(limit)
  local free = tonumber(limit) - redis.call('ZCOUNT', set('slots'), '(' .. now, '+inf')
  for _, state in ipairs(SLOTS) do free = free - redis.call('ZCARD', set('state:' .. state)) end
  if free <= 0 then return {} end
  local ids = redis.call('ZRANGE', set('state:queued'), 0, free - 1)
  for _, id in ipairs(ids) do
    redis.call('HSET', hash(id), 'state', 'admitted', 'changed_at', now)
    redis.call('HDEL', hash(id), 'sent_at', 'tries')
    sort(id, 'queued')
  end
  return ids
end

function run.send(after)
  local rows, before = {}, moment - tonumber(after)
  for _, name in ipairs({'waits:ready', 'waits:admitted', 'waits:notify'}) do
    for _, id in ipairs(redis.call('ZRANGE', set(name), 0, -1)) do
      local sent = tonumber(redis.call('HGET', hash(id), 'sent_at') or 0)
      if is_due(id) and (sent == 0 or sent <= before) then
        redis.call('HSET', hash(id), 'sent_at', now)
        rows[#rows + 1] = {redis.call('HGET', hash(id), 'state'), id}
      end
    end
  end
  return rows
end

function run.beat(worker)
  beat(worker)
  redis.call('ZREMRANGEBYSCORE', set('workers'), '-inf', moment - WORKER_SECONDS)
end

function run.stale(seconds)
  local rows = {}
  for _, id in ipairs(redis.call('ZRANGE', set('claimed'), 0, -1)) do
    local at = redis.call('ZSCORE', set('workers'), redis.call('HGET', hash(id), 'worker'))
    if not at or tonumber(at) < moment - tonumber(seconds) then
      rows[#rows + 1] = redis.call('HGETALL', hash(id))
    end
  end
  return rows
end

local function leader()
  local lease = redis.call('HMGET', set('lease'), 'worker', 'ends')
  return lease[1] and tonumber(lease[2]) > moment and lease[1]
end

function run.lead(worker, seconds)
  local other = redis.call('HGET', set('lease'), 'worker')
  if other and other ~= worker and leader() then return 0 end
  redis.call('HSET', set('lease'), 'worker', worker, 'ends',
    string.format('%.6f', moment + tonumber(seconds)))
  return 1
end

function run.resign(worker)
  if redis.call('HGET', set('lease'), 'worker') == worker then redis.call('DEL', set('lease')) end
end

function run.leader() return leader() end

return run[ARGV[1]](unpack(ARGV, 3, math.min(#ARGV, 9)))
"""
)

_SHA: Final = hashlib.sha1(SCRIPT.encode(), usedforsecurity=False).hexdigest()


class RedisLedger:
    """A ledger in Redis, which many machines share.

    A call is made once. If its answer is lost, as when Redis restarts, it raises ``LedgerError``,
    and the next call connects again: a repeat by itself might find its own claim to be another's.

    Args:
        url: The server, such as ``redis://host:6379/0`` or ``rediss://…``.
        key: A digest of the API key and its server: every name in Redis has it.
        now: The clock, Unix seconds; the server's if not given.

    Raises:
        ConfigurationError: The URL is not one of Redis.
        ImportError: The client is missing: ``pip install "beatapi-fleet[redis]"``.
    """

    is_local = False

    def __init__(self, url: str, key: str, now: Callable[[], float] | None = None) -> None:
        try:
            redis: Any = import_module("redis")
            backoff: Any = import_module("redis.backoff")
            retry: Any = import_module("redis.retry")
        except ImportError as error:
            message = 'a ledger in Redis needs its client: pip install "beatapi-fleet[redis]"'
            raise ImportError(message) from error
        try:
            self._client: Any = redis.Redis.from_url(
                url,
                decode_responses=True,
                socket_connect_timeout=CONNECT_SECONDS,
                socket_timeout=ANSWER_SECONDS,
                retry=retry.Retry(backoff.NoBackoff(), 0),
            )
        except ValueError as error:
            raise ConfigurationError(f"the ledger's URL is not one of Redis: {error}") from None
        self._errors: type[Exception] = redis.RedisError
        self._unknown_script: type[Exception] = redis.exceptions.NoScriptError
        self._base = f"beatapi-fleet:{{{key}}}:"
        self._now = now

    def _ask(self, *command: Any) -> Any:
        try:
            return self._client.execute_command(*command)
        except self._unknown_script:
            raise
        except self._errors as error:
            raise LedgerError(f"the ledger's Redis: {error}") from error

    def _run(self, name: str, *arguments: Any) -> Any:
        """Run a function of the script."""
        now = "" if self._now is None else repr(self._now())
        words = (1, self._base, name, now, *arguments)
        try:
            return self._ask("EVALSHA", _SHA, *words)
        except self._unknown_script:
            # A server that was restarted or flushed has forgotten the script.
            return self._ask("EVAL", SCRIPT, *words)

    def close(self) -> None:
        """Close the connections; the next call opens another one."""
        self._client.close()

    def now(self) -> float:
        """Return the time of the server's clock."""
        return float(self._run("now"))

    # Jobs

    def add(self, batch: str, jobs: Sequence[Job]) -> int:
        """Add jobs to a batch."""
        words: list[str] = []
        for job in jobs:
            words += [job.id, json.dumps(asdict(job)), "1" if job.on_done is not None else ""]
        return int(self._run("add", batch, *words))

    def entry(self, job: str) -> Entry | None:
        """Return a job by its id."""
        return next(self._read([job]), None)

    def entries(
        self,
        batch: str | None = None,
        states: Sequence[State] = (),
        most: int | None = None,
    ) -> Iterator[Entry]:
        """Yield jobs in the order in which they were added."""
        place = "all" if batch is None else f"batch:{batch}"
        if states and batch is None:
            sets = [f"{self._base}state:{each}" for each in dict.fromkeys(states)]
            ids: list[str] = self._ask("ZUNION", len(sets), *sets)
        else:
            ids = self._ask("ZRANGE", self._base + place, 0, -1)
        # A job may have moved since its id was read.
        known = (
            entry
            for start in range(0, len(ids), ROWS)
            for entry in self._read(ids[start : start + ROWS])
            if not states or entry.state in states
        )
        return islice(known, most)

    def _read(self, ids: Sequence[str]) -> Iterator[Entry]:
        return (_entry(each) for each in self._run("entries", *ids) if each)

    def counts(self, batch: str | None = None) -> dict[State, int]:
        """Return the number of jobs in each state."""
        return _counts(self._run("counts", batch or ""))

    def summary(self, batch: str | None = None) -> Summary:
        """Return what there is to say about jobs; the script keeps count."""
        counts, oldest_at, ended, first_end_at, spent = self._run("summary", batch or "")
        return Summary(
            counts=_counts(counts),
            oldest_at=float(oldest_at) if oldest_at else None,
            ended=ended,
            first_end_at=float(first_end_at) if first_end_at else None,
            settled=float(spent),
        )

    def running(self) -> dict[str, str]:
        """Return the jobs that are running: task id → job id."""
        return dict(self._run("running"))

    def batches(self) -> dict[str, int]:
        """Return the number of jobs of each batch, the newest first."""
        rows = sorted(self._run("batches"), key=lambda each: (-float(each[1]), each[0]))
        return {batch: count for batch, _, count in rows}

    # Moves

    def move(
        self,
        job: str,
        arrow: Arrow,
        *,
        token: str = "",
        worker: str = "",
        **changes: Unpack[Changes],
    ) -> Entry | None:
        """Move one job along an arrow, at once or not at all."""
        keeps_tries = "1" if arrow.name in KEEPS_TRIES else ""
        words = (",".join(arrow.sources), arrow.target or "", arrow.claim, keeps_tries)
        values: dict[str, Any] = dict(changes)
        if "task" in changes:
            values["settled"] = settled(changes["task"])
        changed = [word for name, value in values.items() for word in (name, _stored(value))]
        fields = self._run("move", job, *words, token, worker, *changed)
        return _entry(fields) if fields else None

    def take(self, worker: str, token: str) -> Entry | None:
        """Claim the job that has waited longest for a step."""
        fields = self._run("take", token, worker)
        return _entry(fields) if fields else None

    def admit(self, limit: int) -> list[str]:
        """Move queued jobs into the free slots of the account."""
        return list(self._run("admit", limit))

    def send(self, after: float) -> list[tuple[Arrow, str]]:
        """Return the messages to send now, and note that they were sent."""
        return [(STEPS[state], job) for state, job in self._run("send", after)]

    # Workers and the keeper

    def beat(self, worker: str) -> None:
        """Note that a worker lives."""
        self._run("beat", worker)

    def stale(self, seconds: float) -> list[Entry]:
        """Return the jobs claimed by workers that have not been heard of."""
        return [_entry(each) for each in self._run("stale", seconds)]

    def lead(self, worker: str, seconds: float) -> bool:
        """Become the one keeper of the key, or renew that."""
        return bool(self._run("lead", worker, seconds))

    def resign(self, worker: str) -> None:
        """Stop being the keeper."""
        self._run("resign", worker)

    def leader(self) -> str | None:
        """Return the keeper."""
        leader = self._run("leader")
        return str(leader) if leader else None

    def keep(self, name: str, value: str | None) -> None:
        """Store a text for all workers."""
        if value is None:
            self._ask("HDEL", f"{self._base}kept", name)
        else:
            self._ask("HSET", f"{self._base}kept", name, value)

    def kept(self, name: str) -> str | None:
        """Return a stored text."""
        value = self._ask("HGET", f"{self._base}kept", name)
        return None if value is None else str(value)

    # Webhooks

    def publish(self, event: str) -> None:
        """Add a verified event, as JSON, for the keeper."""
        self._ask("XADD", f"{self._base}events", "MAXLEN", EVENTS, "*", "event", event)

    def events(self, after: str = "") -> list[tuple[str, str]]:
        """Return events with their ids, oldest first."""
        start = f"({after}" if after else "-"
        rows = self._ask("XRANGE", f"{self._base}events", start, "+")
        return [(str(place), str(fields["event"])) for place, fields in rows]

    # People

    def doctor(self, *, keys: bool) -> list[str]:
        """Return reasons why this Redis could lose or repeat a job."""
        facts: dict[str, Any] = self._ask("INFO")
        return [*_version_faults(facts), *_memory_faults(facts), *self._disk_faults(facts, keys)]

    def _disk_faults(self, facts: Mapping[str, Any], keys: bool) -> Iterator[str]:
        if not facts.get("aof_enabled"):
            yield "appendonly is off: a restart forgets jobs that run; CONFIG SET appendonly yes"
            return
        if facts.get("aof_last_write_status", "ok") != "ok":
            yield "the append-only file cannot be written; look at the disk and the log of Redis"
        policy = self._sync_policy()
        twice = "this contract date recognises no repeats, so its creates would be paid twice"
        if policy == "no":
            yield "appendfsync is no: a machine that dies forgets many jobs; use everysec or always"
        elif policy != "always" and not keys:
            yield (
                f"appendfsync is {policy or 'not known'}: a machine that dies forgets its last"
                f" second, and {twice}; CONFIG SET appendfsync always"
            )
        if facts.get("connected_slaves") and not keys:
            yield (
                f"it has replicas: one that takes over may lack the last moves, and {twice};"
                " use PostgreSQL, or a Redis without replicas"
            )

    def _sync_policy(self) -> str:
        """Return ``appendfsync``; empty if a hosted Redis hides its configuration."""
        try:
            settings: Mapping[str, str] = self._ask("CONFIG GET", "appendfsync")
        except LedgerError as error:
            if "unknown command" in str(error).lower() or "permission" in str(error).lower():
                return ""
            raise
        return settings.get("appendfsync", "")


def _version_faults(facts: Mapping[str, Any]) -> Iterator[str]:
    version = str(facts.get("redis_version", ""))
    if tuple(int(part) for part in version.split(".")[:2] if part.isdigit()) < OLDEST:
        yield f"this is Redis {version}; a ledger needs {'.'.join(map(str, OLDEST))} or later"
    if facts.get("role") == "slave":
        yield "this server is a replica, which accepts no writes; use the primary"


def _memory_faults(facts: Mapping[str, Any]) -> Iterator[str]:
    policy = facts.get("maxmemory_policy", "noeviction")
    if policy != "noeviction":
        yield (
            f"maxmemory-policy is {policy}: Redis would delete jobs when its memory is full;"
            " CONFIG SET maxmemory-policy noeviction"
        )


def _counts(counts: Sequence[int]) -> dict[State, int]:
    """Return the states that have any jobs, from the numbers of all."""
    return {state: count for state, count in zip(STATES, counts, strict=True) if count}


def _stored(value: Any) -> str:
    """Return the text of a changed field; empty to remove it."""
    if isinstance(value, Mapping):
        return json.dumps(value)
    if value is None or value is False:
        return ""
    return "1" if value is True else repr(value) if isinstance(value, float) else str(value)


def _entry(flat: Sequence[str]) -> Entry:
    """Return a job from the names and values of its hash."""
    fields = dict(zip(flat[::2], flat[1::2], strict=True))

    def decoded(name: str) -> Any:
        return json.loads(fields[name]) if name in fields else None

    state: Any = fields["state"]
    return Entry(
        job=Job(**json.loads(fields["job"])),
        state=state,
        generation=int(fields.get("generation", 0)),
        tries=int(fields.get("tries", 0)),
        task_id=fields.get("task_id"),
        task=decoded("task"),
        body=decoded("body"),
        error=fields.get("error"),
        saved_to=fields.get("saved_to"),
        claim=fields.get("claim", ""),
        worker=fields.get("worker", ""),
        notified="notified" in fields,
        not_before=float(fields.get("not_before", 0.0)),
        added_at=float(fields["added_at"]),
        changed_at=float(fields["changed_at"]),
    )
