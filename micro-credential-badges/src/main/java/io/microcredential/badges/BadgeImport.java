package io.microcredential.badges;

import io.microcredential.badges.MigrationReport.Entry;
import io.microcredential.badges.ob2.Ob3Upgrade;
import io.microcredential.badges.ob3.CredentialIdentity;
import io.microcredential.core.Digest;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes in badges from many files, each verified at the door and none of them twice.
 *
 * <p>A badge is recognised however it is wrapped: the same bytes, the same badge baked and bare or
 * as document and token, the same id of the same issuer. Of several versions the newest stays. What
 * was refused never stands in the way of anything, since anybody can write an id into a file.
 *
 * <pre>{@code
 * BadgeImport badges = BadgeImport.verifying(verifier.expecting(Identity.email("…")));
 * MigrationReport plan = badges.dryRun(files.iterator(), store, now);
 * MigrationReport done = badges.run(files.iterator(), store, now);
 * }</pre>
 */
public final class BadgeImport {

  private final BadgeVerifier verifier;
  private final Set<VerificationResult> accepted;

  private BadgeImport(BadgeVerifier verifier, Set<VerificationResult> accepted) {
    this.verifier = verifier;
    this.accepted = accepted;
  }

  /**
   * Returns an import that takes in valid badges only.
   *
   * @param verifier tells what each badge is worth
   * @return the import
   */
  public static BadgeImport verifying(BadgeVerifier verifier) {
    return new BadgeImport(
        Objects.requireNonNull(verifier, "verifier"), EnumSet.of(VerificationResult.VALID));
  }

  /**
   * Returns this import taking in badges of further results, such as {@link
   * VerificationResult#EXPIRED}: an owner may want to keep what was valid once.
   *
   * @param results the further results
   * @return the changed import
   * @throws IllegalArgumentException for {@link VerificationResult#INVALID} and {@link
   *     VerificationResult#CANNOT_CHECK}: of such files nobody knows whose they are
   */
  public BadgeImport accepting(VerificationResult... results) {
    Set<VerificationResult> all = EnumSet.copyOf(accepted);
    all.addAll(List.of(results));
    if (all.contains(VerificationResult.INVALID) || all.contains(VerificationResult.CANNOT_CHECK)) {
      throw new IllegalArgumentException(
          "what was not shown to be genuine cannot come in; leave that result out");
    }
    return new BadgeImport(verifier, all);
  }

  /**
   * Tells what {@link #run} would do, and keeps nothing.
   *
   * @param files the files, each taken once
   * @param store what is kept already; only read
   * @param at the instant for which to verify
   * @return the report
   */
  public MigrationReport dryRun(Iterator<ImportFile> files, ImportedBadges store, Instant at) {
    return new MigrationReport(true, each(files, ImportedBadges.over(store::find), at));
  }

  /**
   * Imports the badges. Run again with the same files, it skips them all.
   *
   * @param files the files, each taken once
   * @param store keeps the badges
   * @param at the instant for which to verify
   * @return the report
   */
  public MigrationReport run(Iterator<ImportFile> files, ImportedBadges store, Instant at) {
    return new MigrationReport(false, each(files, store, at));
  }

  private List<Entry> each(Iterator<ImportFile> files, ImportedBadges store, Instant at) {
    var run = new Run(store, at);
    files.forEachRemaining(run::take);
    return run.entries;
  }

  /** The import of some files into one store. */
  private final class Run {
    private final ImportedBadges store;
    private final Instant at;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Digest, Integer> bytes = new HashMap<>();
    private final Map<CredentialIdentity, Integer> kept = new HashMap<>();

    Run(ImportedBadges store, Instant at) {
      this.store = store;
      this.at = at;
    }

    void take(ImportFile file) {
      Integer same = bytes.putIfAbsent(Digest.of(file.bytes()), entries.size() + 1);
      entries.add(same == null ? verified(file) : again(file, same));
    }

    private Entry again(ImportFile file, int place) {
      Entry first = entries.get(place - 1);
      ImportAction action =
          first.action() == ImportAction.REFUSED ? ImportAction.REFUSED : ImportAction.SKIPPED;
      Problems problems =
          reason("import.same-bytes", "The same file is in this import already.", "Leave it out.");
      return new Entry(
          file.name(), first.format(), first.result(), action, problems, place, List.of());
    }

    private Entry verified(ImportFile file) {
      VerificationReport report = verifier.verify(file.bytes(), at);
      Optional<JsonObject> document =
          report
              .verifiedBadge()
              .map(VerifiedBadge::credential)
              .or(() -> Optional.ofNullable(BadgeInput.read(file.bytes()).credential()));
      if (!accepted.contains(report.result()) || document.isEmpty()) {
        Problems refused =
            reason(
                "import.refused",
                "A badge with this result of verification is not taken in.",
                "Look at what verification found, or ask the issuer.");
        return entry(file, report, ImportAction.REFUSED, refused.and(report.problems()), null);
      }
      if (isOutdated(file, report, document.orElseThrow())) {
        Problems outdated =
            reason(
                "import.outdated",
                "Not the file was verified, but the present version that its issuer offers.",
                "Get the present version from the issuer, and import that.");
        return entry(file, report, ImportAction.REFUSED, outdated, null);
      }
      var badge = ImportedBadge.of(file, report.format(), report.result(), document.orElseThrow());
      return store
          .find(badge.identity())
          .map(before -> compared(badge, before, report))
          .orElseGet(() -> keep(badge, report, ImportAction.IMPORTED, Problems.none()));
    }

    /** What is kept is the file, so nothing else than the file may be what was found good. */
    private boolean isOutdated(ImportFile file, VerificationReport report, JsonObject verified) {
      JsonObject own = BadgeInput.read(file.bytes()).credential();
      return report.check(VerificationStep.REFRESH).is(CheckOutcome.PASSED)
          && own != null
          && !own.without("proof").equals(verified.without("proof"));
    }

    private Entry compared(ImportedBadge badge, ImportedBadge before, VerificationReport report) {
      if (badge.content().equals(before.content())) {
        return skipped(
            badge,
            report,
            "import.same-badge",
            "This very badge is here already.",
            "Leave it out.");
      }
      if (badge.isNewerThan(before)) {
        Problems newer =
            Problems.of(
                Problem.warning(
                    "import.newer",
                    JsonPointer.root(),
                    "It took the place of an older version of the badge."));
        return keep(badge, report, ImportAction.REPLACED, newer);
      }
      return before.isNewerThan(badge)
          ? skipped(
              badge,
              report,
              "import.older",
              "A newer version of the badge is here.",
              "Leave it out.")
          : skipped(
              badge,
              report,
              "import.conflict",
              "Another version of the badge is here, and the dates do not tell which is newer.",
              "Ask the issuer which one holds.");
    }

    private Entry skipped(
        ImportedBadge badge, VerificationReport report, String code, String message, String fix) {
      Integer place = kept.get(badge.identity());
      return entry(badge.file(), report, ImportAction.SKIPPED, reason(code, message, fix), place);
    }

    private Entry keep(
        ImportedBadge badge, VerificationReport report, ImportAction action, Problems problems) {
      Integer before = kept.put(badge.identity(), entries.size() + 1);
      store.put(badge);
      Outcome<List<Ob3Upgrade.Change>> upgrade = upgrade(badge);
      return new Entry(
          badge.file().name(),
          report.format(),
          report.result(),
          action,
          problems.and(upgrade.problems()),
          before,
          upgrade.value().orElse(List.of()));
    }

    private Entry entry(
        ImportFile file,
        VerificationReport report,
        ImportAction action,
        Problems problems,
        @Nullable Integer sameAs) {
      return new Entry(
          file.name(), report.format(), report.result(), action, problems, sameAs, List.of());
    }
  }

  /** Tells what Open Badges 3.0 has no place for, where badge class and issuer are at hand. */
  private static Outcome<List<Ob3Upgrade.Change>> upgrade(ImportedBadge badge) {
    if (badge.format().isVerifiableCredential()) {
      return Outcome.success(List.of());
    }
    JsonObject assertion = badge.document();
    if (!(assertion.members().get("badge") instanceof JsonObject badgeClass)
        || !(badgeClass.members().get("issuer") instanceof JsonObject issuer)) {
      return Outcome.refusal(
          Problem.error(
                  "import.upgrade-unknown",
                  JsonPointer.root().child("badge"),
                  "What an upgrade would lose cannot be told without badge class and issuer.")
              .fix("Pass the verifier a fetcher."));
    }
    return Ob3Upgrade.of(assertion, badgeClass, issuer).map(Ob3Upgrade.Upgraded::changes);
  }

  private static Problems reason(String code, String message, String fix) {
    return Problems.of(Problem.warning(code, JsonPointer.root(), message).fix(fix));
  }
}
