"""The schedule: which task is polled, and when. Pure arithmetic on given times."""

from __future__ import annotations

import math
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beatapi._waiting.learning import Deliveries, Durations, Lognormal, Recent, finished, kind_of
from beatapi._waiting.schedule import (
    EARLY_AGE_SECONDS,
    EARLY_GAP_SECONDS,
    Rate,
    Rules,
    Schedule,
    Waiter,
)

RULES = Rules(polls_per_minute=60.0)
KIND = ("music-video", 0)


def middle(low, high):
    return (low + high) / 2


def schedule(**rules):
    return Schedule(0.0, Rules(**{"polls_per_minute": 60.0} | rules), uniform=middle)


def joined(plan, task_id="task_1", now=0.0, *, fresh=True, **options):
    waiter = Waiter(task_id, **options)
    plan.add(waiter, now, fresh=fresh)
    waiter.held = False
    return waiter


def learned(plan):
    """Return a schedule that has learned durations equal to its prior."""
    for _ in range(5):
        plan.durations.learn(("", 0), 60.0)
    return plan


def asked(plan, waiter, now):
    assert plan.next(now) is waiter
    plan.answered(waiter, now)
    waiter.held = False


def test_a_task_that_was_just_made_is_not_asked_about_at_once():
    plan = schedule()
    waiter = joined(plan)
    assert plan.next(4.9) is None
    assert 5.0 <= plan.pause(0.0) <= 30.0
    assert plan.next(plan.pause(0.0)) is waiter


def test_an_id_alone_is_asked_about_at_once():
    plan = schedule()
    waiter = joined(plan, fresh=False)
    assert plan.pause(0.0) == 0.0
    assert plan.next(0.0) is waiter


def test_a_poll_is_made_where_it_spares_most():
    plan = learned(schedule())
    young, old = joined(plan, "young"), joined(plan, "old")
    for waiter, began in ((young, 100.0), (old, 40.0)):
        waiter.began = began
    plan.server_said(100.0, 0.0)
    for waiter in (young, old):
        plan.answered(waiter, 0.0)
    assert plan.worth(old, 10.0) > plan.worth(young, 10.0)
    assert old.due < young.due
    assert plan.next(30.0) is old


@given(
    age=st.floats(0, 2000),
    median=st.floats(1, 3000),
    sigma=st.floats(0.3, 2),
    webhooks=st.booleans(),
)
def test_the_gap_keeps_its_bounds_whatever_was_learned(age, median, sigma, webhooks):
    plan = Schedule(0.0, Rules(polls_per_minute=60.0, prior=Lognormal(math.log(median), sigma)))
    if webhooks:
        plan.deliveries.heard(("", 0))
    plan.server_said(age, 0.0)
    waiter = Waiter("task_1", webhooks=webhooks)
    waiter.began = 0.0
    plan.add(waiter, 0.0, fresh=True)
    low, high = RULES.safety_gap if webhooks else RULES.gap
    assert low <= waiter.due <= high
    if not webhooks and age + EARLY_GAP_SECONDS <= EARLY_AGE_SECONDS:
        high = EARLY_GAP_SECONDS
    spared = plan.worth(waiter, waiter.due)
    assert waiter.due == pytest.approx(high, abs=0.1) or spared >= RULES.worthwhile


@given(st.lists(st.floats(0.0, 40.0), min_size=1, max_size=200))
def test_no_minute_holds_more_polls_than_allowed(pauses):
    """However waits begin and end, and however long the machine sleeps in between."""
    rate, now, sent = Rate(RULES, 0.0), 0.0, []
    for pause in pauses:
        now += pause
        while rate.wait(now) == 0.0:
            rate.spend(now)
            sent.append(now)
    for moment in sent:
        assert sum(moment <= each < moment + 60.0 for each in sent) <= 60


def test_after_a_long_sleep_of_the_machine_there_is_no_burst():
    plan = schedule()
    for number in range(50):
        joined(plan, f"task_{number}")
    moment, sent = 600.0, 0
    while plan.next(moment) is not None:
        sent += 1
    assert sent <= 3


def test_a_429_halves_the_rate_once_and_stops_everybody():
    plan = schedule()
    first, second, third = (joined(plan, name, fresh=False) for name in "abc")
    assert {plan.next(0.0), plan.next(0.0)} <= {first, second, third}
    full = plan.rate.per_second
    for waiter in (first, second):
        plan.limited(waiter, 1.0, 20.0)
        waiter.held = False
    assert plan.rate.per_second == pytest.approx(full / 2)
    assert plan.next(20.9) is None
    assert 20.0 <= plan.pause(1.0) <= 23.0
    assert plan.next(24.0) is not None


def test_the_rate_grows_back_slowly_and_never_beyond():
    rate = Rate(RULES, 0.0)
    full = rate.per_second
    rate.limited(0.0, sent=0.0, pause=0.0)
    rate.wait(60.0)
    assert rate.per_second == pytest.approx(full * (0.5 + RULES.recovery_per_minute))
    rate.wait(3600.0)
    assert rate.per_second == full


def test_429s_without_end_leave_a_rate():
    rate = Rate(RULES, 0.0)
    for number in range(100):
        rate.limited(float(number), sent=float(number), pause=0.0)
    assert rate.per_second > 0.0
    assert rate.wait(100.0) < 120.0


def test_an_absurd_pause_is_not_believed():
    plan = schedule()
    waiter = joined(plan, fresh=False)
    assert plan.next(0.0) is waiter
    plan.limited(waiter, 0.0, 1e9)
    waiter.held = False
    assert plan.pause(0.0) < 310.0


def test_faults_are_backed_off_from_and_forgotten():
    plan = schedule()
    waiter = joined(plan, fresh=False)
    now, pauses = 0.0, []
    for _ in range(5):
        assert plan.next(now) is waiter
        plan.failed(waiter, now, None)
        waiter.held = False
        pauses.append(waiter.due - now)
        now = waiter.due
    assert pauses == [5.0, 10.0, 20.0, 30.0, 30.0]
    asked(plan, waiter, now)
    assert waiter.faults == 0


def test_after_a_fault_the_callers_own_interval_counts():
    plan = schedule()
    waiter = joined(plan, fresh=False, interval=2.0)
    for _ in range(3):
        assert plan.next(plan.pause(0.0)) is waiter
        plan.failed(waiter, 0.0, None)
        waiter.held = False
        assert waiter.again == 2.0


def test_a_fault_without_a_hint_asks_for_no_pause():
    plan = schedule()
    waiter = joined(plan, fresh=False)
    plan.failed(waiter, 7.0, None)
    assert waiter.least == 7.0


def test_the_last_poll_comes_at_the_deadline_and_no_other_after():
    plan = schedule()
    waiter = joined(plan, deadline=12.0, grace=2.0)
    waiter.due = 10.0
    asked(plan, waiter, 10.0)
    assert waiter.due == 12.0
    assert waiter.ends == 14.0
    asked(plan, waiter, 12.0)
    assert waiter.due == math.inf
    assert waiter.ends == 12.0


def test_a_young_task_is_asked_about_early_until_its_kind_is_known():
    plan = schedule()
    moments, waiter = [], joined(plan)
    while waiter.due < 60.0:
        moments.append(waiter.due)
        asked(plan, waiter, waiter.due)
    assert moments[:5] == [6.0, 12.0, 18.0, 24.0, 30.0]
    assert moments[5] - moments[4] > 1.0
    known = joined(learned(schedule()))
    assert known.due > 6.0


def test_an_own_interval_keeps_to_the_rate_and_leaves_the_others_their_turn():
    plan = schedule()
    joined(plan, "own", interval=0.01)
    joined(plan, "other")
    polls = []
    for tick in range(6000):
        now = tick / 100.0
        while (waiter := plan.next(now)) is not None:
            polls.append(waiter.task_id)
            plan.answered(waiter, now)
            waiter.held = False
    assert len(polls) <= 60
    assert polls.count("other") >= 5


def test_a_recommendation_does_not_delay_an_own_interval():
    plan = schedule()
    own, other = joined(plan, "own", interval=3.0), joined(plan, "other")
    for waiter in (own, other):
        plan.answered(waiter, 0.0, 30.0)
    assert (own.due, other.due) == (3.0, 30.0)
    late = Waiter("late", interval=3.0)
    plan.add(late, 0.0, fresh=True, hint=30.0)
    assert late.due == 3.0


def test_only_what_is_free_is_asked_about():
    plan = schedule()
    waiter = joined(plan, fresh=False)
    waiter.held = True
    assert plan.next(0.0) is None
    assert plan.pause(0.0) == math.inf
    assert plan.expired(0.0) == []


def test_the_age_is_told_by_the_servers_clock_alone():
    """A client whose clock is a year off knows how long a task has been running."""
    plan = Schedule(5e9, RULES)
    plan.server_said(1000.0, 5e9)
    waiter = Waiter("task_1")
    waiter.began = 900.0
    plan.add(waiter, 5e9, fresh=True)
    assert plan.age(waiter, 5e9) == pytest.approx(100.0)
    plan.server_said(400.0, 5e9)
    assert plan.age(waiter, 5e9 + 10) == pytest.approx(110.0)


@pytest.mark.parametrize(("median", "sigma"), [(3.0, 0.4), (90.0, 0.8), (1500.0, 1.2)])
def test_durations_are_learned(median, sigma):
    random = Random(1)
    durations = Durations(RULES.prior, RULES.prior_weight)
    for _ in range(300):
        durations.learn(KIND, random.lognormvariate(math.log(median), sigma))
    known = durations.of(KIND)
    assert known.mu == pytest.approx(math.log(median), abs=0.35)
    assert known.sigma == pytest.approx(sigma, abs=0.3)


def test_what_the_server_says_of_durations_is_believed():
    known = Durations(Lognormal(math.log(60.0), 1.0), 5.0)
    known.believe(KIND, 20.0, 40.0)
    assert known.of(KIND).survival(20.0) == pytest.approx(0.5)
    assert known.of(KIND).survival(40.0) == pytest.approx(0.1)
    assert known.count(KIND) == math.inf
    # Others are what they were, and what is seen outweighs what was said.
    assert known.of(("other", 0)) == Lognormal(math.log(60.0), 1.0)
    for _ in range(200):
        known.learn(KIND, 80.0)
    assert known.of(KIND).survival(60.0) > 0.8


@pytest.mark.parametrize(
    ("median", "late"), [(0.0, 10.0), (20.0, 10.0), (-1.0, 5.0), (10.0, 1e9), (math.nan, 5.0)]
)
def test_durations_that_cannot_be_said_are_not_believed(median, late):
    known = Durations(Lognormal(math.log(60.0), 1.0), 5.0)
    known.believe(KIND, median, late)
    assert known.of(KIND) == Lognormal(math.log(60.0), 1.0)


def test_a_length_of_its_own_is_told_apart_and_others_lean_on_the_workflow():
    durations = Durations(RULES.prior, RULES.prior_weight)
    short, long = kind_of("music-video", 10, restarted=False), ("music-video", 8)
    for _ in range(100):
        durations.learn(short, 20.0)
        durations.learn(long, 400.0)
    unseen = durations.of(("music-video", 3))
    assert durations.of(short).mu < unseen.mu < durations.of(long).mu
    assert durations.of(("ecommerce-video", 0)) == RULES.prior


@pytest.mark.parametrize("seconds", [-1.0, math.nan, math.inf, 1e9])
def test_durations_that_cannot_be_are_not_believed(seconds):
    durations = Durations(RULES.prior, RULES.prior_weight)
    durations.learn(KIND, seconds)
    assert durations.of(KIND) == RULES.prior


def test_a_change_of_the_service_is_learned():
    durations = Durations(RULES.prior, RULES.prior_weight)
    for seconds in [30.0] * 1000 + [300.0] * 600:
        durations.learn(KIND, seconds)
    assert math.exp(durations.of(KIND).mu) == pytest.approx(300.0, rel=0.2)


def durations_of(values):
    durations = Durations(RULES.prior, RULES.prior_weight)
    for seconds in values:
        durations.learn(KIND, seconds)
    return durations


def test_durations_of_two_lengths_are_told_apart():
    known = durations_of([20.0, 40.0] * 10).mixed(KIND)
    assert known is not None
    assert [round(known.survival(each), 1) for each in (19.0, 21.0, 40.0, 41.0)] == [1, 0.5, 0.5, 0]
    # A task that the server says took 20 s took between 20 and 21 s of its age.
    assert known.survival(20.5) == pytest.approx(0.75, abs=0.05)


@pytest.mark.parametrize("spread", [0.0, 0.02, 0.1])
def test_lengths_that_vary_are_told_apart_too(spread):
    random = Random(1)
    middles = [random.choice((60.0, 600.0)) for _ in range(64)]
    known = durations_of(math.floor(random.gauss(each, spread * each)) for each in middles)
    mixed = known.mixed(KIND)
    assert mixed is not None
    assert mixed.survival(120.0) - mixed.survival(300.0) < 0.05
    assert known.of(KIND).survival(120.0) - known.of(KIND).survival(300.0) > 0.2


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize(("median", "sigma"), [(90.0, 0.8), (30.0, 0.5), (1500.0, 1.2)])
def test_durations_that_are_lognormal_stay_so(median, sigma, seed):
    random = Random(seed)
    values = [random.lognormvariate(math.log(median), sigma) for _ in range(64)]
    assert durations_of(map(math.floor, values)).mixed(KIND) is None


def test_few_durations_are_no_distribution():
    assert durations_of([20.0, 40.0] * 7).mixed(KIND) is None
    assert durations_of([20.0, 40.0] * 8).mixed(("other", 0)) is None


def test_new_speeds_of_a_service_replace_its_old_ones():
    known = durations_of([20.0, 40.0] * 100 + [10.0, 30.0] * 32).mixed(KIND)
    assert known is not None
    assert known.survival(11.0) - known.survival(29.0) < 0.05
    assert known.survival(31.0) < 0.05


def test_a_poll_is_put_off_until_an_imminent_end_has_come():
    plan = schedule()
    plan.durations = durations_of([20.0, 40.0] * 16)
    waiter = Waiter("task_1")
    waiter.kind, waiter.began = KIND, 0.0
    plan.add(waiter, 0.0, fresh=True)
    assert waiter.due == pytest.approx(21.0, abs=0.3)
    plan.answered(waiter, 21.0)
    assert waiter.due == pytest.approx(41.0, abs=0.3)
    # A task that takes longer than any other before is polled as usual.
    plan.answered(waiter, 41.0)
    assert 46.0 <= waiter.due <= 71.0


def test_what_was_learned_of_two_lengths_outlives_its_process():
    first, second = durations_of([20.0, 40.0] * 16), Durations(RULES.prior, RULES.prior_weight)
    for kind, values in first.recent():
        second.recall_recent(kind, values)
    assert second.recent() == first.recent()
    second.recall_recent(KIND, [1.0, 2.0])
    assert second.recent() == first.recent()


@given(
    st.lists(st.floats(0.0, 86_400.0), min_size=16, max_size=64),
    st.floats(0, 1e5),
    st.floats(0, 1e5),
)
def test_recent_durations_are_a_distribution(values, earlier, later):
    known = Recent(Lognormal(4.0, 1.0), values)
    earlier, later = sorted((earlier, later))
    assert 1.0 >= known.survival(earlier) >= known.survival(later) - 1e-9
    assert known.survival(later) >= 0.0


def test_a_rest_before_a_takeover_fills_the_bucket_again():
    def polls_at_once(rested):
        rate = Rate(RULES, 0.0)
        rate.take_over(1.0, 0.0, rested)
        polls = 0
        while rate.wait(0.0) == 0.0:
            rate.spend(0.0)
            polls += 1
        return polls

    assert [polls_at_once(each) for each in (0.0, 1.2, 2.4, 1e9)] == [0, 1, 2, 3]


@given(st.floats(0.3, 3), st.floats(0, 1e5), st.floats(0, 1e5))
def test_probabilities_are_probabilities(sigma, earlier, later):
    known = Lognormal(4.0, sigma)
    earlier, later = sorted((earlier, later))
    assert 0.0 <= finished(known, known.survival(earlier), later) <= 1.0


@pytest.mark.parametrize(
    ("workflow", "length", "restarted", "kind"),
    [
        ("music-video", 60, False, ("music-video", 7)),
        ("music-video", 60, True, ("music-video again", 7)),
        ("music-video", None, False, ("music-video", 0)),
        ("music-video", True, False, ("music-video", 0)),
        ("music-video", math.nan, False, ("music-video", 0)),
        (None, -3, False, ("", 0)),
        (7, 0.1, False, ("", 1)),
    ],
)
def test_kinds(workflow, length, restarted, kind):
    assert kind_of(workflow, length, restarted=restarted) == kind


def test_polls_become_rare_once_webhooks_come_and_frequent_again_when_they_stop():
    plan = schedule()
    assert joined(plan, "a", webhooks=True).due <= 30.0
    plan.deliveries.heard(("", 0))
    assert joined(plan, "b", webhooks=True).due >= 120.0
    assert joined(plan, "c").due <= 30.0
    for _ in range(10):
        plan.deliveries.missed(("", 0))
    assert joined(plan, "d", webhooks=True).due <= 30.0


def test_a_kind_of_task_that_no_webhook_tells_of_does_not_spoil_the_others():
    deliveries = Deliveries(0.03)
    for _ in range(20):
        deliveries.heard(KIND)
        deliveries.missed(("storyboard", 0))
    assert deliveries.lost(KIND) < 0.05
    assert deliveries.lost(("storyboard", 0)) > 0.5
