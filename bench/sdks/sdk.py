"""The SDKs, and the code with which each of them retrieves one object.

The statements are text: they run in the SDK's own folder, where ``URL`` is the address of the
loopback server.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Sdk:
    """One way to call an HTTP API.

    Args:
        name: Its name in tables, and that of its folder.
        package: The package that users install; empty if they need none.
        imports: The statements that import it.
        client: Binds ``client``.
        call: Retrieves one object and decodes it.
        answer: The contender of ``bench`` whose answer the server sends; empty if it is the
            first segment of the SDK's own path.
        note: A note for readers of the table.
    """

    name: str
    package: str
    imports: str
    client: str
    call: str
    answer: str
    note: str

    def url(self, server: str) -> str:
        """Return the base URL that the SDK is given."""
        return f"{server}/{self.answer}" if self.answer else server


FETCH: Final = Sdk(
    name="fetch",
    package="",
    imports="",
    client="",
    call="await (await fetch(URL + '/v1/tasks/task_1')).json()",
    answer="httpx",
    note="`(await fetch(url)).json()`: no retries, no types.",
)

OUR_TYPESCRIPT: Final = Sdk(
    name="beatapi-sdk",
    package="beatapi-sdk",
    imports="import { BeatAPI } from 'beatapi-sdk';",
    client="const client = new BeatAPI({ apiKey: 'sk_bench', baseUrl: URL });",
    call="await client.tasks.retrieve('task_1')",
    answer="beatapi",
    note="this project's package; `tasks.retrieve`.",
)

NODE: Final = (
    OUR_TYPESCRIPT,
    FETCH,
    Sdk(
        name="openai",
        package="openai",
        imports="import OpenAI from 'openai';",
        client="const client = new OpenAI({ apiKey: 'sk_bench', baseURL: URL });",
        call="await client.batches.retrieve('task_1')",
        answer="openai",
        note="`batches.retrieve`.",
    ),
    Sdk(
        name="stripe",
        package="stripe",
        imports="import Stripe from 'stripe';",
        client="const { hostname: host, port } = new globalThis.URL(URL);\n"
        "const client = new Stripe('sk_bench', { host, port, protocol: 'http' });",
        call="await client.paymentIntents.retrieve('task_1')",
        answer="",
        note="`paymentIntents.retrieve`.",
    ),
)
"""The SDKs of Node.js."""

HTTP_CLIENT: Final = Sdk(
    name="HttpClient",
    package="jackson-databind",
    imports="import com.fasterxml.jackson.databind.ObjectMapper;\n"
    "import java.net.URI;\n"
    "import java.net.http.*;",
    client="HttpClient client = HttpClient.newHttpClient();\n"
    "ObjectMapper json = new ObjectMapper();",
    call="json.readTree(client.send("
    'HttpRequest.newBuilder(URI.create(URL + "/v1/tasks/task_1")).build(), '
    "HttpResponse.BodyHandlers.ofString()).body())",
    answer="httpx",
    note="the JDK's `HttpClient`, and Jackson's `readTree`: no retries, no types.",
)

OUR_JAVA: Final = Sdk(
    name="beatapi",
    package="beatapi",
    imports="import beatapi.*;",
    client='BeatApi client = BeatApi.builder().apiKey("sk_bench").baseUrl(URL).build();',
    call='client.tasks().retrieve("task_1")',
    answer="beatapi",
    note="this project's package; `tasks().retrieve`.",
)

JAVA: Final = (
    OUR_JAVA,
    HTTP_CLIENT,
    Sdk(
        name="openai-java",
        package="openai-java",
        imports="import com.openai.client.*;\nimport com.openai.client.okhttp.*;",
        client="OpenAIClient client =\n"
        '    OpenAIOkHttpClient.builder().apiKey("sk_bench").baseUrl(URL).build();',
        call='client.batches().retrieve("task_1")',
        answer="openai",
        note="`batches().retrieve`.",
    ),
    Sdk(
        name="stripe-java",
        package="stripe-java",
        imports="import com.stripe.StripeClient;",
        client="StripeClient client =\n"
        '    StripeClient.builder().setApiKey("sk_bench").setApiBase(URL).build();',
        call='client.v1().paymentIntents().retrieve("task_1")',
        answer="stripe",
        note="`v1().paymentIntents().retrieve`.",
    ),
)
"""The SDKs of Java."""
