package io.microcredential.core.earning;

import io.microcredential.core.Digest;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.catalog.EvidenceRequirement;
import io.microcredential.core.catalog.MediaRules;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.RouteOffer;
import io.microcredential.core.catalog.TeamArtifactPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks pieces of evidence against the terms of the definition: age, team, files. */
final class EvidenceTerms {

  private final @Nullable TeamArtifactPolicy teams;
  private final Optional<LocalDate> oldest;
  private final Set<Digest> accepted;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Makes a check.
   *
   * @param accepted the files that were young enough in an earlier attempt; they stay so
   */
  EvidenceTerms(
      MicroCredential definition, AssessmentRoute route, LocalDate today, Set<Digest> accepted) {
    this.teams = definition.content().teamArtifacts();
    this.oldest =
        definition
            .offer(route)
            .map(RouteOffer::evidenceWindow)
            .map((Period window) -> today.minus(window));
    this.accepted = accepted;
  }

  List<Problem> problems() {
    return problems;
  }

  private void add(String code, JsonPointer at, String message, String fix) {
    problems.add(Problem.error(code, at, message).fix(fix));
  }

  void check(Evidence piece, EvidenceRequirement requirement, JsonPointer at) {
    if (oldest.filter(piece.capturedOn()::isBefore).isPresent()
        && !accepted.contains(piece.artifact().digest())) {
      add(
          "submission.evidence-too-old",
          at.child("capturedOn"),
          "This evidence is older than the definition takes by this route.",
          "Hand in evidence from " + oldest.get() + " or later.");
    }
    TeamContribution team = piece.team();
    if (team != null) {
      team(team, requirement, at.child("team"));
    }
    MediaRules media = requirement.media();
    if (media != null) {
      media(piece, media, at);
    }
  }

  private void team(TeamContribution team, EvidenceRequirement requirement, JsonPointer at) {
    if (teams == null || !teams.allows(requirement.id())) {
      add(
          "submission.team-not-allowed",
          at,
          "The definition takes no work of a team here.",
          "Hand in work of your own.");
      return;
    }
    if (team.others().isEmpty()) {
      add(
          "submission.team-unnamed",
          at.child("others"),
          "It is not said who else made this.",
          "Name the other members of the team; assessors do not see them.");
    }
    if (WordCount.of(team.account()) < teams.fewestWords()) {
      add(
          "submission.team-account-too-short",
          at.child("account"),
          "Each member says what their own part was, in at least "
              + teams.fewestWords()
              + " words.",
          "Write what you did yourself and what you make of it.");
    }
  }

  private void media(Evidence piece, MediaRules media, JsonPointer at) {
    Artifact artifact = piece.artifact();
    if (!media.allows(artifact.mediaType())) {
      add(
          "submission.media-not-allowed",
          at.child("artifact").child("mediaType"),
          "Files of the type " + artifact.mediaType() + " are not taken here.",
          "Hand in one of these: " + String.join(", ", media.mediaTypes()) + ".");
    }
    Long mostBytes = media.maximumBytes();
    if (mostBytes != null) {
      limit("size", artifact.bytes(), mostBytes, mostBytes + " bytes", at);
    }
    Duration longest = media.maximumDuration();
    if (longest != null) {
      limit("duration", artifact.duration(), longest, longest.toSeconds() + " seconds", at);
    }
    Integer mostWords = media.maximumWords();
    if (mostWords != null && WordCount.of(piece.narrative()) > mostWords) {
      add(
          "submission.narrative-too-long",
          at.child("narrative"),
          "This narrative has more than the " + mostWords + " words allowed.",
          "Shorten it to at most " + mostWords + " words.");
    }
  }

  /** What is not known is not within a limit. */
  private <T extends Comparable<T>> void limit(
      String what, @Nullable T found, T most, String words, JsonPointer at) {
    JsonPointer place = at.child("artifact").child(what.equals("size") ? "bytes" : what);
    if (found == null) {
      add(
          "submission." + what + "-unknown",
          place,
          "The " + what + " of this file is limited here, and it is not said what it is.",
          "Give the " + what + " of the file.");
    } else if (found.compareTo(most) > 0) {
      add(
          "submission." + what + "-too-much",
          place,
          "The " + what + " of this file is above the limit of " + words + ".",
          "Hand in a smaller or shorter file.");
    }
  }
}
