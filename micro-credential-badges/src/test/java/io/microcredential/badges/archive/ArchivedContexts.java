package io.microcredential.badges.archive;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.proof.Canonicalization;
import io.microcredential.badges.proof.ContextSource;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.core.json.JsonValue.JsonObject;

/** Badges with terms that only their issuer defines. */
final class ArchivedContexts {

  private ArchivedContexts() {}

  static JsonObject badge(String context, ContextSource contexts) {
    JsonObject unsigned = ArchiveSamples.PLAIN.without("proof");
    JsonObject extended =
        JsonEdits.with(
            JsonEdits.with(
                unsigned,
                "/@context",
                "[\"https://www.w3.org/ns/credentials/v2\","
                    + "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\",\""
                    + context
                    + "\"]"),
            "/credentialSubject/achievement/room",
            "\"12\"");
    return DataIntegrity.withDefaults()
        .with(Canonicalization.withDefaults().with(contexts))
        .sign(extended, ArchiveSamples.KEY, SampleBadge.SIGNED_AT)
        .orElseThrow();
  }
}
