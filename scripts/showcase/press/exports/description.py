"""The OpenAPI description of the interface, printed from the models that make its files."""

import json
from typing import Any

from pydantic.json_schema import models_json_schema

from showcase.pages.addresses import INTERFACE
from showcase.press.exports.facts import Facts
from showcase.press.exports.interface import ProductFile, ProductList, Published
from showcase.press.exports.lists import GroupList, MakerList, ProvinceList, RecognitionList

# Of the interface, not of the site: its changes stand on the page /api/thay-doi/.
VERSION = "1.0.0"

_PATHS: dict[str, type[Facts]] = {
    f"/{INTERFACE}products.json": ProductList,
    f"/{INTERFACE}products/{{province}}/{{product}}.json": ProductFile,
    f"/{INTERFACE}provinces.json": ProvinceList,
    f"/{INTERFACE}makers.json": MakerList,
    f"/{INTERFACE}groups.json": GroupList,
    f"/{INTERFACE}recognitions.json": RecognitionList,
}


def description_file(published: Published) -> dict[str, bytes]:
    """`openapi.json`, by its path below `site/`."""
    content = json.dumps(_description(published), ensure_ascii=False, indent=1)
    return {f"{INTERFACE}openapi.json": content.encode() + b"\n"}


def _description(published: Published) -> dict[str, Any]:
    settings = published.settings
    _, schemas = models_json_schema(
        [(model, "serialization") for model in _PATHS.values()],
        ref_template="#/components/schemas/{model}",
    )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": settings.site_name_en,
            "version": VERSION,
            "description": "Read only, made anew with every build of the site.",
            "license": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
        },
        "externalDocs": {"url": f"{settings.site_url}en/api/"},
        "servers": [{"url": settings.site_url.removesuffix("/") or "/"}],
        "paths": {path: {"get": _operation(path, model)} for path, model in _PATHS.items()},
        "components": {"schemas": schemas["$defs"]},
    }


def _operation(path: str, model: type[Facts]) -> dict[str, Any]:
    names = [name for name in ("province", "product") if f"{{{name}}}" in path]
    text = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
    schema = {"$ref": f"#/components/schemas/{model.__name__}"}
    return {
        "operationId": f"get{model.__name__}",
        "summary": (model.__doc__ or "").partition("\n")[0],
        "parameters": [
            {"name": name, "in": "path", "required": True, "schema": text} for name in names
        ],
        "responses": {
            "200": {
                "description": "What is published on the day of the last build.",
                "content": {"application/json": {"schema": schema}},
            },
            "404": {"description": "There is no such thing, or it has left the catalogue."},
        },
    }
