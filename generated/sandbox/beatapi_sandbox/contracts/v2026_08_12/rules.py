"""The rules that no model of ``schemas`` checks: JSON Schema (2020-12) of bodies, by operation.

Generated from spec 2026-08-12, do not edit.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

RULES: Final[Mapping[str, Mapping[str, Any]]] = {
    "createMusicVideoTask": {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": "#/$defs/CreateMusicVideoTaskParams",
        "$defs": {
            "StandardMusicVideoTaskCreateRequest": {
                "type": "object",
                "required": ["images", "audio_url"],
                "properties": {
                    "mv_tier": {"type": "string", "const": "standard"},
                    "images": {
                        "type": "array",
                        "minItems": 1,
                        "maxItems": 7,
                        "items": {"type": "string", "format": "uri"},
                    },
                    "audio_url": {"type": "string", "format": "uri"},
                    "prompt": {"type": "string", "maxLength": 3000},
                    "language": {"type": "string", "enum": ["en", "zh"]},
                    "resolution": {"type": "string", "enum": ["540p", "720p", "1080p"]},
                    "quality": {"type": "string", "enum": ["standard", "high"]},
                    "style": {"type": "string", "maxLength": 200},
                    "aspect_ratio": {
                        "type": "string",
                        "enum": ["1:1", "16:9", "9:16", "4:3", "3:4"],
                    },
                    "lip_sync": {"type": "boolean"},
                    "lip_ref_url": {"type": "string", "format": "uri"},
                    "add_subtitle": {"type": "boolean"},
                    "subtitle_color": {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"},
                    "srt_url": {"type": "string", "format": "uri"},
                    "duration": {"type": "integer", "minimum": 10, "maximum": 180},
                    "compose_mode": {"type": "string", "enum": ["auto", "manual"]},
                },
                "not": {
                    "anyOf": [
                        {"required": ["mv_mode"], "properties": {"mv_mode": {}}},
                        {"required": ["lip_ref_urls"], "properties": {"lip_ref_urls": {}}},
                    ]
                },
                "allOf": [
                    {
                        "if": {
                            "required": ["lip_sync"],
                            "properties": {"lip_sync": {"const": True}},
                        },
                        "then": {"required": ["lip_ref_url"], "properties": {"lip_ref_url": {}}},
                    }
                ],
            },
            "PremiumMusicVideoTaskCreateRequest": {
                "allOf": [
                    {
                        "oneOf": [
                            {"$ref": "#/$defs/PremiumMusicVideoSingTaskCreateRequest"},
                            {"$ref": "#/$defs/PremiumMusicVideoSingPerformTaskCreateRequest"},
                            {"$ref": "#/$defs/PremiumMusicVideoDanceTaskCreateRequest"},
                            {"$ref": "#/$defs/PremiumMusicVideoPerformTaskCreateRequest"},
                        ]
                    }
                ]
            },
            "PremiumMusicVideoTaskRequestBase": {
                "type": "object",
                "required": ["mv_tier", "mv_mode", "audio_url"],
                "properties": {
                    "mv_tier": {"type": "string", "const": "premium"},
                    "mv_mode": {
                        "type": "string",
                        "enum": ["sing", "sing_perform", "dance", "perform"],
                    },
                    "audio_url": {"type": "string", "format": "uri"},
                    "prompt": {"type": "string", "maxLength": 3000},
                    "resolution": {"type": "string", "enum": ["720p"]},
                    "style": {"type": "string", "maxLength": 200},
                    "aspect_ratio": {
                        "type": "string",
                        "enum": ["1:1", "16:9", "9:16", "4:3", "3:4"],
                    },
                    "add_subtitle": {"type": "boolean"},
                    "subtitle_color": {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"},
                    "duration": {"type": "integer", "minimum": 10, "maximum": 300},
                },
                "not": {
                    "anyOf": [
                        {"required": ["quality"], "properties": {"quality": {}}},
                        {"required": ["language"], "properties": {"language": {}}},
                        {"required": ["lip_sync"], "properties": {"lip_sync": {}}},
                        {"required": ["lip_ref_url"], "properties": {"lip_ref_url": {}}},
                        {"required": ["srt_url"], "properties": {"srt_url": {}}},
                        {"required": ["compose_mode"], "properties": {"compose_mode": {}}},
                    ]
                },
            },
            "PremiumMusicVideoSingTaskCreateRequest": {
                "allOf": [
                    {"$ref": "#/$defs/PremiumMusicVideoTaskRequestBase"},
                    {
                        "type": "object",
                        "required": ["lip_ref_urls"],
                        "properties": {
                            "mv_mode": {"type": "string", "const": "sing"},
                            "images": {
                                "type": "array",
                                "minItems": 0,
                                "maxItems": 6,
                                "items": {"type": "string", "format": "uri"},
                            },
                            "lip_ref_urls": {
                                "type": "array",
                                "minItems": 1,
                                "maxItems": 2,
                                "items": {"type": "string", "format": "uri"},
                            },
                        },
                    },
                ]
            },
            "PremiumMusicVideoSingPerformTaskCreateRequest": {
                "allOf": [
                    {"$ref": "#/$defs/PremiumMusicVideoTaskRequestBase"},
                    {
                        "type": "object",
                        "required": ["lip_ref_urls"],
                        "properties": {
                            "mv_mode": {"type": "string", "const": "sing_perform"},
                            "images": {
                                "type": "array",
                                "minItems": 0,
                                "maxItems": 6,
                                "items": {"type": "string", "format": "uri"},
                            },
                            "lip_ref_urls": {
                                "type": "array",
                                "minItems": 1,
                                "maxItems": 2,
                                "items": {"type": "string", "format": "uri"},
                            },
                        },
                    },
                ]
            },
            "PremiumMusicVideoDanceTaskCreateRequest": {
                "allOf": [
                    {"$ref": "#/$defs/PremiumMusicVideoTaskRequestBase"},
                    {
                        "type": "object",
                        "required": ["images"],
                        "properties": {
                            "mv_mode": {"type": "string", "const": "dance"},
                            "images": {
                                "type": "array",
                                "minItems": 6,
                                "maxItems": 6,
                                "items": {"type": "string", "format": "uri"},
                            },
                        },
                        "not": {"required": ["lip_ref_urls"], "properties": {"lip_ref_urls": {}}},
                    },
                ]
            },
            "PremiumMusicVideoPerformTaskCreateRequest": {
                "allOf": [
                    {"$ref": "#/$defs/PremiumMusicVideoTaskRequestBase"},
                    {
                        "type": "object",
                        "required": ["images"],
                        "properties": {
                            "mv_mode": {"type": "string", "const": "perform"},
                            "images": {
                                "type": "array",
                                "minItems": 6,
                                "maxItems": 6,
                                "items": {"type": "string", "format": "uri"},
                            },
                        },
                        "not": {"required": ["lip_ref_urls"], "properties": {"lip_ref_urls": {}}},
                    },
                ]
            },
            "CreateMusicVideoTaskParams": {
                "oneOf": [
                    {"$ref": "#/$defs/StandardMusicVideoTaskCreateRequest"},
                    {"$ref": "#/$defs/PremiumMusicVideoTaskCreateRequest"},
                ]
            },
        },
    }
}
