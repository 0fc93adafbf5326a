"""The clients in TypeScript and Java beside other SDKs: size, start and first call.

The SDKs' versions are pinned in ``bench/requirements/npm`` and ``bench/requirements/maven``. After
a change of a ``package.json``, this writes its lock anew: ``npm install --package-lock-only
--omit-lockfile-registry-resolved``.
"""
