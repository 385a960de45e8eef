package io.microcredential.examples.quickstart;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Digest;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.Award;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that the page shows.
 *
 * @param definition what was earned
 * @param learner the teacher's name
 * @param award the award
 * @param basis how each criterion came by its level, in a sentence
 * @param evidence the evidence that the teacher has released
 * @param kept how many pieces the teacher keeps private
 * @param pictures the badge and the issuer
 * @param verification what the verifier said
 */
record PageContent(
    MicroCredential definition,
    String learner,
    Award award,
    Map<CriterionId, String> basis,
    List<ReleasedEvidence> evidence,
    int kept,
    Pictures pictures,
    Verification verification) {

  PageContent {
    basis = Map.copyOf(basis);
    evidence = List.copyOf(evidence);
  }

  /**
   * Pictures as {@code data:} addresses, so that the page needs no other file.
   *
   * @param badge the baked badge itself
   * @param badgeWords what it shows, for those who cannot see it
   * @param issuer the issuer's portrait
   */
  record Pictures(String badge, String badgeWords, String issuer) {}

  /**
   * A piece of evidence with its file.
   *
   * @param piece what the teacher says of it
   * @param url where everybody may see it
   * @param digest the SHA-256 digest of the file, as it was pinned when submitted
   * @param content the text of the file; for a picture its {@code data:} address
   */
  record ReleasedEvidence(SubmissionFile.Piece piece, URI url, Digest digest, String content) {}

  /**
   * The verifier's report in words.
   *
   * @param verdict the overall class, such as <i>valid</i>
   * @param at the instant for which it was asked
   * @param checks one for each check, in order
   */
  record Verification(Check verdict, Instant at, List<Check> checks) {
    Verification {
      checks = List.copyOf(checks);
    }
  }

  /**
   * One check.
   *
   * @param mark how it went
   * @param name what was looked at
   * @param words what was found
   */
  record Check(Mark mark, String name, String words) {}
}
