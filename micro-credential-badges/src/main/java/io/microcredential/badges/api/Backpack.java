package io.microcredential.badges.api;

import io.microcredential.badges.SignedBadge;
import io.microcredential.badges.api.CredentialStore.Upsert;
import io.microcredential.badges.api.HttpCalls.Reply;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.Severity;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person keeps at a host, as far as the person permits.
 *
 * @see BackpackClient#backpack
 */
public final class Backpack {

  private static final int PAGE = 100;

  private final HttpCalls calls;
  private final ServiceDescription service;
  private final AccessTokens tokens;

  Backpack(HttpCalls calls, ServiceDescription service, AccessTokens tokens) {
    this.calls = calls;
    this.service = Objects.requireNonNull(service, "service");
    this.tokens = Objects.requireNonNull(tokens, "tokens");
  }

  /**
   * Pushes a badge that was just signed.
   *
   * @param badge the badge
   * @return what became of it, or why it is not there
   */
  public Outcome<Upsert> push(SignedBadge badge) {
    return CredentialDocument.of(badge).then(this::push);
  }

  /**
   * Pushes a credential. Pushing it again does no harm.
   *
   * @param credential the credential
   * @return {@link Upsert#CREATED}; {@link Upsert#REPLACED} also where the very same text was there
   *     before; {@link Upsert#UNCHANGED} if the host says so; with {@code api.client.changed} as a
   *     warning if the host shows another credential than the one pushed; or why it is not there
   */
  public Outcome<Upsert> push(CredentialDocument credential) {
    return calls
        .send(
            "POST",
            service.address(ApiOperation.UPSERT_CREDENTIAL),
            tokens.bearer(),
            credential.isCompact() ? RequestBody.PLAIN : ApiResponse.JSON,
            credential.text())
        .then(
            reply ->
                switch (reply.status()) {
                  case 200 -> Outcome.success(Upsert.REPLACED, shown(reply, credential));
                  case 201 -> Outcome.success(Upsert.CREATED, shown(reply, credential));
                  case 304 -> Outcome.success(Upsert.UNCHANGED);
                  default -> Outcome.refusal(Replies.refused(reply));
                });
  }

  /** The answer must show the credential that was pushed. */
  private static Problems shown(Reply reply, CredentialDocument pushed) {
    String text = new String(reply.body(), StandardCharsets.UTF_8).strip();
    boolean same =
        pushed.isCompact()
            ? text.equals(pushed.text())
            : Json.parse(text).value().filter(pushed.credential()::equals).isPresent();
    return same
        ? Problems.none()
        : Problems.of(
            new Problem(
                "api.client.changed",
                JsonPointer.root(),
                Severity.WARNING,
                "The host answered with another credential than the one that was pushed.",
                "Look at what the host keeps before you rely on it."));
  }

  /**
   * Gets the credentials of all pages.
   *
   * @param since only those valid from a later time than this, or null for all
   * @return the credentials, unbelieved, with a warning for each thing that is none; or why not all
   *     pages could be had
   */
  public Outcome<List<CredentialDocument>> credentials(@Nullable Instant since) {
    String query =
        since == null
            ? ""
            : "&since=" + URLEncoder.encode(since.toString(), StandardCharsets.UTF_8);
    URI first =
        URI.create(
            service.address(ApiOperation.GET_CREDENTIALS) + "?limit=" + PAGE + "&offset=0" + query);
    return new CredentialPages(calls, tokens.bearer()).from(first);
  }

  /**
   * Gets the person's profile.
   *
   * @return the profile, unbelieved, or why it could not be had
   */
  public Outcome<JsonObject> profile() {
    return calls
        .get(service.address(ApiOperation.GET_PROFILE), tokens.bearer())
        .then(
            reply ->
                reply.status() == 200
                    ? Replies.object(reply)
                    : Outcome.refusal(Replies.refused(reply)));
  }

  /**
   * Replaces the person's profile.
   *
   * @param profile the whole profile
   * @return the profile as the host has it now, perhaps without what was changed; the profile given
   *     here, with {@code api.client.pending} as a warning, if the host has not decided yet; or why
   *     it was not taken
   */
  public Outcome<JsonObject> replaceProfile(JsonObject profile) {
    return calls
        .send(
            "PUT",
            service.address(ApiOperation.PUT_PROFILE),
            tokens.bearer(),
            ApiResponse.JSON,
            Json.write(profile))
        .then(
            reply ->
                switch (reply.status()) {
                  case 200 -> Replies.object(reply);
                  case 202 -> Outcome.success(profile, pending());
                  case 304 -> Outcome.success(profile);
                  default -> Outcome.refusal(Replies.refused(reply));
                });
  }

  private static Problems pending() {
    return Problems.of(
        Problem.warning(
            "api.client.pending",
            JsonPointer.root(),
            "The host took the profile in and has not decided about it yet."));
  }

  /** Returns which host it is; not whose. */
  @Override
  public String toString() {
    return "Backpack[" + service.base() + "]";
  }
}
