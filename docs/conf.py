"""Settings of the documentation site, for Sphinx: ``nox -s docs`` builds it."""

from typing import Final

from beatapi import SPEC_VERSION, __version__

project: Final = "BeatAPI client"
author: Final = "the authors of the client"
version: Final = __version__
release: Final = f"{__version__}, contract of {SPEC_VERSION}"
project_copyright: Final = "the authors of the client, not BeatAPI. MIT licence"

extensions: Final = [
    "myst_parser",
    "docs.site.extension",
]
root_doc: Final = "docs/index"
nitpicky: Final = True
# Blocks without a language are commands, tables of text or output.
highlight_language: Final = "text"
myst_heading_anchors: Final = 4

html_theme: Final = "furo"
html_title: Final = f"BeatAPI client {__version__}"
html_static_path: Final = ["site/static"]
html_css_files: Final = ["site.css"]
html_copy_source: Final = False
html_show_sourcelink: Final = False
html_show_sphinx: Final = False
html_theme_options: Final[dict[str, object]] = {
    "top_of_page_buttons": [],
    "light_css_variables": {
        "color-brand-primary": "#8a1c4a",
        "color-brand-content": "#8a1c4a",
        "color-brand-visited": "#5f2a6b",
    },
    "dark_css_variables": {
        "color-brand-primary": "#ff8fb8",
        "color-brand-content": "#ff8fb8",
        "color-brand-visited": "#d6a4e6",
    },
}
# A transcript with a placeholder cannot be coloured; that is no fault of the page.
suppress_warnings: Final = ["misc.highlighting_failure"]
