package io.microcredential.core.portfolio;

import io.microcredential.core.AwardId;
import io.microcredential.core.Digest;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.internal.WholeText;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an item of a portfolio shows. */
public sealed interface ItemContent {

  /**
   * An award.
   *
   * @param award which
   */
  record OfAward(AwardId award) implements ItemContent {
    /** Checks that it is there. */
    public OfAward {
      Objects.requireNonNull(award, "award");
    }
  }

  /**
   * A piece of evidence. Whoever shows it looks up whether the people in it still consent.
   *
   * @param enrollment in which enrollment
   * @param evidence which piece
   */
  record OfEvidence(EnrollmentId enrollment, EvidenceId evidence) implements ItemContent {
    /** Checks that both are there. */
    public OfEvidence {
      Objects.requireNonNull(enrollment, "enrollment");
      Objects.requireNonNull(evidence, "evidence");
    }
  }

  /**
   * A credential from elsewhere.
   *
   * @param digest the digest of its file
   * @param title what it is called
   */
  record OfImport(Digest digest, LanguageMap title) implements ItemContent {
    /** Checks that both are there. */
    public OfImport {
      Objects.requireNonNull(digest, "digest");
      PortfolioTexts.requireBounded(title);
    }
  }

  /**
   * What the owner wrote.
   *
   * @param text the text
   * @param link where there is more, by http or https, or null
   */
  record OfText(LanguageMap text, @Nullable URI link) implements ItemContent {

    private static final Set<String> SCHEMES = Set.of("https", "http");

    /** Checks the length of the text and that the link leads to a page. */
    public OfText {
      PortfolioTexts.requireBounded(text);
      if (link != null
          && (link.getScheme() == null
              || !SCHEMES.contains(link.getScheme())
              || link.getHost() == null
              || link.getUserInfo() != null
              || !WholeText.isWhole(link.toString()))) {
        throw new IllegalArgumentException("a link starts with https:// or http:// and a host");
      }
    }

    /** Returns nothing of what the owner wrote. */
    @Override
    public String toString() {
      return "OfText";
    }
  }
}
