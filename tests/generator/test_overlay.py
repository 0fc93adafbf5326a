"""The Overlay applier: the changes of each version, and the mistakes that stop it."""

from __future__ import annotations

import copy
import doctest
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import jsonpath_rfc9535 as jsonpath
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import overlay as overlay_module
from generator.overlay import apply
from generator.problem import GenerationError, Problem

NAME = "overlays/names.yaml"

keys = st.sampled_from(["a", "b", "c", "x-y", "/v1/tasks", "it's", "~", ""]) | st.text(max_size=3)
scalars = st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=3)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=12,
)
documents = st.dictionaries(keys, values, min_size=1, max_size=4)


def document() -> dict[str, Any]:
    return {
        "info": {"title": "Music", "x-spec-version": "2026-07-16"},
        "tags": ["tasks", "files", "tasks", "usage"],
        "paths": {
            "/v1/tasks": {"get": {"tags": ["tasks"], "deprecated": False}},
            "/v1/usage": {"get": {"tags": ["usage"], "parameters": [{"name": "a"}, {"name": "b"}]}},
        },
    }


def overlay(*actions: object, version: str = "1.1.0", **fields: object) -> dict[str, Any]:
    info = {"title": "Names", "version": "1"}
    return {"overlay": version, "info": info, "actions": list(actions), **fields}


def changed(*actions: object, version: str = "1.1.0", **fields: object) -> dict[str, Any]:
    return apply(document(), overlay(*actions, version=version, **fields), name=NAME)


def refused(*actions: object, version: str = "1.1.0", **fields: object) -> list[str]:
    with pytest.raises(GenerationError) as caught:
        changed(*actions, version=version, **fields)
    assert {problem.source for problem in caught.value.problems} == {NAME}
    return [f"{problem.pointer}: {problem.message}" for problem in caught.value.problems]


both = pytest.mark.parametrize("version", ["1.0.0", "1.0.7", "1.1.0", "1.1.12"])


@both
def test_update_merges_objects_recursively(version: str) -> None:
    update = {"get": {"summary": "One task", "deprecated": True, "tags": ["one"]}}
    result = changed({"target": "$.paths['/v1/tasks']", "update": update}, version=version)
    assert result["paths"]["/v1/tasks"]["get"] == {
        "tags": ["tasks", "one"],
        "deprecated": True,
        "summary": "One task",
    }


@both
def test_update_reaches_every_node_the_target_selects(version: str) -> None:
    result = changed({"target": "$.paths.*.get", "update": {"x-safe": True}}, version=version)
    assert [item["get"]["x-safe"] for item in result["paths"].values()] == [True, True]


@both
def test_update_of_the_root(version: str) -> None:
    result = changed({"target": "$", "update": {"x-new": 1}}, version=version)
    assert result == document() | {"x-new": 1}


@both
def test_update_appends_an_entry_to_an_array(version: str) -> None:
    action = {"target": "$.paths['/v1/usage'].get.parameters", "update": {"name": "c"}}
    result = changed(action, version=version)
    names = [item["name"] for item in result["paths"]["/v1/usage"]["get"]["parameters"]]
    assert names == ["a", "b", "c"]


def test_an_array_is_one_entry_in_1_0_and_concatenated_in_1_1() -> None:
    action = {"target": "$.paths['/v1/tasks'].get.tags", "update": ["x", "y"]}
    old = changed(action, version="1.0.0")["paths"]["/v1/tasks"]["get"]["tags"]
    new = changed(action, version="1.1.0")["paths"]["/v1/tasks"]["get"]["tags"]
    assert old == ["tasks", ["x", "y"]]
    assert new == ["tasks", "x", "y"]


@pytest.mark.parametrize("value", ["New", 3, None, False])
def test_a_primitive_target_is_replaced_in_1_1_only(value: object) -> None:
    action = {"target": "$.info.title", "update": value}
    assert changed(action)["info"]["title"] == value
    assert refused(action, version="1.0.0") == [
        "/actions/0/update: cannot merge a primitive into a primitive at /info/title: "
        'select the object that holds it, or declare overlay: "1.1.0"'
    ]


def test_primitives_in_an_array_are_replaced_in_place() -> None:
    result = changed({"target": "$.tags[?@ == 'tasks']", "update": "task"})
    assert result["tags"] == ["task", "files", "task", "usage"]


@both
def test_actions_build_on_each_other(version: str) -> None:
    result = changed(
        {"target": "$.paths['/v1/usage']", "remove": True},
        {"target": "$.paths", "update": {"/v1/usage": {"post": {}}}},
        {"target": "$.paths['/v1/usage'].post", "update": {"x-last": True}},
        version=version,
    )
    assert result["paths"]["/v1/usage"] == {"post": {"x-last": True}}


@both
def test_remove_takes_a_field_away(version: str) -> None:
    result = changed({"target": "$.paths.*.get.parameters", "remove": True}, version=version)
    assert result["paths"]["/v1/usage"]["get"] == {"tags": ["usage"]}


@pytest.mark.parametrize(
    ("target", "left"),
    [
        ("$.tags[?@ == 'tasks']", ["files", "usage"]),
        ("$.tags[0,1]", ["tasks", "usage"]),
        ("$.tags[3,0,3]", ["files", "tasks"]),
        ("$.tags[::-1]", []),
        ("$.tags[-1]", ["tasks", "files", "tasks"]),
    ],
)
def test_several_items_go_at_once_without_drift(target: str, left: list[str]) -> None:
    assert changed({"target": target, "remove": True})["tags"] == left


def test_a_node_and_its_children_can_go_together() -> None:
    result = changed({"target": "$.paths..*", "remove": True})
    assert result["paths"] == {}


def test_1_0_removes_no_primitives() -> None:
    (problem,) = refused({"target": "$.tags[0]", "remove": True}, version="1.0.0")
    assert problem.startswith("/actions/0/target: selects the primitive at /tags/0")
    assert '"1.1.0"' in problem


@pytest.mark.parametrize("extra", [{"update": {"x": 1}}, {"copy": "$.info"}])
def test_remove_wins(extra: dict[str, object]) -> None:
    assert "paths" not in changed({"target": "$.paths", "remove": True, **extra})


def test_remove_false_is_as_if_it_were_not_there() -> None:
    action = {"target": "$.info", "update": {"x-a": 1}, "remove": False}
    assert changed(action)["info"]["x-a"] == 1


def test_copy_merges_the_one_source_into_every_target() -> None:
    result = changed(
        {"target": "$.paths", "update": {"/v1/files": {"get": {"tags": ["files"]}}}},
        {"target": "$.paths['/v1/files','/v1/tasks'].get", "copy": "$.paths['/v1/usage'].get"},
    )
    parameters = [{"name": "a"}, {"name": "b"}]
    assert result["paths"]["/v1/files"]["get"] == {
        "tags": ["files", "usage"],
        "parameters": parameters,
    }
    assert result["paths"]["/v1/tasks"]["get"] == {
        "tags": ["tasks", "usage"],
        "deprecated": False,
        "parameters": parameters,
    }


def test_copy_takes_its_source_before_it_changes_anything() -> None:
    result = changed(
        {"target": "$.paths", "update": {"x": {}}}, {"target": "$.paths.x", "copy": "$"}
    )
    assert result["paths"]["x"] == document() | {"paths": {**document()["paths"], "x": {}}}


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("$.paths.*", "/actions/0/copy: $.paths.* selects 2 nodes: it must select one"),
        (
            "$.info.titel",
            "/actions/0/copy: $.info.titel selects nothing: "
            "$['info'] is there, with 'title' and 1 more",
        ),
    ],
)
def test_copy_needs_one_source(source: str, message: str) -> None:
    assert refused({"target": "$.info", "copy": source}) == [message]


def test_copy_does_not_exist_in_1_0() -> None:
    (problem,) = refused({"target": "$.info", "copy": "$.paths"}, version="1.0.0")
    assert problem.startswith("/actions/0/copy: is not a field of this version")


@pytest.mark.parametrize(
    ("target", "near"),
    [
        ("$.paths['/v1/task'].get", "$['paths'] is there, with '/v1/tasks' and 1 more"),
        ("$.paths['/v1/tasks'].put.tags", "$['paths']['/v1/tasks'] is there, with 'get'"),
        ("$.paths['/v1/tasks'].get.tags[7]", "['tags'] is there, an array of 1"),
        ("$.info.title.text", "$['info']['title'] is there, a primitive"),
        ("$..nothing", "$ is there, with 'info', 'tags', 'paths'"),
        ("$.paths[?@.delete]", "$['paths'] is there, with '/v1/tasks', '/v1/usage'"),
    ],
)
@both
def test_a_target_that_selects_nothing(target: str, near: str, version: str) -> None:
    first = {"target": "$.info", "update": {"x": 1}}
    (problem,) = refused(first, {"target": target, "update": {}}, version=version)
    assert problem.startswith(f"/actions/1/target: {target} selects nothing: ")
    assert problem.endswith(near)


def test_a_long_list_of_names_is_cut_and_an_empty_one_said() -> None:
    wide = {"info": {f"key{index:02}": 0 for index in range(10)}, "paths": {}}
    for target, end in [("$.info.other", "'key05' and 4 more"), ("$.paths.x", "an empty object")]:
        with pytest.raises(GenerationError, match=end):
            apply(wide, overlay({"target": target, "remove": True}), name=NAME)


@pytest.mark.parametrize(
    ("target", "update", "message"),
    [
        ("$.info", "text", "cannot merge a primitive into an object at /info: "),
        ("$.info", ["x"], "cannot merge an array into an object at /info: "),
        ("$", 1, "cannot merge a primitive into an object at the root: "),
        ("$", {"tags": "one"}, "cannot merge a primitive into an array at /tags: "),
        ("$", {"info": {"title": {}}}, "cannot merge an object into a primitive at /info/title: "),
        ("$", {"info": None}, "cannot merge a primitive into an object at /info: "),
    ],
)
@both
def test_kinds_that_cannot_merge(target: str, update: object, message: str, version: str) -> None:
    (problem,) = refused({"target": target, "update": update}, version=version)
    assert problem.startswith(f"/actions/0/update: {message}")


def test_a_copy_that_cannot_merge_names_the_copy() -> None:
    (problem,) = refused({"target": "$.info", "copy": "$.tags"})
    assert problem == (
        "/actions/0/copy: cannot merge an array into an object at /info: "
        "remove it in an earlier action"
    )


def test_1_1_wants_targets_of_one_kind() -> None:
    action = {"target": "$['info','tags']", "update": {"x": 1}}
    (problem,) = refused(action)
    assert "different kinds (array, object)" in problem
    result = changed(action, version="1.0.0")
    assert (result["info"]["x"], result["tags"][-1]) == (1, {"x": 1})


def test_a_node_named_twice_is_updated_once() -> None:
    result = changed({"target": "$['tags','tags']", "update": ["x"]})
    assert result["tags"].count("x") == 1


def test_a_document_too_deep_for_a_descendant_query() -> None:
    deep: dict[str, Any] = {}
    for _ in range(150):
        deep = {"a": deep}
    with pytest.raises(GenerationError, match="cannot be evaluated"):
        apply(deep, overlay({"target": "$..b", "remove": True}), name=NAME)


def test_all_mistakes_of_form_are_listed_together() -> None:
    broken = {
        "overlay": "2.0.0",
        "info": {"title": 1, "author": "?", "description": 4},
        "extends": ["a"],
        "action": [],
        "x-fine": {},
        "x-since": "July",
        "actions": [
            {"target": "$.a[", "update": {}, "description": 3},
            {"update": {}, "remove": "yes", "patch": 1, "x-fine": 1},
            {"target": "$", "remove": True},
            {"target": "$.a"},
            {"target": "$.a", "remove": False},
            {"target": "$.a", "update": {}, "copy": "b"},
            "text",
            {"target": "$.a", "update": 1, "xfine": 1},
            {"target": "$.a", "update": 1, "x-since": "2026-08-01", "x-until": "2026-08-01"},
            {"target": "$.a", "update": 1, "x-since": 20260801, "x-until": "20260801"},
        ],
    }
    with pytest.raises(GenerationError) as caught:
        apply({"a": 1}, broken, name=NAME)
    found = [problem.pointer for problem in caught.value.problems]
    assert found == sorted(found)
    assert set(found) == {
        "/overlay",
        "/info/title",
        "/info/version",
        "/info/author",
        "/info/description",
        "/extends",
        "/action",
        "/x-since",
        "/actions/0/target",
        "/actions/0/description",
        "/actions/1/target",
        "/actions/1/remove",
        "/actions/1/patch",
        "/actions/2/remove",
        "/actions/3",
        "/actions/4",
        "/actions/5",
        "/actions/5/copy",
        "/actions/6",
        "/actions/7/xfine",
        "/actions/8/x-until",
        "/actions/9/x-since",
        "/actions/9/x-until",
    }


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"actions": []}, "/actions"),
        ({"actions": {}}, "/actions"),
        ({"info": None}, "/info"),
        ({"overlay": None}, "/overlay"),
        ({"overlay": 1.1}, "/overlay"),
        ({"overlay": "1.1"}, "/overlay"),
        ({"overlay": "1.2.0"}, "/overlay"),
        ({"x-until": None}, "/x-until"),
    ],
)
def test_one_mistake_of_form(fields: dict[str, Any], place: str) -> None:
    (problem,) = refused({"target": "$.info", "update": {}}, **fields)
    assert problem.startswith(f"{place}: ")


def test_an_action_that_stands_twice() -> None:
    actions = [{"target": "$.info", "update": {"x": x}} for x in (1, 2, 1)]
    assert refused(*actions) == ["/actions/2: repeats /actions/0: delete one of them"]


def test_fields_that_are_allowed() -> None:
    action = {"target": "$.info", "description": "why", "update": {}, "x-why": 1}
    info = {"title": "t", "version": "1", "description": "d", "x-a": 1}
    extension: dict[str, Any] = {"x-b": 1}
    assert changed(action, info=info, extends="./a.yaml", **extension) == document()
    assert refused(action, info=info, version="1.0.0") == [
        "/info/description: is not a field of this version (title, version, x-…)"
    ]


@pytest.mark.parametrize(
    ("limits", "applies"),
    [
        ({"x-since": "2026-07-16"}, True),
        ({"x-since": "2026-07-17"}, False),
        ({"x-until": "2026-07-16"}, False),
        ({"x-until": "2026-07-17"}, True),
        ({"x-since": "2026-07-01", "x-until": "2026-07-31"}, True),
        ({"x-since": "2026-06-01", "x-until": "2026-06-30"}, False),
    ],
)
def test_time_limits_of_an_action_and_of_an_overlay(limits: dict[str, str], applies: bool) -> None:
    expected = document() | ({"x-done": True} if applies else {})
    action = {"target": "$", "update": {"x-done": True}}
    assert changed(action, **limits) == expected
    assert changed(action | limits) == expected


def test_an_action_out_of_range_may_select_nothing() -> None:
    action = {"target": "$.later", "update": {}, "x-since": "2026-08-01"}
    assert changed(action) == document()


@pytest.mark.parametrize("limit", ["x-since", "x-until"])
@pytest.mark.parametrize("info", [{}, {"x-spec-version": 20260716}, None])
def test_a_limit_needs_a_dated_document(limit: str, info: object) -> None:
    action = {"target": "$", "update": {}, limit: "2026-08-01"}
    with pytest.raises(GenerationError) as caught:
        apply({"info": info}, overlay(action), name=NAME)
    assert str(caught.value) == (
        f"{NAME}#/actions/0/{limit}: "
        "needs a date to compare with: give the document an info.x-spec-version"
    )


def containers(value: object) -> list[int]:
    """Return the identities of all lists and dictionaries within."""
    if not isinstance(value, dict | list):
        return []
    inner = value.values() if isinstance(value, dict) else value
    return [id(value), *(identity for item in inner for identity in containers(item))]


def test_the_result_shares_nothing_with_its_inputs_or_itself() -> None:
    shared: dict[str, Any] = {"tags": ["a"], "deep": {}}
    source = {"a": shared, "b": shared, "c": {}}
    plan = overlay(
        {"target": "$['a','b']", "update": {"tags": [{"x": []}], "y": [{}], "deep": {"z": [[]]}}},
        {"target": "$.*.tags", "update": {"one": []}},
        {"target": "$.c", "copy": "$.a"},
    )
    result = apply(source, plan, name=NAME)
    assert result["a"] == result["b"] == result["c"]
    assert result["a"]["tags"] == ["a", {"x": []}, {"one": []}]
    places = containers(result)
    assert len(places) == len(set(places))
    assert not set(places) & {*containers(source), *containers(plan)}


@given(documents)
def test_an_empty_update_changes_nothing(source: dict[str, Any]) -> None:
    assert apply(source, overlay({"target": "$", "update": {}}), name=NAME) == source


def mergeable(value: Any) -> Any:
    """Return the same without arrays, which a second merge would extend."""
    if isinstance(value, dict):
        return {key: mergeable(item) for key, item in value.items()}
    return None if isinstance(value, list) else value


@given(documents, documents)
def test_updating_twice_is_updating_once(source: dict[str, Any], update: dict[str, Any]) -> None:
    once = overlay({"target": "$.holder", "update": {"here": mergeable(update)}})
    first = apply({"holder": {}, "rest": source}, once, name=NAME)
    assert apply(first, once, name=NAME) == first
    assert first == {"holder": {"here": mergeable(update)}, "rest": source}


@given(documents, st.data())
def test_what_was_removed_is_gone_and_the_rest_is_not(source: dict[str, Any], data: Any) -> None:
    nodes = jsonpath.find("$..*", source)
    path = data.draw(st.sampled_from(nodes.paths()))
    plan = overlay({"target": path, "remove": True})
    result = apply(source, plan, name=NAME)
    left = jsonpath.find("$..*", result)
    gone = len(jsonpath.find(f"{path}..*", source)) + 1
    assert len(left) == len(nodes) - gone
    if path.endswith("']"):  # an item's place in an array is taken by the next item
        with pytest.raises(GenerationError, match="selects nothing"):
            apply(result, plan, name=NAME)


@given(documents, st.lists(st.sampled_from(["$", "$.*", "$..*", "$..a"]), max_size=3), values)
def test_inputs_are_never_changed(
    source: dict[str, Any], targets: list[str], update: object
) -> None:
    actions: list[object] = [{"target": target, "update": update} for target in targets]
    plan = overlay(*actions, {"target": "$..*", "remove": True})
    before = copy.deepcopy((source, plan))
    with suppress(GenerationError):
        apply(source, plan, name=NAME)
    assert (source, plan) == before


@given(st.text(max_size=12) | st.text("$.[]*'?@()<=&|!,:a0- ", max_size=12))
def test_any_text_as_target_is_selected_or_refused(target: str) -> None:
    problems: Sequence[Problem] = ()
    try:
        apply({"a": [1]}, overlay({"target": target, "remove": True}), name=NAME)
    except GenerationError as error:
        problems = error.problems
    places = {problem.pointer for problem in problems}
    assert places <= {"/actions/0/target", "/actions/0/remove"}


@given(values, values)
def test_any_overlay_is_applied_or_refused(info: object, actions: object) -> None:
    plan = {"overlay": "1.1.0", "info": info, "actions": actions}
    with pytest.raises(GenerationError):
        apply({}, plan, name=NAME)


def test_the_example_in_the_documentation() -> None:
    assert doctest.testmod(overlay_module).failed == 0
