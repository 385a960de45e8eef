package io.microcredential.badges.archive;

import io.microcredential.badges.proof.SigningTimeEvidence;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What a verifier found out about an archive and each badge in it. */
public final class ArchiveReport {

  private final Instant madeAt;
  private final SealFinding seal;
  private final SigningTimeEvidence signingTimes;
  private final List<ArchivedBadgeReport> badges;

  ArchiveReport(
      Instant madeAt,
      SealFinding seal,
      SigningTimeEvidence signingTimes,
      List<ArchivedBadgeReport> badges) {
    this.madeAt = madeAt;
    this.seal = seal;
    this.signingTimes = signingTimes;
    this.badges = List.copyOf(badges);
  }

  /**
   * Returns who vouches for the archive.
   *
   * @return the finding about its seal
   */
  public SealFinding seal() {
    return seal;
  }

  /**
   * Returns the findings about the badges.
   *
   * @return one for each badge, in the order of the archive
   */
  public List<ArchivedBadgeReport> badges() {
    return badges;
  }

  /**
   * Returns when the signatures in the archive are known to have existed, for other verifiers.
   *
   * @return the evidence; none unless the seal is {@link SealFinding.State#TRUSTED}
   */
  public SigningTimeEvidence signingTimes() {
    return signingTimes;
  }

  /**
   * Returns the report in words: who vouches for the archive, and for each badge what it was worth
   * then and what can be said now.
   *
   * @param language the reader's language; English where there is no translation
   * @return the text
   */
  public String text(Locale language) {
    ArchiveWords words = ArchiveWords.in(language);
    var text = new StringBuilder(words.of("seal." + seal.state())).append('\n');
    for (ArchivedBadgeReport badge : badges) {
      text.append(badge.badge().path()).append(": ").append(sentence(badge, words)).append('\n');
    }
    return text.toString();
  }

  private String sentence(ArchivedBadgeReport badge, ArchiveWords words) {
    String then = words.of("then." + badge.whenArchived().result()).replace("#", words.day(madeAt));
    return then + " " + words.of("now." + badge.now().result());
  }

  /** Returns the seal and the results; nothing of the badges. */
  @Override
  public String toString() {
    return "ArchiveReport[" + seal.state() + ", " + badges + "]";
  }
}
