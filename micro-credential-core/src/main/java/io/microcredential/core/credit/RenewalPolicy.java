package io.microcredential.core.credit;

import io.microcredential.core.AwardId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.RequirementId;
import io.microcredential.core.Version;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How long an award is valid and how it is renewed.
 *
 * @param validFor how long an award is valid, at least one day
 * @param windowBefore how long before its end it may be renewed, zero or more
 * @param graceAfter how long after its end it may still be renewed, zero or more
 * @param start when a renewed award starts
 * @param evidence what a renewal asks for
 * @param evidenceForNewVersion what it asks for where the definition has another version by then
 */
public record RenewalPolicy(
    Period validFor,
    Period windowBefore,
    Period graceAfter,
    Start start,
    RenewalEvidence evidence,
    RenewalEvidence evidenceForNewVersion) {

  /** When a renewed award starts that is renewed before the old one ends. */
  public enum Start {
    /** When the old one ends, so that renewing early loses no time. */
    AT_EXPIRY,
    /** On the day of the renewal. */
    AT_RENEWAL
  }

  /** Checks the ranges. */
  public RenewalPolicy {
    if (validFor.isNegative() || validFor.isZero()) {
      throw new IllegalArgumentException("an award is valid for at least one day");
    }
    if (windowBefore.isNegative() || graceAfter.isNegative()) {
      throw new IllegalArgumentException("window and grace are zero or more");
    }
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(evidenceForNewVersion, "evidenceForNewVersion");
  }

  /**
   * Returns the term of a first award.
   *
   * @param award which award
   * @param version the version that was earned
   * @param awardedOn the day on which it was made
   * @return its term, which ends after {@link #validFor()}
   */
  public AwardTerm firstTerm(AwardId award, Version version, LocalDate awardedOn) {
    return new AwardTerm(award, version, term(awardedOn));
  }

  private Validity term(LocalDate from) {
    return Validity.between(from, from.plus(validFor));
  }

  /**
   * Returns the days on which an award may be renewed.
   *
   * @param term the award
   * @return the days from the opening of the window to the end of the grace, never before the
   *     award's own first day; nothing for an award without an end, or where window and grace are
   *     both zero
   */
  public Optional<Validity> window(AwardTerm term) {
    LocalDate end = term.validity().until();
    if (end == null) {
      return Optional.empty();
    }
    LocalDate first = term.validity().from();
    LocalDate opens = end.minus(windowBefore);
    LocalDate from = opens.isBefore(first) ? first : opens;
    LocalDate closes = end.plus(graceAfter);
    return closes.isAfter(from) ? Optional.of(Validity.between(from, closes)) : Optional.empty();
  }

  /**
   * Returns how an award stands on a day.
   *
   * @param term the award
   * @param day the day
   * @return its standing
   */
  public RenewalStanding standing(AwardTerm term, LocalDate day) {
    LocalDate end = term.validity().until();
    if (day.isBefore(term.validity().from())) {
      return RenewalStanding.NOT_YET_VALID;
    }
    if (end == null) {
      return RenewalStanding.WITHOUT_END;
    }
    boolean open = window(term).filter(days -> days.includes(day)).isPresent();
    if (day.isBefore(end)) {
      return open ? RenewalStanding.RENEWABLE : RenewalStanding.VALID;
    }
    return open ? RenewalStanding.IN_GRACE : RenewalStanding.LAPSED;
  }

  /**
   * Renews the latest award of a chain.
   *
   * @param chain the awards so far
   * @param request what the learner brings
   * @return the longer chain, or everything that stands against it: {@code renewal.award-used},
   *     {@code renewal.not-needed}, {@code renewal.too-early}, {@code renewal.too-late}, {@code
   *     renewal.evidence-missing} once for each requirement
   */
  public Outcome<RenewalChain> renew(RenewalChain chain, RenewalRequest request) {
    var problems = new ArrayList<Problem>();
    AwardTerm latest = chain.latest();
    if (chain.terms().stream().anyMatch(t -> t.award().equals(request.award()))) {
      problems.add(
          problem(
              "renewal.award-used",
              JsonPointer.root().child("award"),
              "The chain already holds an award of this id.",
              "Make a new award; a renewal never changes an old one."));
    }
    Validity next = term(firstDay(latest, request.on()));
    checkDay(latest, request.on())
        .or(() -> RenewalChain.follows(latest.validity(), next) ? Optional.empty() : noTimeAdded())
        .ifPresent(problems::add);
    problems.addAll(missing(latest, request));
    return problems.isEmpty()
        ? Outcome.success(chain.and(new AwardTerm(request.award(), request.version(), next)))
        : Outcome.refusal(Problems.of(problems));
  }

  private static Optional<Problem> noTimeAdded() {
    return Optional.of(
        problem(
            "renewal.too-early",
            JsonPointer.root().child("on"),
            "The renewed award would not end after the old one.",
            "Renew it later."));
  }

  private LocalDate firstDay(AwardTerm latest, LocalDate renewedOn) {
    LocalDate end = latest.validity().until();
    return start == Start.AT_EXPIRY && end != null && end.isAfter(renewedOn) ? end : renewedOn;
  }

  private Optional<Problem> checkDay(AwardTerm latest, LocalDate day) {
    JsonPointer here = JsonPointer.root().child("on");
    return switch (standing(latest, day)) {
      case RENEWABLE, IN_GRACE -> Optional.empty();
      case WITHOUT_END ->
          Optional.of(
              problem(
                  "renewal.not-needed", here, "The award has no end.", "Renew only what expires."));
      case NOT_YET_VALID, VALID ->
          Optional.of(
              problem(
                  "renewal.too-early",
                  here,
                  "The award cannot be renewed yet.",
                  window(latest)
                      .map(days -> "Renew it from " + days.from() + " on.")
                      .orElse("Earn it anew when it has expired.")));
      case LAPSED ->
          Optional.of(
              problem(
                  "renewal.too-late",
                  here,
                  "The time for renewing the award is over.",
                  "Earn the micro-credential anew."));
    };
  }

  /**
   * Returns what a renewal asks for.
   *
   * @param latest the award to be renewed
   * @param version the version of the definition that is in force
   * @param definition every evidence requirement of that version
   * @return the requirements to be shown again
   */
  public List<RequirementId> asked(
      AwardTerm latest, Version version, List<RequirementId> definition) {
    return (latest.version().equals(version) ? evidence : evidenceForNewVersion).asked(definition);
  }

  private List<Problem> missing(AwardTerm latest, RenewalRequest request) {
    return asked(latest, request.version(), request.definition()).stream()
        .filter(requirement -> !request.shown().contains(requirement))
        .map(
            requirement ->
                problem(
                    "renewal.evidence-missing",
                    JsonPointer.root().child("shown"),
                    "Nothing was accepted yet for the requirement " + requirement + ".",
                    "Submit evidence for it."))
        .toList();
  }

  private static Problem problem(String code, JsonPointer at, String message, String fix) {
    return Problem.error(code, at, message).fix(fix);
  }
}
