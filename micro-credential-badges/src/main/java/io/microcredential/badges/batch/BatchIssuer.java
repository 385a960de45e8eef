package io.microcredential.badges.batch;

import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.SignedBadge;
import io.microcredential.badges.batch.BatchResult.AlreadyIssued;
import io.microcredential.badges.batch.BatchResult.Issued;
import io.microcredential.badges.batch.BatchResult.Ready;
import io.microcredential.badges.batch.BatchResult.Refused;
import io.microcredential.badges.batch.Ledger.Standing;
import io.microcredential.badges.batch.Ledger.Standing.Begun;
import io.microcredential.badges.batch.Ledger.Standing.Settled;
import io.microcredential.badges.ob3.CredentialStatus;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.core.Digest;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problems;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Issues the badges of many rows, one after the other, each row once.
 *
 * <p>The same key with the same content brings the same badge back, however often it is handed in;
 * the same key with another content is refused. After a crash the same rows are handed in again:
 * what was issued stays, what was begun is finished. Only one row is in memory at a time.
 *
 * <pre>{@code
 * try (FileBatchJournal journal = FileBatchJournal.open(folder.resolve("journal")).orElseThrow()) {
 *   BatchIssuer batch = BatchIssuer.of(issuer, journal, FolderSink.into(folder));
 *   batch.dryRun(rows.iterator(), now, result -> show(result));
 *   BatchSummary summary = batch.issue(rows.iterator(), now, result -> send(result));
 * }
 * }</pre>
 */
public final class BatchIssuer {

  /** In which form badges are signed, and how the form is checked without signing. */
  private enum Securing {
    DATA_INTEGRITY {
      @Override
      Outcome<SignedBadge> sign(BadgeIssuer issuer, OpenBadge badge, Instant at) {
        return issuer.issue(badge, at);
      }

      @Override
      Problems check(BadgeIssuer issuer, OpenBadge badge, Instant at) {
        return issuer.check(badge, at);
      }
    },
    JWT {
      @Override
      Outcome<SignedBadge> sign(BadgeIssuer issuer, OpenBadge badge, Instant at) {
        return issuer.issueJwt(badge.asOf(at));
      }

      @Override
      Problems check(BadgeIssuer issuer, OpenBadge badge, Instant at) {
        return issuer.checkJwt(badge.asOf(at));
      }
    };

    abstract Outcome<SignedBadge> sign(BadgeIssuer issuer, OpenBadge badge, Instant at);

    abstract Problems check(BadgeIssuer issuer, OpenBadge badge, Instant at);
  }

  /** A row whose turn it is. */
  private record Turn(
      long number, String key, OpenBadge badge, Digest content, Problems warnings) {}

  /** Does something with one row. */
  private interface Treatment {
    Outcome<BatchResult> of(Turn turn, Standing standing);
  }

  private final BadgeIssuer issuer;
  private final Ledger ledger;
  private final Securing securing;
  private final @Nullable Function<OpenBadge, Outcome<JsonObject>> status;
  private final Consumer<BatchSummary> progress;

  private BatchIssuer(
      BadgeIssuer issuer,
      Ledger ledger,
      Securing securing,
      @Nullable Function<OpenBadge, Outcome<JsonObject>> status,
      Consumer<BatchSummary> progress) {
    this.issuer = Objects.requireNonNull(issuer, "issuer");
    this.ledger = ledger;
    this.securing = securing;
    this.status = status;
    this.progress = Objects.requireNonNull(progress, "progress");
  }

  /**
   * Returns a batch issuer of JSON documents with a Data Integrity proof.
   *
   * @param issuer signs
   * @param journal remembers
   * @param sink takes the badges; nothing but this journal's batches may write into it
   * @return the batch issuer
   */
  public static BatchIssuer of(BadgeIssuer issuer, BatchJournal journal, BadgeSink sink) {
    var ledger =
        new Ledger(
            Objects.requireNonNull(journal, "journal"), Objects.requireNonNull(sink, "sink"));
    return new BatchIssuer(issuer, ledger, Securing.DATA_INTEGRITY, null, nobodyIsTold -> {});
  }

  /**
   * Returns this batch issuer for compact VC-JWTs.
   *
   * @return the changed batch issuer
   */
  public BatchIssuer asJwt() {
    return new BatchIssuer(issuer, ledger, Securing.JWT, status, progress);
  }

  /**
   * Returns this batch issuer giving each badge a status.
   *
   * <p>A status that was drawn for a badge that then was not issued is spent.
   *
   * @param entries gives a badge its status entry, such as {@code badge -> lists.assign(address)}
   *     with {@link io.microcredential.badges.status.StatusLists}; a refusal refuses the row. A dry
   *     run does not ask
   * @return the changed batch issuer
   */
  public BatchIssuer assigningStatus(Function<OpenBadge, Outcome<JsonObject>> entries) {
    return new BatchIssuer(
        issuer, ledger, securing, Objects.requireNonNull(entries, "entries"), progress);
  }

  /**
   * Returns this batch issuer telling somebody how far it has come.
   *
   * @param listener is told after each row; an exception that it throws ends the run, which can be
   *     resumed
   * @return the changed batch issuer
   */
  public BatchIssuer reporting(Consumer<BatchSummary> listener) {
    return new BatchIssuer(issuer, ledger, securing, status, listener);
  }

  /**
   * Checks every row as issuing would, and neither signs, records nor stores anything.
   *
   * @param rows the rows, each taken once
   * @param at the instant for which to check
   * @param results gets the result of each row, in order
   * @return the counts
   * @throws UncheckedIOException if the journal cannot be read
   */
  public BatchSummary dryRun(
      Iterator<BatchRow> rows, Instant at, Consumer<? super BatchResult> results) {
    Map<Digest, Digest> seen = new HashMap<>();
    return each(rows, results, (turn, standing) -> check(turn, standing, at, seen));
  }

  /**
   * Issues the badge of every row.
   *
   * <p>A result is handed over once its badge is stored and recorded. Where a run ended before it
   * could hand a result over, the next one does, so a consumer may get a badge twice, never none.
   *
   * @param rows the rows, each taken once
   * @param at when the proofs are made; fractions of a second are dropped
   * @param results gets the result of each row, in order; an exception that it throws ends the run
   * @return the counts
   * @throws UncheckedIOException if the journal can be neither read nor written
   */
  public BatchSummary issue(
      Iterator<BatchRow> rows, Instant at, Consumer<? super BatchResult> results) {
    return each(rows, results, (turn, standing) -> issue(turn, standing, at));
  }

  private BatchSummary each(
      Iterator<BatchRow> rows, Consumer<? super BatchResult> results, Treatment treatment) {
    BatchSummary summary = BatchSummary.start();
    while (rows.hasNext()) {
      BatchRow row = rows.next();
      long number = summary.rows() + 1;
      Outcome<BatchResult> outcome =
          turn(number, row)
              .then(
                  turn ->
                      ledger
                          .standing(turn.key(), turn.content())
                          .then(standing -> treatment.of(turn, standing)));
      BatchResult result =
          outcome.value().orElseGet(() -> new Refused(number, row.key(), outcome.problems()));
      summary = summary.and(result);
      results.accept(result);
      progress.accept(summary);
    }
    return summary;
  }

  private Outcome<Turn> turn(long number, BatchRow row) {
    if (!row.hasKey()) {
      return Ledger.refusal(
          "batch.key",
          "The row has no key, or one that is too long.",
          "Give each row a key of at most " + BatchRow.MAX_KEY_LENGTH + " characters.");
    }
    Outcome<OpenBadge> made = row.badge();
    return made.map(badge -> new Turn(number, row.key(), badge, content(badge), made.problems()));
  }

  /** Leaves out what differs from run to run: date of the proof, status, evidence not public. */
  private Digest content(OpenBadge badge) {
    return Digest.ofText(Json.writeCanonical(badge.toJson(issuer.profile())));
  }

  private Outcome<BatchResult> check(
      Turn turn, Standing standing, Instant at, Map<Digest, Digest> seen) {
    if (standing instanceof Settled settled) {
      return Outcome.success(new AlreadyIssued(turn.number(), turn.key(), settled.badge()));
    }
    Digest key = Digest.ofText(turn.key());
    Digest other = seen.get(key);
    if (other != null && !other.equals(turn.content())) {
      return Ledger.otherContent();
    }
    Problems problems =
        standing instanceof Begun ? Problems.none() : securing.check(issuer, turn.badge(), at);
    if (problems.hasErrors()) {
      return Outcome.refusal(problems);
    }
    seen.put(key, turn.content());
    return Outcome.success(
        new Ready(turn.number(), turn.key(), other != null, turn.warnings().and(problems)));
  }

  private Outcome<BatchResult> issue(Turn turn, Standing standing, Instant at) {
    if (standing instanceof Settled settled) {
      return Outcome.success(new AlreadyIssued(turn.number(), turn.key(), settled.badge()));
    }
    if (standing instanceof Begun begun) {
      ledger.record(turn.key(), turn.content(), begun.badge());
      return Outcome.success(new Issued(turn.number(), turn.key(), begun.badge(), turn.warnings()));
    }
    Outcome<SignedBadge> signed = sign(turn.badge(), at);
    return signed
        .then(badge -> ledger.store(turn.key(), turn.content(), badge))
        .map(
            stored ->
                new Issued(
                    turn.number(), turn.key(), stored, turn.warnings().and(signed.problems())));
  }

  /** Draws a status only for a badge that will be signed, since what is drawn is spent. */
  private Outcome<SignedBadge> sign(OpenBadge badge, Instant at) {
    if (status == null) {
      return securing.sign(issuer, badge, at);
    }
    Problems problems = securing.check(issuer, badge, at);
    return problems.hasErrors()
        ? Outcome.refusal(problems)
        : status
            .apply(badge)
            .then(CredentialStatus::from)
            .then(entry -> securing.sign(issuer, withStatus(badge, entry), at));
  }

  private static OpenBadge withStatus(OpenBadge badge, CredentialStatus entry) {
    return badge.supplementedBy(credential -> credential.withCredentialStatus(entry));
  }
}
