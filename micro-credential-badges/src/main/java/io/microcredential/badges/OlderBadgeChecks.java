package io.microcredential.badges;

import io.microcredential.badges.ob2.BadgeVersion;
import io.microcredential.badges.ob2.HostedDocuments;
import io.microcredential.badges.ob2.Ob2Finding;
import io.microcredential.badges.ob2.Ob2Outcome;
import io.microcredential.badges.ob2.Ob2Report;
import io.microcredential.badges.ob2.Ob2Step;
import io.microcredential.badges.ob2.Ob2Verifier;
import io.microcredential.badges.ob2.OlderBadges;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells what badges of Open Badges 2.0 and before are worth, in the report that all formats share.
 *
 * @param settings what the verifier was told to go by
 * @param at the instant for which to verify
 */
record OlderBadgeChecks(VerifierSettings settings, Instant at) {

  /** Which steps of Open Badges 2.0 make up a check of the report; the gravest finding counts. */
  private static final Map<VerificationStep, List<Ob2Step>> STEPS =
      new EnumMap<>(
          Map.of(
              VerificationStep.STRUCTURE,
                  List.of(Ob2Step.FORM, Ob2Step.BADGE_CLASS, Ob2Step.ISSUER),
              VerificationStep.PROOF, List.of(Ob2Step.HOSTED, Ob2Step.SIGNATURE),
              VerificationStep.KEY, List.of(Ob2Step.KEY, Ob2Step.SCOPE),
              VerificationStep.STATUS, List.of(Ob2Step.REVOCATION),
              VerificationStep.VALIDITY, List.of(Ob2Step.DATES),
              VerificationStep.RECIPIENT, List.of(Ob2Step.RECIPIENT, Ob2Step.CLAIM)));

  VerificationReport report(BadgeInput input) {
    var verifier =
        Ob2Verifier.asking(HostedDocuments.from(settings.fetcher()))
            .expecting(
                settings.expected().stream()
                    .map(who -> new Ob2Verifier.Expected(type(who), who.value()))
                    .toList());
    String compact = input.compact();
    JsonObject document = input.credential();
    if (compact != null) {
      return report(input.check(), verifier.verifySigned(compact, at), document);
    }
    if (document == null) {
      throw new IllegalArgumentException("only what could be read can be reported on");
    }
    // The oldest badges do not say where they stand; nothing but that proves them.
    boolean oldest = OlderBadges.version(document).equals(Optional.of(BadgeVersion.V0_5));
    URI address = input.address();
    Ob2Report found =
        oldest && address != null
            ? verifier.verifyHosted(address, at)
            : verifier.verify(document, at);
    return report(input.check(), found, document);
  }

  /** Open Badges 2.0 names identities by the properties of a profile. */
  private static String type(Identity who) {
    return switch (who.term()) {
      case "emailAddress" -> "email";
      case "id" -> "url";
      default -> who.term();
    };
  }

  private VerificationReport report(Check input, Ob2Report found, @Nullable JsonObject document) {
    BadgeFormat format =
        found.version() != BadgeVersion.V2_0
            ? BadgeFormat.OPEN_BADGES_1
            : BadgeFormat.OPEN_BADGES_2_0;
    List<VerificationReport.Part> parts =
        found.endorsements().stream()
            .map(part -> new VerificationReport.Part(part.at(), report(input, part.report(), null)))
            .toList();
    var checks = new ArrayList<Check>();
    for (VerificationStep step : VerificationStep.values()) {
      List<Ob2Step> made = STEPS.get(step);
      if (step == VerificationStep.INPUT) {
        checks.add(input.in(format));
      } else if (step == VerificationStep.TRUST) {
        checks.add(trust(found).in(format));
      } else if (step == VerificationStep.ENDORSEMENTS) {
        checks.add(CredentialsInside.check(step, "endorsement", parts, 0).in(format));
      } else if (made == null) {
        checks.add(
            Check.notApplicable(step, "Badges of this format have nothing of the kind.")
                .in(format));
      } else {
        checks.add(check(step, made, found, format));
      }
    }
    return new VerificationReport(
        format, checks, parts, whole(found, document), found.issuerId().orElse(null));
  }

  private static Check check(
      VerificationStep step, List<Ob2Step> made, Ob2Report found, BadgeFormat format) {
    List<Ob2Finding> findings = made.stream().map(found::finding).toList();
    Ob2Finding gravest =
        findings.stream().min(Comparator.comparing(f -> gravity(f.outcome()))).orElseThrow();
    Problems problems = Problems.of(findings.stream().flatMap(f -> f.problems().stream()).toList());
    boolean only = made.size() == 1 || gravest.outcome() != Ob2Outcome.PASSED;
    Clause clause =
        only ? new Clause(gravest.step().id(), gravest.step().source()) : step.clause(format);
    return new Check(
        step, clause, CheckOutcome.valueOf(gravest.outcome().name()), gravest.message(), problems);
  }

  private static int gravity(Ob2Outcome outcome) {
    return switch (outcome) {
      case FAILED -> 0;
      case UNDECIDED -> 1;
      case PASSED -> 2;
      case NOT_APPLICABLE -> 3;
    };
  }

  private Check trust(Ob2Report found) {
    String issuer = found.issuerId().orElse("");
    return VerifierChecks.trust(
        issuer.isEmpty()
            ? TrustDecision.notTrusted("It names no issuer that could be had.")
            : settings.trust().decide(new Signatory(issuer, null, List.of(), at)));
  }

  /** Puts the documents on which the verdict rests into one. */
  private static @Nullable JsonObject whole(Ob2Report found, @Nullable JsonObject document) {
    if (found.assertion().isEmpty()) {
      return document;
    }
    JsonObject assertion = found.assertion().get();
    if (found.badgeClass().isEmpty()) {
      // An endorsement has no badge class; a member of that name would be taken for one.
      return assertion.without("badge");
    }
    JsonObject badge = found.badgeClass().get();
    return assertion.with(
        "badge", found.issuer().map(issuer -> badge.with("issuer", issuer)).orElse(badge));
  }
}
